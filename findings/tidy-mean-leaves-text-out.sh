#!/usr/bin/env bash
# tidy.js 2.6.1 (npm, @tidyjs/tidy): sum, mean and median of a column in which one number is text.
#
# Expected: all three take "200" for 200, or none does: of 100, "200" and 600 the sum is 900, the mean 300 and the median 200.
# Happens:  sum and median take it for a number and mean does not: 900, 350 and 200. n() is 3, and 900 / 3 is no 350. A column all of
#           text, as CSV readers give it, has a sum and a median, and no mean at all.
# Matters:  one cell typed as text in a column of numbers is the usual state of such lists, and the total shows that it was read. The
#           mean beside it is that of the other procedures.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @tidyjs/tidy@2.6.1 >/dev/null

cat >run.js <<'JS'
const { tidy, summarize, n, sum, mean, median } = require('@tidyjs/tidy');
console.log(`tidy ${JSON.parse(require('fs').readFileSync('node_modules/@tidyjs/tidy/package.json')).version}`);
for (const fees of [[100, 200, 600], [100, '200', 600], ['100', 200], ['100', '200']]) {
    const [row] = tidy(fees.map(fee => ({ fee })), summarize({ n: n(), sum: sum('fee'), mean: mean('fee'), median: median('fee') }));
    console.log(`${JSON.stringify(fees)}: n ${row.n}, sum ${row.sum}, mean ${row.mean}, median ${row.median}`);
}
JS
seen=$(node run.js)
want='tidy 2.6.1
[100,200,600]: n 3, sum 900, mean 300, median 200
[100,"200",600]: n 3, sum 900, mean 350, median 200
["100",200]: n 2, sum 300, mean 200, median 150
["100","200"]: n 2, sum 300, mean undefined, median 150'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: tidy.js no longer does this"; exit 1; }
