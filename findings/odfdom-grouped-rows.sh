#!/usr/bin/env bash
# ODFDOM 0.13.0 (Maven), the ODF Toolkit's library for OpenDocument files: rows in an outline group.
#
# Expected: rows that are grouped, so that they can be folded, are rows of the table like any others. SheetJS, shown for
#           comparison, has all of them.
# Happens:  getRowCount() and getRowList() leave rows in a group out. Of five rows with two in a group three are left, and
#           the row below the group moves up.
# Matters:  lists are grouped by agency or sector with the spreadsheet's own command. The rows in the groups are the
#           procedures; what is left is the headings and the total.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

cat >pom.xml <<'XML'
<project>
    <modelVersion>4.0.0</modelVersion>
    <groupId>finding</groupId>
    <artifactId>finding</artifactId>
    <version>1</version>
    <dependencies>
        <dependency>
            <groupId>org.odftoolkit</groupId>
            <artifactId>odfdom-java</artifactId>
            <version>0.13.0</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5 >/dev/null

python3 - <<'PY'
import zipfile
def row(name, days):
    return ('<table:table-row><table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'
            '<table:table-cell office:value-type="float" office:value="%d"><text:p>%d</text:p></table:table-cell>'
            '</table:table-row>' % (name, days, days))
content = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:automatic-styles/>'
    '<office:body><office:spreadsheet><table:table table:name="list">'
    '<table:table-column table:number-columns-repeated="2"/>'
    + row('A', 1) + row('Y tế', 35) + '<table:table-row-group>' + row('B', 15) + row('C', 20)
    + '</table:table-row-group>' + row('D', 7)
    + '</table:table></office:spreadsheet></office:body></office:document-content>')
kind = 'application/vnd.oasis.opendocument.spreadsheet'
with zipfile.ZipFile('list.ods', 'w') as file:
    file.writestr('mimetype', kind)
    file.writestr('META-INF/manifest.xml', '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>' % kind)
    file.writestr('content.xml', content)
PY
cat >Run.java <<'JAVA'
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.odftoolkit.odfdom.doc.table.OdfTable;
import org.odftoolkit.odfdom.doc.table.OdfTableRow;

public class Run {
    public static void main(String[] args) throws Exception {
        try (OdfSpreadsheetDocument list = OdfSpreadsheetDocument.loadDocument("list.ods")) {
            OdfTable sheet = list.getTableList().get(0);
            StringBuilder rows = new StringBuilder();
            for (OdfTableRow row : sheet.getRowList())
                rows.append(' ').append(row.getCellByIndex(0).getDisplayText()).append('=').append(row.getCellByIndex(1).getDisplayText());
            System.out.println("ODFDOM: " + sheet.getRowCount() + " rows:" + rows);
        }
    }
}
JAVA
cat >run.js <<'JS'
const xlsx = require('xlsx');
const rows = xlsx.utils.sheet_to_json(xlsx.readFile('list.ods').Sheets.list, { header: 1 });
console.log(`SheetJS ${xlsx.version}: ${rows.length} rows: ${rows.map(r => r.join('=')).join(' ')}`);
JS
seen=$(ls lib | grep odfdom; java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java 2>/dev/null; node run.js)
want='odfdom-java-0.13.0.jar
ODFDOM: 3 rows: A=1 Y tế=35 D=7
SheetJS 0.18.5: 5 rows: A=1 Y tế=35 B=15 C=20 D=7'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ODFDOM no longer does this"; exit 1; }
