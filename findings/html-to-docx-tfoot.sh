#!/usr/bin/env bash
# @turbodocx/html-to-docx 1.23.1 (npm) turns HTML into Word documents; mammoth 1.13.0 reads what it wrote.
#
# Expected: the rows of thead, tbody and tfoot are written, in this order. tfoot is where HTML has the totals of a table.
# Happens:  tfoot is left out, and the caption with it, without a warning.
# Matters:  a table of fees ends in its total. The Word file has all the rows above and no total, which a reader who did not
#           make the table does not miss.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @turbodocx/html-to-docx@1.23.1 mammoth@1.13.0 >/dev/null

cat >run.js <<'JS'
const { readFileSync } = require('fs');
const toDocx = require('@turbodocx/html-to-docx');
const mammoth = require('mammoth');
for (const name of ['@turbodocx/html-to-docx', 'mammoth'])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`);
const html = `<table><caption>Fees</caption>
    <thead><tr><th>Procedure</th><th>Fee</th></tr></thead>
    <tbody><tr><td>A</td><td>100</td></tr><tr><td>B</td><td>200</td></tr></tbody>
    <tfoot><tr><td>Total</td><td>300</td></tr></tfoot></table>`;
toDocx(html)
    .then(docx => mammoth.extractRawText({ buffer: Buffer.from(docx) }))
    .then(text => console.log(text.value.trim().split(/\n+/).join(' ')));
JS
seen=$(node run.js)
want='@turbodocx/html-to-docx 1.23.1
mammoth 1.13.0
Procedure Fee A 100 B 200'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: html-to-docx no longer does this"; exit 1; }
