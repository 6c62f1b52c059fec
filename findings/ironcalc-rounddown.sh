#!/usr/bin/env bash
# IronCalc 0.8.4 (npm, @ironcalc/wasm), a spreadsheet engine: ROUNDDOWN of an amount that needs no rounding.
#
# Expected: ROUNDDOWN(300000, -5) is 300000: it is a whole number of hundred thousands, and a double holds it exactly.
# Happens:  it is 200000. Of 100000 to 900000 only two stay, 100000 becomes 0, and the others lose a hundred thousand. ROUNDUP
#           leaves all of them as they are, and with millions ROUNDDOWN does too.
# Matters:  fees in dong are round amounts, and what a budget may count on is rounded down. A third of the amount is gone where nothing
#           was to be cut, or all of it, in one row and not in the next. This project rounds decimals, never doubles.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @ironcalc/wasm@0.8.4 >/dev/null

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import init, { Model } from '@ironcalc/wasm';
const folder = 'node_modules/@ironcalc/wasm/';
console.log(`ironcalc ${JSON.parse(readFileSync(folder + 'package.json')).version}`);
await init({ module_or_path: readFileSync(folder + 'wasm_bg.wasm') });
const model = new Model('fees', 'en', 'UTC', 'en');
const value = formula => {
    model.setUserInput(0, 1, 1, '=' + formula);
    return model.getFormattedCellValue(0, 1, 1);
};
for (const fn of ['ROUNDDOWN', 'ROUNDUP'])
    console.log(`${fn} to hundred thousands: ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => value(`${fn}(${n}00000,-5)`)).join(' ')}`);
console.log(`ROUNDDOWN to millions: ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => value(`ROUNDDOWN(${n}000000,-6)`)).join(' ')}`);
JS
seen=$(node run.mjs)
want='ironcalc 0.8.4
ROUNDDOWN to hundred thousands: 0 100000 200000 300000 500000 500000 600000 700000 900000
ROUNDUP to hundred thousands: 100000 200000 300000 400000 500000 600000 700000 800000 900000
ROUNDDOWN to millions: 1000000 2000000 3000000 4000000 5000000 6000000 7000000 8000000 9000000'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: IronCalc no longer does this"; exit 1; }
