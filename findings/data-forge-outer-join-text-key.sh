#!/usr/bin/env bash
# data-forge 1.10.5 (npm): joining a table whose key is a number with one whose key is text.
#
# Expected: 2 and "2" are the same key or they are not, in each kind of join. Each row of the left table, which has a key once, is in a
#           left outer join once.
# Happens:  an inner join takes them for the same. A left outer join does so too, and adds the same row as one without a partner:
#           three procedures become six rows, and the sum of their days doubles. With keys of one type all is right.
# Matters:  the number of a procedure is a number in a list that comes from JSON or a workbook and text in one from CSV. The rows
#           without a partner are what one looks for in two such lists, and here it is each row.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . data-forge@1.10.5 >/dev/null

cat >run.js <<'JS'
const { DataFrame, fromCSV, fromJSON } = require('data-forge');
console.log(`data-forge ${JSON.parse(require('fs').readFileSync('node_modules/data-forge/package.json')).version}`);
const force = fromJSON('[{"no":1,"days":15},{"no":2,"days":10},{"no":3,"days":8}]');
const proposed = fromCSV('no,after\n1,10\n2,7\n3,8\n').parseFloats('after');
function show(title, joined) {
    const rows = joined.toArray();
    console.log(`${title}: ${rows.map(row => `${row.no} ${row.days} -> ${row.after ?? 'none'}`).join(', ')}; sum ${rows.reduce((sum, row) => sum + row.days, 0)}`);
}
const key = row => row.no;
const both = (left, right) => ({ no: left?.no ?? right?.no, days: left?.days ?? 0, after: right?.after });
show('inner join', force.join(proposed, key, key, both));
show('left outer join', force.joinOuterLeft(proposed, key, key, both));
show('left outer join, both numbers', force.joinOuterLeft(proposed.parseInts('no'), key, key, both));
JS
seen=$(node run.js)
want='data-forge 1.10.5
inner join: 1 15 -> 10, 2 10 -> 7, 3 8 -> 8; sum 33
left outer join: 1 15 -> none, 2 10 -> none, 3 8 -> none, 1 15 -> 10, 2 10 -> 7, 3 8 -> 8; sum 66
left outer join, both numbers: 1 15 -> 10, 2 10 -> 7, 3 8 -> 8; sum 33'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: data-forge no longer does this"; exit 1; }
