#!/usr/bin/env bash
# officeparser 8.1.1 and word-extractor 1.0.4 (npm) read tables of Word documents; docx 9.15.2 writes the one read here.
#
# Expected: a cell with "5-7 ngày", its hyphen the no-break hyphen that Word puts in with Ctrl+Shift+Hyphen so that the
#           range is not torn apart at the line's end, is read as 5-7, whatever hyphen stands for it.
# Happens:  Word keeps this hyphen as an element of its own between two texts, and both readers drop it: "57 ngày".
#           mammoth, shown for comparison, has the hyphen.
# Matters:  annexes of decisions are Word tables, and careful typists use this hyphen in ranges and in codes. Five to
#           seven days become fifty-seven, and no reader of the extract can tell.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2 officeparser@8.1.1 word-extractor@1.0.4 \
    mammoth@1.13.0 >/dev/null

cat >run.js <<'JS'
const fs = require('fs');
const { Document, NoBreakHyphen, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = require('docx');
const cell = (...children) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ children })] })] });
const table = new Table({ rows: [
    new TableRow({ children: [cell('procedure'), cell('time')] }),
    new TableRow({ children: [cell('A'), cell('5', new NoBreakHyphen(), '7 ngày')] }),
] });
const version = name => JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`)).version;
(async () => {
    fs.writeFileSync('list.docx', await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
    const csv = await (await require('officeparser').parseOffice('list.docx')).to('csv');
    console.log(`officeparser ${version('officeparser')}: ` + csv.value.trim().split('\n')[1]);
    const document = await new (require('word-extractor'))().extract('list.docx');
    console.log(`word-extractor ${version('word-extractor')}: ` + document.getBody().trim().split('\n')[1].trim().replace(/\t/g, ','));
    const html = await require('mammoth').convertToHtml({ path: 'list.docx' });
    console.log(`mammoth ${version('mammoth')}: ` + html.value.split('</tr>')[1].replace(/<[^>]*>+/g, ' ').trim().replace(/ +/, ','));
})();
JS
seen=$(node run.js)
want='officeparser 8.1.1: A,57 ngày
word-extractor 1.0.4: A,57 ngày
mammoth 1.13.0: A,5‑7 ngày'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: the readers no longer do this"; exit 1; }
