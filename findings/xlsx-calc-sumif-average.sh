#!/usr/bin/env bash
# xlsx-calc 0.9.2 (npm) recalculates the formulas of a workbook that SheetJS (xlsx 0.18.5) has read.
#
# Expected: SUMIF adds up the fees of one level, or those beside days above 5, and AVERAGE of 5, a dash and 10 is 7.5, as in the
#           program that saved the workbook. What is not supported is an error, as xlsx-calc has it for COUNTIF.
# Happens:  of a column SUMIF looks at the first cell only, and at its text: of four rows it finds one or none, and no condition
#           such as ">5" ever fits. AVERAGE divides by all cells that are not empty, so that one with a dash makes it 5.
# Matters:  totals by level and means over columns with dashes are what such workbooks calculate. Figures that were right when
#           the file was read are wrong after it is recalculated, and stay so when it is saved.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx-calc@0.9.2 xlsx@0.18.5 >/dev/null

cat >run.js <<'JS'
const XLSX = require('xlsx');
const recalculate = require('xlsx-calc');
console.log(`xlsx-calc ${JSON.parse(require('fs').readFileSync('node_modules/xlsx-calc/package.json')).version}`);
const sheet = XLSX.utils.aoa_to_sheet([[5, 100, 'cấp tỉnh'], ['-', 200, 'cấp xã'], [10, 300, 'cấp tỉnh'], [null, 400, 'cấp xã']]);
const shown = {
    'SUM(A1:A4)': 15,
    'AVERAGE(A1:A4)': 7.5,
    'SUMIF(C1:C4,"cấp xã",B1:B4)': 600,
    'SUMIF(C1:C4,"cấp tỉnh",B1:B4)': 400,
    'SUMIF(A1:A4,">5",B1:B4)': 300,
};
Object.entries(shown).forEach(([f, v], row) => { sheet[`D${row + 1}`] = { t: 'n', f, v }; });
sheet['!ref'] = 'A1:D5';
recalculate({ SheetNames: ['list'], Sheets: { list: sheet } });
Object.entries(shown).forEach(([f, v], row) => console.log(`${f}: was ${v}, is ${sheet[`D${row + 1}`].v}`));
sheet.D1.f = 'COUNTIF(A1:A4,">5")';
try {
    recalculate({ SheetNames: ['list'], Sheets: { list: sheet } });
} catch (e) {
    console.log(e.message);
}
JS
seen=$(node run.js)
want='xlsx-calc 0.9.2
SUM(A1:A4): was 15, is 15
AVERAGE(A1:A4): was 7.5, is 5
SUMIF(C1:C4,"cấp xã",B1:B4): was 600, is 0
SUMIF(C1:C4,"cấp tỉnh",B1:B4): was 400, is 100
SUMIF(A1:A4,">5",B1:B4): was 300, is 0
"list"!D1: Function COUNTIF not found'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: xlsx-calc no longer does this"; exit 1; }
