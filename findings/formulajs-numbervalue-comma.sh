#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 and fast-formula-parser 1.0.19 (npm): NUMBERVALUE, the function made for reading numbers that are
# written with other separators than one's own.
#
# Expected: NUMBERVALUE("7,5", ",", ".") is 7.5 and NUMBERVALUE("12.345.678,5", ",", ".") is 12345678.5, as in spreadsheets.
# Happens:  formulajs turns the decimal comma into a point and then takes out the first point as a thousands separator: 7,5
#           is 75 and 0,25 is 25; and as it is the first only, 2.500.000 is 2500. fast-formula-parser reads 7,5 well, but
#           also takes out only one point of several: 12.345.678,5 is 12345.678, and where that leaves no such number it
#           is an error.
# Matters:  these two signs are how Vietnamese lists are written, and who calls this function has thought of it. Half days
#           come out ten times too large and millions a thousand times too small. In this project all groups have to
#           be of three digits, and the decimal comma is the last sign.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @formulajs/formulajs@4.6.1 fast-formula-parser@1.0.19 >/dev/null

cat >run.js <<'JS'
const { NUMBERVALUE } = require('@formulajs/formulajs');
const parser = new (require('fast-formula-parser'))();
const parse = text => {
    const value = parser.parse(`NUMBERVALUE("${text}",",",".")`, { row: 1, col: 1, sheet: 'list' });
    return typeof value === 'number' ? value : value.name;
};
for (const name of ['@formulajs/formulajs', 'fast-formula-parser'])
    console.log(`${name} ${JSON.parse(require('fs').readFileSync(`node_modules/${name}/package.json`)).version}`);
for (const text of ['7,5', '0,25', '1.500', '1.500,5', '2.500.000', '12.345.678,5'])
    console.log(`${text}: formulajs ${NUMBERVALUE(text, ',', '.')}, fast-formula-parser ${parse(text)}`);
JS
seen=$(node run.js)
want='@formulajs/formulajs 4.6.1
fast-formula-parser 1.0.19
7,5: formulajs 75, fast-formula-parser 7.5
0,25: formulajs 25, fast-formula-parser 0.25
1.500: formulajs 1500, fast-formula-parser #VALUE!
1.500,5: formulajs 1500.5, fast-formula-parser 1500.5
2.500.000: formulajs 2500, fast-formula-parser #VALUE!
12.345.678,5: formulajs NaN, fast-formula-parser 12345.678'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: the engines no longer do this"; exit 1; }
