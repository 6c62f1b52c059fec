#!/usr/bin/env bash
# ExcelTS 10.2.0 (npm, @cj-tech-master/excelts): a Word table with content controls around rows, cells and texts.
#
# Expected: they are read like any others. ISO/IEC 29500-1 (17.5.2) has content controls around text, paragraphs, cells and rows; the
#           repeating section of Word, a form's "add a row", is one around rows. pandoc 2.17, shown the same file, has all of them.
# Happens:  a row in a control is left out. A cell in a control is left out and those to its right move to the left: the fee stands
#           under the days, and nothing under the fees. A text in a control leaves an empty cell. Only one around paragraphs is read.
# Matters:  forms are made of such controls, and annexes are filled in from them. Procedures are missing from the list, and 100 days are
#           read where there are ten. This project reads the cells of a row, and the rows, in controls too.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @cj-tech-master/excelts@10.2.0 >/dev/null

cat >write.py <<'PY'
import zipfile

def control(content): return f'<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
def run(text): return f'<w:r><w:t>{text}</w:t></w:r>'
def cell(content): return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{content}</w:tc>'
def text(value): return cell(f'<w:p>{run(value)}</w:p>')
def row(*cells): return f'<w:tr>{"".join(cells)}</w:tr>'

rows = [row(text('Name'), text('Days'), text('Fee')),
        row(text('plain'), text('10'), text('100')),
        row(text('cell'), control(text('10')), text('100')),
        row(text('run'), cell(f'<w:p>{control(run("10"))}</w:p>'), text('100')),
        row(text('paragraph'), cell(control(f'<w:p>{run("10")}</w:p>')), text('100')),
        control(row(text('row'), text('10'), text('100')))]
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
REL = 'http://schemas.openxmlformats.org'
OFFICE = REL + '/officeDocument/2006/relationships/officeDocument'
TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
with zipfile.ZipFile('list.docx', 'w') as out:
    out.writestr('[Content_Types].xml', f'<Types xmlns="{REL}/package/2006/content-types"><Default Extension="rels" ContentType="'
                 f'application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{TYPE}"/></Types>')
    out.writestr('_rels/.rels', f'<Relationships xmlns="{REL}/package/2006/relationships"><Relationship Id="r1" Type="{OFFICE}" '
                 'Target="word/document.xml"/></Relationships>')
    out.writestr('word/document.xml', f'<w:document xmlns:w="{W}"><w:body><w:tbl><w:tblPr/><w:tblGrid>{"<w:gridCol/>" * 3}</w:tblGrid>'
                 f'{"".join(rows)}</w:tbl><w:p/><w:sectPr/></w:body></w:document>')
PY
python3 write.py

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { readDocx } from '@cj-tech-master/excelts/word';
import { renderToMarkdown } from '@cj-tech-master/excelts/word/markdown';
console.log(`excelts ${JSON.parse(readFileSync('node_modules/@cj-tech-master/excelts/package.json')).version}`);
const markdown = renderToMarkdown(await readDocx(readFileSync('list.docx')));
console.log((markdown.markdown ?? markdown).trim());
JS
seen=$(node run.mjs)
want='excelts 10.2.0
| Name      | Days | Fee |
| --------- | ---- | --- |
| plain     | 10   | 100 |
| cell      | 100  |     |
| run       |      | 100 |
| paragraph | 10   | 100 |'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ExcelTS no longer does this"; exit 1; }
