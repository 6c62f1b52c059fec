#!/usr/bin/env bash
# ExcelTS 10.2.0 (npm, @cj-tech-master/excelts): NETWORKDAYS.INTL and WORKDAY.INTL with the weekend given as a text of seven digits.
#
# Expected: "0000011" marks Saturday and Sunday, as weekend 1 does, and "0000001" Sunday alone, as weekend 11 does: January 2025 has
#           23 and 27 working days. Seven digits, Monday first and 1 for a day off, are what Microsoft's documentation of these two
#           functions has for this parameter, beside the numbers 1 to 17.
# Happens:  the text is taken for the number of a weekend: 0000011 is 11, Sunday alone, and 0000001 is 1, Saturday and Sunday, so the two
#           change places. Each other text, such as that for Friday off or for no day off, is Saturday and Sunday as well.
# Matters:  some one-stop offices work on Saturdays and others do not, and time limits are counted in working days. Each gets the
#           count of the other, 4 days in a month, and nothing tells so.
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
const sheet = book.addWorksheet('days');
const month = 'DATE(2025,1,1),DATE(2025,1,31)';
const formulas = ['1', '"0000011"', '11', '"0000001"', '"0000000"', '"0000100"'].map(weekend => `NETWORKDAYS.INTL(${month},${weekend})`);
formulas.push(...['1', '"0000011"', '11', '"0000001"'].map(weekend => `DAY(WORKDAY.INTL(DATE(2025,1,10),1,${weekend}))`));
formulas.forEach((formula, i) => { sheet.getCell(i + 1, 1).value = { formula }; });
calculateFormulas(book);
formulas.forEach((formula, i) => console.log(`${formula.replace(month, 'January')} = ${sheet.getCell(i + 1, 1).value.result}`));
JS
seen=$(node run.js)
want='excelts 10.2.0
NETWORKDAYS.INTL(January,1) = 23
NETWORKDAYS.INTL(January,"0000011") = 27
NETWORKDAYS.INTL(January,11) = 27
NETWORKDAYS.INTL(January,"0000001") = 23
NETWORKDAYS.INTL(January,"0000000") = 23
NETWORKDAYS.INTL(January,"0000100") = 23
DAY(WORKDAY.INTL(DATE(2025,1,10),1,1)) = 13
DAY(WORKDAY.INTL(DATE(2025,1,10),1,"0000011")) = 11
DAY(WORKDAY.INTL(DATE(2025,1,10),1,11)) = 11
DAY(WORKDAY.INTL(DATE(2025,1,10),1,"0000001")) = 13'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ExcelTS no longer does this"; exit 1; }
