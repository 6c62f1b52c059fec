#!/usr/bin/env bash
# ExcelJS 4.4.0 (npm): cells that hold their date as a date.
#
# Expected: <c t="d"><v>2025-07-01</v></c> is 1 July 2025: t="d" says that the cell contains a date in the format of ISO 8601 (ISO/IEC
#           29500-1, 18.18.11). It is how a workbook of the kind Strict Open XML has its dates.
# Happens:  the text is read as a number as far as it is one, which is the year, and the number as a date: 2025 days after the first,
#           17 July 1905, for each day of 2025. Without a date format the cell is the number 2025.
#           SheetJS, shown for comparison, has the dates.
# Matters:  all dates of a year become one day. A list sorted by deadline has no order left, and between two dates of a year there are
#           0 days: each procedure is on time.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0 xlsx@0.18.5 jszip@3.10.1 >/dev/null

cat >run.js <<'JS'
const fs = require('fs');
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
const JSZip = require('jszip');
console.log(`exceljs ${JSON.parse(fs.readFileSync('node_modules/exceljs/package.json')).version}`);
const show = value => value instanceof Date ? value.toISOString().slice(0, 10) : JSON.stringify(value);
(async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('list');
    const dates = ['2025-07-01', '2025-12-31', '2026-01-05'];
    dates.forEach((date, i) => {
        sheet.getCell(i + 1, 1).value = new Date(date);
        sheet.getCell(i + 1, 1).numFmt = 'dd/mm/yyyy';
        sheet.getCell(i + 1, 2).value = i;
    });
    const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
    const part = await zip.file('xl/worksheets/sheet1.xml').async('string');
    zip.file('xl/worksheets/sheet1.xml', part.replace(/<c r="([AB])(\d)"( s="\d+")?>.*?<\/c>/g, (cell, column, row, style) =>
        `<c r="${column}${row}"${style ?? ''} t="d"><v>${dates[row - 1]}</v></c>`));
    const bytes = await zip.generateAsync({ type: 'nodebuffer' });
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(bytes);
    const other = XLSX.read(bytes).Sheets.list;
    dates.forEach((date, i) => console.log(`${date}: ExcelJS ${show(read.getWorksheet('list').getCell(i + 1, 1).value)}, without a date format ${
        show(read.getWorksheet('list').getCell(i + 1, 2).value)}, SheetJS ${other[`A${i + 1}`].w}`));
})();
JS
seen=$(node run.js)
want='exceljs 4.4.0
2025-07-01: ExcelJS 1905-07-17, without a date format 2025, SheetJS 01/07/2025
2025-12-31: ExcelJS 1905-07-17, without a date format 2025, SheetJS 31/12/2025
2026-01-05: ExcelJS 1905-07-18, without a date format 2026, SheetJS 05/01/2026'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ExcelJS no longer does this"; exit 1; }
