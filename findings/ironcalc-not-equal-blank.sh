#!/usr/bin/env bash
# IronCalc 0.8.4 (npm, @ironcalc/wasm), a spreadsheet engine: SUMIF with the condition "not this" over a column with an empty cell.
#
# Expected: each row is either "x" or "<>x", so that both sums together are the total. Spreadsheet programs count an empty cell as
#           different from x.
# Happens:  it is neither. COUNTIF, SUMIFS, COUNTIFS and AVERAGEIF leave it out of "<>x" too, and for numbers, "<>5", they do not: there
#           an empty cell is counted.
# Matters:  a column with a mark for what is done is empty for the rest, and "<>x" asks for just this rest. All of it is missing, and what
#           is found are the rows with some other mark.
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
[['x', '5', '100'], [null, null, '400'], ['y', '15', '500']].forEach((cells, row) => cells.forEach((cell, column) => {
    if (cell !== null) model.setUserInput(0, row + 1, column + 1, cell);
}));
for (const formula of ['SUM(C1:C3)', 'SUMIF(A1:A3,"x",C1:C3)', 'SUMIF(A1:A3,"<>x",C1:C3)', 'SUMIFS(C1:C3,A1:A3,"<>x")', 'COUNTIF(A1:A3,"<>x")', 'COUNTIFS(A1:A3,"<>x")',
    'AVERAGEIF(A1:A3,"<>x",C1:C3)', 'SUMIF(B1:B3,"<>5",C1:C3)', 'COUNTIF(A1:A3,"")']) {
    model.setUserInput(0, 1, 5, `=${formula}`);
    console.log(`${formula} = ${model.getFormattedCellValue(0, 1, 5)}`);
}
JS
seen=$(node run.mjs)
want='ironcalc 0.8.4
SUM(C1:C3) = 1000
SUMIF(A1:A3,"x",C1:C3) = 100
SUMIF(A1:A3,"<>x",C1:C3) = 500
SUMIFS(C1:C3,A1:A3,"<>x") = 500
COUNTIF(A1:A3,"<>x") = 1
COUNTIFS(A1:A3,"<>x") = 1
AVERAGEIF(A1:A3,"<>x",C1:C3) = 500
SUMIF(B1:B3,"<>5",C1:C3) = 900
COUNTIF(A1:A3,"") = 1'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: IronCalc no longer does this"; exit 1; }
