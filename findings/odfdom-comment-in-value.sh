#!/usr/bin/env bash
# ODFDOM 0.13.0 (Maven), the ODF Toolkit's library for OpenDocument files: the text of a spreadsheet cell with a comment.
#
# Expected: a cell that shows 6 and has a comment "99" shows 6.
# Happens:  getDisplayText() and getStringValue() give "996": the text of the comment, and its author's name if it has
#           one, are set before the text of the cell.
# Matters:  officers comment the numbers that they change ("15 before"). Whoever reads what cells show, as one must where
#           days are written as text, gets another number for just these rows.
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

python3 - <<'PY'
import zipfile
def row(content):
    return ('<table:table-row><table:table-cell office:value-type="float" office:value="6">%s</table:table-cell>'
            '</table:table-row>' % content)
content = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:automatic-styles/>'
    '<office:body><office:spreadsheet><table:table table:name="list"><table:table-column/>'
    + row('<text:p>6</text:p>')
    + row('<office:annotation><text:p>99</text:p></office:annotation><text:p>6</text:p>')
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
import org.odftoolkit.odfdom.doc.table.OdfTableCell;

public class Run {
    public static void main(String[] args) throws Exception {
        try (OdfSpreadsheetDocument list = OdfSpreadsheetDocument.loadDocument("list.ods")) {
            OdfTable sheet = list.getTableList().get(0);
            String[] what = {"6", "6 with the comment 99"};
            for (int i = 0; i < what.length; i++) {
                OdfTableCell cell = sheet.getCellByPosition(0, i);
                System.out.println(what[i] + ": shows " + cell.getDisplayText().replace("\n", "\\n") + ", as text "
                        + cell.getStringValue().replace("\n", "\\n"));
            }
        }
    }
}
JAVA
seen=$(ls lib | grep odfdom; java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java )
want='odfdom-java-0.13.0.jar
6: shows 6, as text 6
6 with the comment 99: shows 996, as text 996'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ODFDOM no longer does this"; exit 1; }
