#!/usr/bin/env bash
# tabletojson 4.1.15 (npm) turns the tables of web pages into objects.
#
# Expected: a row that begins with a heading of its own, <th>1</th>, is read as one whose first cell is <td>1</td>. HTML has th for
#           rows too (scope="row", 4.9.10), and the number or name in front of a row is where it is used.
# Happens:  the first cell is left out, and those behind it move one heading to the left: the days after stand under Before, the days
#           before under Name, and the name has the key "2". Nothing is under No and After.
# Matters:  pages made for screen readers too mark the first column so. Of the days before a program that reads them is given those after,
#           and a column that a row does not have looks like one that was left empty.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . tabletojson@4.1.15 >/dev/null

cat >run.js <<'JS'
const { tabletojson } = require('tabletojson');
console.log(`tabletojson ${JSON.parse(require('fs').readFileSync('node_modules/tabletojson/package.json')).version}`);
const table = (first, rows) => `<table><thead><tr>${['No', 'Name', 'Before', 'After'].map(cell => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${
    rows.map(([no, ...cells]) => `<tr><${first}>${no}</${first}>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const rows = [[1, 'A', 15, 10], [2, 'B', 30, 22]];
for (const first of ['td', 'th'])
    for (const row of tabletojson.convert(table(first, rows))[0]) console.log(`${first}: ${JSON.stringify(row)}`);
JS
seen=$(node run.js)
want='tabletojson 4.1.15
td: {"No":"1","Name":"A","Before":"15","After":"10"}
td: {"No":"2","Name":"B","Before":"30","After":"22"}
th: {"2":"A","Name":"15","Before":"10"}
th: {"2":"B","Name":"30","Before":"22"}'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: tabletojson no longer does this"; exit 1; }
