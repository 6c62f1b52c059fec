#!/usr/bin/env bash
# AlaSQL 4.19.1 (npm): SUM over a column in which one cell holds a dash.
#
# Expected: an error, or NULL, or the dash left out: SUM of 100, "-", 300 is 400.
# Happens:  it is 300. The text is joined to the sum so far, and the next number replaces what no longer is a number:
#           all rows above the dash are lost. With a text number it is the same: 100, "200", 300 also sums to 300, and
#           the order of the rows decides the total.
# Matters:  "-" and "05" are what officers write for "no fee" and "five days". The total stays a plausible number.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . alasql@4.19.1 >/dev/null

cat >run.js <<'JS'
const sql = require('alasql');
console.log(`alasql ${JSON.parse(require('fs').readFileSync('node_modules/alasql/package.json')).version}`);
for (const fees of [[100, '-', 300], ['-', 100, 300], [100, '200', 300], ['05', 10, 15]]) {
    const [row] = sql('SELECT SUM(fee) s, COUNT(fee) c FROM ?', [fees.map(fee => ({ fee }))]);
    console.log(`${JSON.stringify(fees)}: total ${JSON.stringify(row.s)}, ${row.c} rows`);
}
JS
seen=$(node run.js)
want='alasql 4.19.1
[100,"-",300]: total 300, 3 rows
["-",100,300]: total 400, 3 rows
[100,"200",300]: total 300, 3 rows
["05",10,15]: total 25, 3 rows'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: AlaSQL no longer does this"; exit 1; }
