#!/usr/bin/env bash
# multi-number-parse 1.1.0 (npm) reads numbers in whatever format people paste them, with words behind them.
#
# Expected: "5-7 ngày" is not one number and gives NaN, which is its answer for what it cannot read: it is for "5 - 7 ngày"
#           and for "5 đến 7 ngày". Or, as parseFloat has it, the first number.
# Happens:  5.7. Any single sign between two groups of digits is taken for the decimal separator, the hyphen and the slash
#           among them, also where the separator is named: "15-20" is 15.2, "1/2 ngày" is 1.2. A blank on each side of
#           the hyphen, and it is NaN.
# Matters:  five to seven days become 5.7, which is near enough to look like an average, and half a day becomes more than
#           a whole one. This project takes a range as several time limits and asks which one counts; 1/2 it reads as 0.5.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . multi-number-parse@1.1.0 >/dev/null

cat >run.js <<'JS'
const parse = require('multi-number-parse').default;
console.log('multi-number-parse ' + JSON.parse(require('fs').readFileSync('node_modules/multi-number-parse/package.json')).version);
for (const days of ['7,5 ngày', '5-7 ngày', '15-20 ngày', '1/2 ngày', '5 - 7 ngày', '5 đến 7 ngày'])
    console.log(`${days}: ${parse(days)}, with a decimal comma ${parse(days, ',')}`);
JS
seen=$(node run.js)
want='multi-number-parse 1.1.0
7,5 ngày: 7.5, with a decimal comma 7.5
5-7 ngày: 5.7, with a decimal comma 5.7
15-20 ngày: 15.2, with a decimal comma 15.2
1/2 ngày: 1.2, with a decimal comma 1.2
5 - 7 ngày: NaN, with a decimal comma NaN
5 đến 7 ngày: NaN, with a decimal comma NaN'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: multi-number-parse no longer does this"; exit 1; }
