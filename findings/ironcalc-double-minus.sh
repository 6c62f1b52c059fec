#!/usr/bin/env bash
# IronCalc 0.8.4 (npm, @ironcalc/wasm), a spreadsheet engine: two minus signs in front of a condition.
#
# Expected: --(A1:A3>7) makes numbers of true and false, which SUMPRODUCT and SUM then add; it is the usual way to count and to add up
#           by conditions. SUMPRODUCT(--(A1:A3>7), B1:B3) is the fee of those above seven days, as with (A1:A3>7)*1.
# Happens:  the two signs are taken away, the condition stays true and false, and of these SUMPRODUCT and SUM add nothing: 0. In a single
#           cell --(A1>7) is TRUE and not 1.
# Matters:  workbooks that count by two conditions do it so. Each such count and total is 0, which is a possible answer, and the formula
#           beside it with *1 is right.
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
const model = new Model('list', 'en', 'UTC', 'en');
[['5', '100'], ['10', '400'], ['15', '500']].forEach((cells, row) => cells.forEach((cell, column) => model.setUserInput(0, row + 1, column + 1, cell)));
for (const formula of ['SUMPRODUCT((A1:A3>7)*1,B1:B3)', 'SUMPRODUCT(--(A1:A3>7),B1:B3)', 'SUM((A1:A3>7)*1)', 'SUM(--(A1:A3>7))', 'SUMPRODUCT(--(A1:A3>7))', '--(A2>7)', '-(A2>7)']) {
    model.setUserInput(0, 1, 4, `=${formula}`);
    console.log(`${formula} = ${model.getFormattedCellValue(0, 1, 4)}`);
}
JS
seen=$(node run.mjs)
want='ironcalc 0.8.4
SUMPRODUCT((A1:A3>7)*1,B1:B3) = 900
SUMPRODUCT(--(A1:A3>7),B1:B3) = 0
SUM((A1:A3>7)*1) = 2
SUM(--(A1:A3>7)) = 0
SUMPRODUCT(--(A1:A3>7)) = 0
--(A2>7) = TRUE
-(A2>7) = -1'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: IronCalc no longer does this"; exit 1; }
