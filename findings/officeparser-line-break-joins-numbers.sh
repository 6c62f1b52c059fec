#!/usr/bin/env bash
# officeparser 7.8.0 (npm) reads Word documents as text; docx 9.15.2 writes the one read here.
#
# Expected: two time limits in one cell, one below the other with a line break (Shift+Enter in Word) between them, are read
#           as two numbers with some blank between them; so are two paragraphs of a cell.
# Happens:  paragraphs are parted, but the line break leaves nothing behind: 10 above 20 is read as 1020.
# Matters:  officers part what belongs together in a cell by line breaks; 1020 days is a number like any other, and nothing
#           says that it never stood there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2 officeparser@7.8.0 >/dev/null

cat >run.js <<'JS'
const fs = require('fs');
const { parseOffice } = require('officeparser');
const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = require('docx');
const row = (name, ...paragraphs) => new TableRow({ children: [
    new TableCell({ children: [new Paragraph(name)] }), new TableCell({ children: paragraphs })] });
const table = new Table({ rows: [
    row('two paragraphs', new Paragraph('10'), new Paragraph('20')),
    row('a line break', new Paragraph({ children: [new TextRun('10'), new TextRun({ break: 1, text: '20' })] })),
] });
(async () => {
    fs.writeFileSync('list.docx', await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
    console.log(`officeparser ${JSON.parse(fs.readFileSync('node_modules/officeparser/package.json')).version}`);
    console.log((await parseOffice('list.docx')).toText());
})();
JS
seen=$(node run.js)
want='officeparser 7.8.0
two paragraphs
10
20
a line break
1020'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: officeparser no longer does this"; exit 1; }
