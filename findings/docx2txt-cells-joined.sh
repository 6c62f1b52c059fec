#!/usr/bin/env bash
# docx2txt 1.4 (Debian package docx2txt 1.4-5) turns Word documents into text; docx 9.15.2 (npm) writes the one read here.
#
# Expected: each cell of a table is a line of its own, or there is a blank or a tab between two cells.
# Happens:  a paragraph without any setting is no paragraph to docx2txt: its pattern asks for at least one more character
#           after "w:p". Cells of such paragraphs, and the rows too, are set end to end: A, 10 and 5 become A105. With an
#           alignment set, which changes nothing in the text, each cell has its line. Word itself as a rule gives each paragraph
#           attributes, and so is read well; it is documents made by programs that are not.
# Matters:  portals make their annexes by program. Ten days now and five proposed become 105 of something. This project
#           takes cells from the structure of the document, where a paragraph needs no setting to be one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

apt-get -qq -o APT::Sandbox::User=root download docx2txt=1.4-5 unzip >/dev/null
for package in *.deb; do dpkg -x "$package" .; done
echo "config_unzip => '$dir/usr/bin/unzip'" >docx2txt.config
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . docx@9.15.2 >/dev/null

cat >make.js <<'JS'
const fs = require('fs');
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require('docx');
const row = (setting, ...texts) => new TableRow({
    children: texts.map(text => new TableCell({ children: [new Paragraph({ text, ...setting })] })) });
const write = async (file, setting) => fs.writeFileSync(file, await Packer.toBuffer(new Document({ sections: [{ children: [
    new Table({ rows: [row(setting, 'A', '10', '5'), row(setting, 'B', '20', '15')] })] }] })));
write('plain.docx', {}).then(() => write('aligned.docx', { alignment: 'left' }));
JS
node make.js
seen=$(
    dpkg-deb -W docx2txt_*.deb | tr '\t' ' '
    for list in plain aligned; do
        echo "-- $list"
        perl -I. usr/bin/docx2txt $list.docx -
        echo
    done
)
want='docx2txt 1.4-5
-- plain
A105B2015
-- aligned
A
10
5
B
20
15'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: docx2txt no longer does this"; exit 1; }
