#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm): NETWORKDAYS when the end lies before the start.
#
# Expected: the same count with a minus sign. January 2025 has 23 working days, so from the 31st back to the 1st
#           spreadsheet programs give -23.
# Happens:  -29, which is all 31 calendar days less two. However many weekends lie between, two days are taken off:
#           from Friday the 10th back to Monday the 6th it is -3 where 5 days are worked.
# Matters:  working days between due date and answer are how late procedures are counted, and an answer before its due
#           date is just this case. The count is wrong by a fifth or more, without an error.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TZ=UTC

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @formulajs/formulajs@4.6.1 >/dev/null

cat >run.cjs <<'JS'
const { NETWORKDAYS } = require('@formulajs/formulajs');
const day = (m, d) => new Date(2025, m - 1, d);
console.log(`@formulajs/formulajs ${JSON.parse(require('fs').readFileSync('node_modules/@formulajs/formulajs/package.json')).version}`);
for (const [m, a, d, b] of [[1, 6, 1, 10], [1, 1, 1, 31], [1, 1, 2, 28], [1, 3, 1, 6]])
    console.log(`${d}/${b} back to ${m}/${a}: ${NETWORKDAYS(day(d, b), day(m, a))}; forwards: ${NETWORKDAYS(day(m, a), day(d, b))}`);
JS
seen=$(node run.cjs)
want='@formulajs/formulajs 4.6.1
1/10 back to 1/6: -3; forwards: 5
1/31 back to 1/1: -29; forwards: 23
2/28 back to 1/1: -57; forwards: 43
1/6 back to 1/3: -2; forwards: 2'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: formulajs no longer does this"; exit 1; }
