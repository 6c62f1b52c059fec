#!/usr/bin/env bash
# @turbodocx/html-to-docx 1.23.1 (npm) turns HTML into Word documents; mammoth 1.13.0 turns Word documents into HTML.
#
# Expected: a cell with rowspan="3" between two others comes back as it was: two rows below it, with two cells each.
# Happens:  html-to-docx writes that the merged cell spans no column (w:gridSpan 0) in the rows below. mammoth adds that up as it
#           stands, so each cell further right is one column too far left: the merge ends a row early, the next cell is
#           merged in its place, and the last value stands under another heading.
# Matters:  a fee or a time limit common to several procedures is a merged cell in such lists. Here 700 leaves the column of fees
#           for that of days, and 600 counts for two procedures.
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
function show(title, html) {
    console.log(title);
    const rows = html.replace(/<\/?(p|table|b)>/g, '').split('</tr>').filter(row => row.trim());
    for (const row of rows) console.log(`  ${row.replace(/<tr>|<\/td>/g, '').trim()}`);
}
const html = '<table><tr><td>Procedure</td><td>Days</td><td>Fee</td></tr>'
    + '<tr><td>A</td><td rowspan="3">10</td><td>500</td></tr>'
    + '<tr><td>B</td><td>600</td></tr><tr><td>C</td><td>700</td></tr></table>';
show('before', html);
toDocx(html)
    .then(docx => mammoth.convertToHtml({ buffer: Buffer.from(docx) }))
    .then(read => show('after', read.value));
JS
seen=$(node run.js)
want='@turbodocx/html-to-docx 1.23.1
mammoth 1.13.0
before
  <td>Procedure<td>Days<td>Fee
  <td>A<td rowspan="3">10<td>500
  <td>B<td>600
  <td>C<td>700
after
  <td>Procedure<td>Days<td>Fee
  <td>A<td rowspan="2">10<td>500
  <td>B<td rowspan="2">600
  <td>C<td>700'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: html-to-docx and mammoth no longer do this"; exit 1; }
