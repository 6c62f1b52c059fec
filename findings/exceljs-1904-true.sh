#!/usr/bin/env bash
# ExcelJS 4.4.0 (npm): workbooks of the date system 1904 that say so with the word true.
#
# Expected: date1904="true" is the same as date1904="1". The attribute is an xsd:boolean (ECMA-376, part 1, 18.2.28), whose values are
#           true, false, 1 and 0, and LibreOffice 7.4 writes the words.
# Happens:  only "1" is understood. A workbook that began on a Mac, as such do, and was saved by LibreOffice has all its dates four
#           years and a day too early: 30 June 2021 for 1 July 2025. SheetJS, shown for comparison, knows the word.
# Matters:  deadlines, decisions and the dates on which dossiers came in are all moved alike, so nothing looks odd between them. Only
#           today is where it was: all that is open is late.
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
(async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    const cell = book.addWorksheet('list').getCell('A1');
    cell.value = new Date('2025-07-01T00:00:00Z');
    cell.numFmt = 'dd/mm/yyyy';
    const written = await book.xlsx.writeBuffer();
    for (const word of ['1', 'true']) {
        const zip = await JSZip.loadAsync(written);
        const part = await zip.file('xl/workbook.xml').async('string');
        zip.file('xl/workbook.xml', part.replace('date1904="1"', `date1904="${word}"`));
        const bytes = await zip.generateAsync({ type: 'nodebuffer' });
        const read = new ExcelJS.Workbook();
        await read.xlsx.load(bytes);
        const shown = XLSX.read(bytes).Sheets.list.A1.w;
        console.log(`date1904="${word}": ExcelJS ${read.getWorksheet('list').getCell('A1').value.toISOString().slice(0, 10)}, SheetJS ${shown}`);
    }
})();
JS
seen=$(node run.js)
want='exceljs 4.4.0
date1904="1": ExcelJS 2025-07-01, SheetJS 01/07/2025
date1904="true": ExcelJS 2021-06-30, SheetJS 01/07/2025'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ExcelJS no longer does this"; exit 1; }
