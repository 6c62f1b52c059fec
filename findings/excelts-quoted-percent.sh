#!/usr/bin/env bash
# ExcelTS 10.2.0 (npm, @cj-tech-master/excelts): what a cell shows whose number format has the percent sign in quotes.
#
# Expected: 42.37 with the format 0.00"%" is shown as 42.37%. Only a percent sign that is part of the format multiplies by a hundred;
#           in quotes or behind a backslash it is text (ECMA-376, part 1, 18.8.31).
# Happens:  displayText and TEXT() give 4237.00%, the same as without the quotes, and so for 0.00\%. A blank in front of it,
#           within the quotes, is lost as well.
# Matters:  this format is what those use who have a column of percentages, not of fractions, and want to see the sign. A cut of
#           42 percent is reported as 4237, one of 0,4 as 40, and this one nobody notices.
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
const sheet = book.addWorksheet('cuts');
const cases = [[42.37, '0.00"%"'], [0.4, '0.0"%"'], [42.37, '0.00\\%'], [42.37, '0.00" %"'], [0.4237, '0.00%']];
cases.forEach(([value, format], i) => {
    sheet.getCell(i + 1, 1).value = value;
    sheet.getCell(i + 1, 1).numFmt = format;
    sheet.getCell(i + 1, 2).value = { formula: `TEXT(A${i + 1},"${format.replaceAll('"', '""')}")` };
});
calculateFormulas(book);
cases.forEach(([value, format], i) =>
    console.log(`${value} as ${format}: displayText ${sheet.getCell(i + 1, 1).displayText}, TEXT ${sheet.getCell(i + 1, 2).value.result}`));
JS
seen=$(node run.js)
want='excelts 10.2.0
42.37 as 0.00"%": displayText 4237.00%, TEXT 4237.00%
0.4 as 0.0"%": displayText 40.0%, TEXT 40.0%
42.37 as 0.00\%: displayText 4237.00%, TEXT 4237.00%
42.37 as 0.00" %": displayText 4237.00%, TEXT 4237.00%
0.4237 as 0.00%: displayText 42.37%, TEXT 42.37%'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ExcelTS no longer does this"; exit 1; }
