#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): ROUND of whole numbers to ten thousands and hundred thousands.
#
# Expected: halves go away from zero, as ROUND(250000, -5), which is 300000, and as in spreadsheet programs. Doubt is in
#           place with 1.005, which no double holds exactly; 150000 is a whole number.
# Happens:  ROUND(150000, -5) is 100000, and ROUND(1250000, -5) is 1200000. With -1, -2, -3 and -6 the halves are right; with
#           -4 and -5 more than half of them go down, with nothing in the numbers to tell which.
# Matters:  fees are whole thousands of dong and are rounded to hundred thousands in reports; halves such as 150.000 and
#           1.250.000 are the usual ones. This project rounds decimals, never doubles, and only what is shown.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0 >/dev/null

cat >run.js <<'JS'
const { HyperFormula } = require('hyperformula');
const sheet = HyperFormula.buildFromArray([[0]], { licenseKey: 'gpl-v3' });
const round = (number, places) => sheet.calculateFormula(`=ROUND(${number},${places})`, 0);
console.log(`hyperformula ${HyperFormula.version}`);
for (const number of [150000, 250000, 350000, 750000, 1250000])
    console.log(`=ROUND(${number},-5) -> ${round(number, -5)}`);
for (let places = 1; places <= 6; places++) {
    const unit = 10 ** places;
    const halves = Array.from({ length: 30 }, (_, n) => n * unit + unit / 2);
    console.log(`rounded down, of the first 30 halves with -${places}: ${halves.filter(half => round(half, -places) < half).length}`);
}
JS
seen=$(node run.js)
want='hyperformula 3.5.0
=ROUND(150000,-5) -> 100000
=ROUND(250000,-5) -> 300000
=ROUND(350000,-5) -> 300000
=ROUND(750000,-5) -> 700000
=ROUND(1250000,-5) -> 1200000
rounded down, of the first 30 halves with -1: 0
rounded down, of the first 30 halves with -2: 0
rounded down, of the first 30 halves with -3: 0
rounded down, of the first 30 halves with -4: 22
rounded down, of the first 30 halves with -5: 22
rounded down, of the first 30 halves with -6: 0'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: HyperFormula no longer does this"; exit 1; }
