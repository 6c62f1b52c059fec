#!/usr/bin/env bash
# mammoth 1.13.0 (npm) turns Word documents into HTML; @mohtasham/md-to-docx 4.0.1 writes the one read here.
#
# Expected: rows whose <w:tblHeader w:val="off"/> or <w:tblHeader w:val="false"/> says that they are no headings are rows like
#           others, as text with <w:b w:val="false"/> is not bold for mammoth.
# Happens:  only the presence of the element is looked at. Of a table made from Markdown, where each row says whether it is a
#           heading, every row goes into thead and every cell is a th.
# Matters:  what reads the HTML as data, with thead for the names of columns and tbody for the procedures, finds a list without
#           a single procedure.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @mohtasham/md-to-docx@4.0.1 mammoth@1.13.0 jszip@3.10.1 >/dev/null

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convertMarkdownToBuffer } from '@mohtasham/md-to-docx';
import JSZip from 'jszip';
import mammoth from 'mammoth';
for (const name of ['@mohtasham/md-to-docx', 'mammoth'])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`);
const buffer = await convertMarkdownToBuffer('| Procedure | Fee |\n|---|---|\n| A | **100** |\n| B | 200 |\n');
const zip = await JSZip.loadAsync(buffer);
const xml = await zip.file('word/document.xml').async('string');
console.log(`in the file: ${xml.match(/<w:tblHeader[^>]*>/g).join(' ')}`);
for (const no of ['off', 'false', '0']) {
    zip.file('word/document.xml', xml.replace(/(<w:tblHeader w:val=")off/g, `$1${no}`).replaceAll('<w:b/>', `<w:b w:val="${no}"/>`));
    const html = (await mammoth.convertToHtml({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) })).value;
    console.log(`${no}: ${html.replace(/<\/?p>/g, '')}`);
}
JS
seen=$(node run.mjs)
want='@mohtasham/md-to-docx 4.0.1
mammoth 1.13.0
in the file: <w:tblHeader/> <w:tblHeader w:val="off"/> <w:tblHeader w:val="off"/>
off: <table><thead><tr><th><strong>Procedure</strong></th><th><strong>Fee</strong></th></tr><tr><th>A</th><th><strong>100</strong></th></tr><tr><th>B</th><th>200</th></tr></thead></table>
false: <table><thead><tr><th>Procedure</th><th>Fee</th></tr><tr><th>A</th><th>100</th></tr><tr><th>B</th><th>200</th></tr></thead></table>
0: <table><thead><tr><th>Procedure</th><th>Fee</th></tr><tr><th>A</th><th>100</th></tr><tr><th>B</th><th>200</th></tr></thead></table>'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: mammoth no longer does this"; exit 1; }
