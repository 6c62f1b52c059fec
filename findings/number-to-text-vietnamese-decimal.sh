#!/usr/bin/env bash
# number-to-text-vietnamese 1.1.7 (npm) spells numbers in Vietnamese words.
#
# Expected: 12.5 is spelled "mười hai phẩy năm", or is refused, or is rounded to 12 or 13.
# Happens:  the point counts as a digit when the number is cut into groups of three, and is read as a zero: 12.5 comes back
#           as "một nghìn hai trăm linh năm", which is 1205.
# Matters:  decisions state their savings in digits and in words. Half days are common in such lists, and nothing warns
#           that the words name another number.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . number-to-text-vietnamese@1.1.7 >/dev/null

cat >run.js <<'JS'
const { getText } = require('number-to-text-vietnamese');
console.log(`number-to-text-vietnamese ${require('number-to-text-vietnamese/package.json').version}`);
for (const n of [12, 12.5, 7.5, 3.75, 0.5]) console.log(`${n} = ${getText(n).trim()}`);
JS
seen=$(node run.js)
want='number-to-text-vietnamese 1.1.7
12 = mười hai
12.5 = một nghìn hai trăm linh năm
7.5 = bảy trăm linh năm
3.75 = ba nghìn
0.5 = không trăm linh năm'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: number-to-text-vietnamese no longer does this"; exit 1; }
