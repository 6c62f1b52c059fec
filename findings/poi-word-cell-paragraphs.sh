#!/usr/bin/env bash
# Apache POI 5.5.1 (Maven): the text of a cell of a Word table.
#
# Expected: a cell with two paragraphs, 10 and 5, gives "10" and "5" with a line break or a blank between them, as a line
#           break within a paragraph does.
# Happens:  XWPFTableCell.getText() sets the paragraphs end to end: "105".
# Matters:  the time of each step is a paragraph of its own in the cell of a procedure. Two steps of ten and five days
#           become one of a hundred and five, a valid number that no check for text in a number column stops.
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
            <groupId>org.apache.poi</groupId>
            <artifactId>poi-ooxml</artifactId>
            <version>5.5.1</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import org.apache.poi.Version;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

public class Run {
    public static void main(String[] args) throws Exception {
        System.out.println("POI " + Version.getVersion());
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(1, 2);
            XWPFTableCell paragraphs = table.getRow(0).getCell(0);
            paragraphs.getParagraphs().get(0).createRun().setText("10");
            paragraphs.addParagraph().createRun().setText("5");
            System.out.println("two paragraphs: " + paragraphs.getText().replace("\n", "\\n"));
            XWPFTableCell lines = table.getRow(0).getCell(1);
            XWPFRun run = lines.getParagraphs().get(0).createRun();
            run.setText("10");
            run.addBreak();
            run.setText("5");
            System.out.println("two lines of one paragraph: " + lines.getText().replace("\n", "\\n"));
        }
    }
}
JAVA
seen=$(java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java 2>/dev/null)
want='POI 5.5.1
two paragraphs: 105
two lines of one paragraph: 10\n5'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: POI no longer does this"; exit 1; }
