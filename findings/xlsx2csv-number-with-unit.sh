#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian package xlsx2csv 1:0.7.8-1) turns workbooks into CSV.
#
# Expected: a cell with the number 5 and the number format 0" ngày" (the sheet shows "5 ngày") comes out as 5 or 5 ngày.
# Happens:  the y of the quoted unit makes it a date format. What is written is the format itself, with the unit's
#           letters replaced by parts of a date near 1900: 0" ngày", 0" nă01", 0" t12áng". The number is in no cell of
#           the CSV. Half a day is written as 12:00.
# Matters:  units in the number format are how days, months and years are shown in such lists while they still add up.
#           The numbers are lost without a message, and a sum over the column is zero.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

apt-get -qq -o APT::Sandbox::User=root download xlsx2csv=1:0.7.8-1 >/dev/null
dpkg -x xlsx2csv_*.deb .
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0 >/dev/null

cat >make.js <<'JS'
const { Workbook } = require('exceljs');
const book = new Workbook();
const sheet = book.addWorksheet('list');
for (const format of ['0', '0" ngày"', '0" tháng"', '0" năm"', '0" bộ"', '0" đồng"'])
    sheet.addRow([format.replace(/"/g, ''), 5, 0.5]).eachCell((cell, n) => { if (n > 1) cell.numFmt = format; });
book.xlsx.writeFile('list.xlsx');
JS
node make.js
seen=$(
    echo "xlsx2csv $(python3 usr/bin/xlsx2csv --version)"
    python3 usr/bin/xlsx2csv list.xlsx
)
want='xlsx2csv 0.7.8
0,5,0.5
0 ngày,"0"" ngày""",12:00
0 tháng,"0"" t12áng""",12:00
0 năm,"0"" nă01""",12:00
0 bộ,5,0.5
0 đồng,5,0.5'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: xlsx2csv no longer does this"; exit 1; }
