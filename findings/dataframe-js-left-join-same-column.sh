#!/usr/bin/env bash
# dataframe-js 1.4.4 (npm): a left join of two tables that share a column besides the key.
#
# Expected: one row for each of the left table, as each of its keys is at most once in the right one; of the two columns with the
#           same name one wins, or both are kept under two names, or the join is refused.
# Happens:  a row that has a partner is there twice, once with the value of the left table and once with that of the right: three
#           procedures joined with two are five rows. Where both values are the same there is one row. An inner join of the same
#           tables has each row once, with the left table's value.
# Matters:  the list in force and the proposed one both have a name and a column of days, and names are seldom the same to the
#           letter. Sums are too large for just the procedures that the proposal has, and the count of procedures too.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . dataframe-js@1.4.4 >/dev/null

cat >run.js <<'JS'
const { DataFrame } = require('dataframe-js');
console.log(`dataframe-js ${JSON.parse(require('fs').readFileSync('node_modules/dataframe-js/package.json')).version}`);
const force = new DataFrame([{ code: '1.001', days: 15 }, { code: '1.002', days: 10 }, { code: '1.003', days: 8 }]);
const proposed = new DataFrame([{ code: '1.001', days: 10 }, { code: '1.002', days: 7 }]);
function show(title, frame, column = 'days') {
    console.log(`${title}: ${frame.toCollection().map(row => `${row.code} ${row[column]}`).join(', ')}; ${frame.count()} rows, sum ${frame.stat.sum(column)}`);
}
show('in force', force);
show('left join', force.leftJoin(proposed, 'code'));
show('inner join', force.innerJoin(proposed, 'code'));
show('left join, other name', force.leftJoin(proposed.rename('days', 'after'), 'code'));
show('left join, one value the same', force.leftJoin(new DataFrame([{ code: '1.001', days: 15 }, { code: '1.002', days: 7 }]), 'code'));
JS
seen=$(node run.js)
want='dataframe-js 1.4.4
in force: 1.001 15, 1.002 10, 1.003 8; 3 rows, sum 33
left join: 1.001 15, 1.002 10, 1.003 8, 1.001 10, 1.002 7; 5 rows, sum 50
inner join: 1.001 15, 1.002 10; 2 rows, sum 25
left join, other name: 1.001 15, 1.002 10, 1.003 8; 3 rows, sum 33
left join, one value the same: 1.001 15, 1.002 10, 1.003 8, 1.002 7; 4 rows, sum 40'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: dataframe-js no longer does this"; exit 1; }
