#!/usr/bin/env bash
# IronCalc 0.8.4 (npm, @ironcalc/wasm), a spreadsheet engine: the number that a cell shows, and ROUND of the same number.
#
# Expected: a cell with 12.5 and the format 0 shows 13, which is what ROUND(A1, 0) is: halves go away from zero in both, as spreadsheet
#           programs have it. All numbers here are ones that a double holds exactly.
# Happens:  ROUND gives 13, the cell shows 12, and so does TEXT. The format takes halves to the even digit: 37.125 is shown as 37.12
#           and 37.375 as 37.38, 2.5 as 2 and 3.5 as 4. Only 0.5 goes up to 1.
# Matters:  half days are the usual fraction in these lists, and shares have two decimals. The sheet shows one figure and the report that
#           takes ROUND of the same cell prints another, which looks like an error of addition.
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
const model = new Model('days', 'en', 'UTC', 'en');
for (const [value, format, digits] of [['0.5', '0', 0], ['2.5', '0', 0], ['3.5', '0', 0], ['12.5', '0', 0], ['7.25', '0.0', 1], ['37.125', '0.00', 2], ['37.375', '0.00', 2]]) {
    model.setUserInput(0, 1, 1, value);
    model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 'num_fmt', format);
    model.setUserInput(0, 1, 2, `=ROUND(A1,${digits})`);
    model.setUserInput(0, 1, 3, `=TEXT(A1,"${format}")`);
    const [shown, round, text] = [1, 2, 3].map(column => model.getFormattedCellValue(0, 1, column));
    console.log(`${value} as ${format}: shown ${shown}, TEXT ${text}, ROUND ${round}`);
}
JS
seen=$(node run.mjs)
want='ironcalc 0.8.4
0.5 as 0: shown 1, TEXT 1, ROUND 1
2.5 as 0: shown 2, TEXT 2, ROUND 3
3.5 as 0: shown 4, TEXT 4, ROUND 4
12.5 as 0: shown 12, TEXT 12, ROUND 13
7.25 as 0.0: shown 7.2, TEXT 7.2, ROUND 7.3
37.125 as 0.00: shown 37.12, TEXT 37.12, ROUND 37.13
37.375 as 0.00: shown 37.38, TEXT 37.38, ROUND 37.38'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: IronCalc no longer does this"; exit 1; }
