#!/usr/bin/env bash
# ExcelTS 10.2.0 (npm, @cj-tech-master/excelts): COUNTIF and SUMIF over a column with an empty cell.
#
# Expected: an empty cell is no number and meets no comparison with one, as in spreadsheet programs: of 5, empty and 15 days one is below
#           ten, and none is 0.
# Happens:  it is taken for 0: "<10" finds two, "=0" one, and SUMIF adds its fee. COUNTIFS and SUMIFS do the same. AVERAGE and COUNT
#           leave the cell out, and so does AVERAGEIF of the column itself.
# Matters:  an empty cell is a procedure without a time limit, which is no limit of 0 days. It is counted among the fast ones, just where
#           the average beside it says that it is not known. This project keeps "not specified" apart from 0.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @cj-tech-master/excelts@10.2.0 >/dev/null

cat >run.js <<'JS'
const fs = require('fs');
const { Workbook } = require('@cj-tech-master/excelts');
const { calculateFormulas } = require('@cj-tech-master/excelts/formula');
console.log(`excelts ${JSON.parse(fs.readFileSync('node_modules/@cj-tech-master/excelts/package.json')).version}`);
const book = new Workbook();
const sheet = book.addWorksheet('list');
[[5, 100], [null, 400], [15, 500]].forEach(([days, fee], i) => {
    if (days !== null) sheet.getCell(i + 1, 1).value = days;
    sheet.getCell(i + 1, 2).value = fee;
});
const formulas = ['COUNTIF(A1:A3,"<10")', 'COUNTIF(A1:A3,"=0")', 'COUNTIF(A1:A3,">=0")', 'SUMIF(A1:A3,"<10",B1:B3)', 'COUNTIFS(A1:A3,"<10")',
    'SUMIFS(B1:B3,A1:A3,"<10")', 'COUNT(A1:A3)', 'AVERAGE(A1:A3)', 'AVERAGEIF(A1:A3,"<10")'];
formulas.forEach((formula, i) => { sheet.getCell(i + 1, 4).value = { formula }; });
calculateFormulas(book);
formulas.forEach((formula, i) => console.log(`${formula} = ${sheet.getCell(i + 1, 4).value.result}`));
JS
seen=$(node run.js)
want='excelts 10.2.0
COUNTIF(A1:A3,"<10") = 2
COUNTIF(A1:A3,"=0") = 1
COUNTIF(A1:A3,">=0") = 3
SUMIF(A1:A3,"<10",B1:B3) = 500
COUNTIFS(A1:A3,"<10") = 2
SUMIFS(B1:B3,A1:A3,"<10") = 500
COUNT(A1:A3) = 2
AVERAGE(A1:A3) = 10
AVERAGEIF(A1:A3,"<10") = 5'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ExcelTS no longer does this"; exit 1; }
