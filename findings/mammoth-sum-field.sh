#!/usr/bin/env bash
# mammoth 1.13.0 (npm) turns Word documents into HTML; docx 9.15.2 writes the one read here.
#
# Expected: the total of a Word table, put in with Word's own formula =SUM(ABOVE), is read as the number that Word shows:
#           the file holds that number beside the formula.
# Happens:  where the formula is kept in the short form, one fldSimple element around the number, mammoth leaves both out.
#           The cell of the total is empty. The conversion succeeds, with a warning that an element w:fldSimple was ignored
#           and no word on what stood in it.
# Matters:  a table that arrives without its total cannot be checked against the sum of its rows, which is the first check
#           that anybody makes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2 mammoth@1.13.0 >/dev/null

cat >run.js <<'JS'
const fs = require('fs');
const mammoth = require('mammoth');
const { Document, Packer, Paragraph, SimpleField, Table, TableCell, TableRow, TextRun } = require('docx');
const row = (...cells) => new TableRow({ children: cells.map(c => new TableCell({ children: [new Paragraph({ children: [c] })] })) });
const table = new Table({ rows: [
    row(new TextRun('A'), new TextRun('15')),
    row(new TextRun('B'), new TextRun('20')),
    row(new TextRun('Total'), new SimpleField('=SUM(ABOVE)', '35')),
] });
(async () => {
    fs.writeFileSync('list.docx', await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
    const { value, messages } = await mammoth.convertToHtml({ path: 'list.docx' });
    console.log(`mammoth ${JSON.parse(fs.readFileSync('node_modules/mammoth/package.json')).version}`);
    console.log(value.replace(/<\/tr>/g, '\n').replace(/<\/?(table|tr|p)>/g, '').trim());
    for (const message of messages) console.log(`${message.type}: ${message.message}`);
})();
JS
seen=$(node run.js)
want='mammoth 1.13.0
<td>A</td><td>15</td>
<td>B</td><td>20</td>
<td>Total</td><td></td>
warning: An unrecognised element was ignored: w:fldSimple'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: mammoth no longer does this"; exit 1; }
