#!/usr/bin/env bash
# Apache POI 5.5.1 (Maven): XLOOKUP and XMATCH that search from the end, search mode -1.
#
# Expected: the last of several rows with the same key. Search mode -1 begins at the last item, by Microsoft's documentation of these two
#           functions.
# Happens:  the last row is passed over. Of A B A C A the third is found, not the fifth, and where A is in the last row only, it is not
#           there at all. Searches from the front find it.
# Matters:  a procedure is in a list once for each decision about it, the newest at the end, and this search is how one gets that. It gives
#           the limit of the decision before, or says that there is none.
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
            <artifactId>poi</artifactId>
            <version>5.5.1</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

public class Run {
    public static void main(String[] args) {
        for (String codes : List.of("A B A C A", "A A A A", "A A", "B A", "B A C")) {
            HSSFWorkbook book = new HSSFWorkbook();
            Sheet sheet = book.createSheet();
            String[] code = codes.split(" ");
            for (int i = 0; i < code.length; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(code[i]);
                row.createCell(1).setCellValue(i + 1);
            }
            String last = String.valueOf(code.length);
            StringBuilder line = new StringBuilder(codes).append(":");
            for (String formula : List.of("XLOOKUP(\"A\",A1:A" + last + ",B1:B" + last + ",\"none\",0,1)", "XLOOKUP(\"A\",A1:A" + last + ",B1:B" + last + ",\"none\",0,-1)",
                "XMATCH(\"A\",A1:A" + last + ",0,-1)")) {
                Cell cell = sheet.getRow(0).createCell(4);
                cell.setCellFormula(formula);
                line.append(' ').append(formula.replaceAll("\\(.*,", " ").replace(")", "")).append(" row ")
                    .append(book.getCreationHelper().createFormulaEvaluator().evaluate(cell).formatAsString().replace(".0", "")).append(';');
            }
            System.out.println(line);
        }
    }
}
JAVA
seen=$(
    ls lib | grep '^poi-'
    java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java 2>/dev/null
)
want='poi-5.5.1.jar
A B A C A: XLOOKUP 1 row 1; XLOOKUP -1 row 3; XMATCH -1 row 3;
A A A A: XLOOKUP 1 row 1; XLOOKUP -1 row 3; XMATCH -1 row 3;
A A: XLOOKUP 1 row 1; XLOOKUP -1 row 1; XMATCH -1 row 1;
B A: XLOOKUP 1 row 2; XLOOKUP -1 row "none"; XMATCH -1 row #N/A;
B A C: XLOOKUP 1 row 2; XLOOKUP -1 row 2; XMATCH -1 row 2;'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: POI no longer does this"; exit 1; }
