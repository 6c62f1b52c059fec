#!/usr/bin/env bash
# json-2-csv 5.6.0 (npm) turns CSV into objects and back.
#
# Expected: the line break behind the last line, which RFC 4180 (2.2) leaves to the writer, belongs to no cell.
# Happens:  it is part of the last cell if that is text without quotes: of "cấp tỉnh" in three rows the third is another value
#           than the others. With the line ends of RFC 4180, given as its option delimiter.eol, a row of nothing is added.
#           A number or a quoted cell at the end hides it.
# Matters:  spreadsheet programs and this project end each line. The last procedure of a list falls out of its own group, where
#           totals are made by level or agency, or there is one procedure more.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . json-2-csv@5.6.0 >/dev/null

cat >run.js <<'JS'
const { csv2json } = require('json-2-csv');
console.log(`json-2-csv ${JSON.parse(require('fs').readFileSync('node_modules/json-2-csv/package.json')).version}`);
const lines = ['fee,level', '100,cấp tỉnh', '200,cấp tỉnh', '300,cấp tỉnh'];
function totals(csv, options) {
    const sums = {};
    for (const row of csv2json(csv, options)) sums[row.level] = (sums[row.level] ?? 0) + row.fee;
    return JSON.stringify(sums);
}
console.log(`no line break at the end: ${totals(lines.join('\n'))}`);
console.log(`one at the end: ${totals(lines.join('\n') + '\n')}`);
console.log(`quoted: ${totals(lines.join('\n').replace(/cấp tỉnh/g, '"$&"') + '\n')}`);
const windows = csv2json(lines.join('\r\n') + '\r\n', { delimiter: { eol: '\r\n' } });
console.log(`with \\r\\n: ${windows.length} rows, the last is ${JSON.stringify(windows.at(-1))}`);
JS
seen=$(node run.js)
want='json-2-csv 5.6.0
no line break at the end: {"cấp tỉnh":600}
one at the end: {"cấp tỉnh":300,"cấp tỉnh\n":300}
quoted: {"cấp tỉnh":600}
with \r\n: 4 rows, the last is {"fee":""}'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: json-2-csv no longer does this"; exit 1; }
