#!/usr/bin/env bash
# Apache POI 5.5.1 (Maven): numbers shown in thousands or millions with decimals.
#
# Expected: 12345678 with the format #,##0.0,, is shown as 12.3, in millions: each comma behind the last digit divides by a thousand
#           (ECMA-376, part 1, 18.8.31).
# Happens:  it is 12.0. The number is rounded to whole millions first, and the decimals asked for are filled with zeros; TEXT() does
#           the same. 499999 is 0.0, and 1500000 is 2.0.
# Matters:  costs are reported in millions and billions of dong with one or two decimals. The zeros look like precision, and
#           each figure is off by up to half a million, in which small procedures vanish.
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
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;

public class Run {
    public static void main(String[] args) {
        HSSFWorkbook book = new HSSFWorkbook();
        Cell cell = book.createSheet().createRow(0).createCell(0);
        for (double value : new double[] {12345678, 1500000, 499999})
            for (String format : new String[] {"#,##0.0,,", "0.00,,", "#,##0.0,", "#,##0,"}) {
                cell.setCellFormula("TEXT(" + (long) value + ",\"" + format + "\")");
                System.out.println((long) value + " as " + format + ": " + new DataFormatter(java.util.Locale.ENGLISH).formatRawCellContents(value, -1, format) + ", TEXT "
                    + book.getCreationHelper().createFormulaEvaluator().evaluate(cell).getStringValue());
            }
    }
}
JAVA
seen=$(
    ls lib | grep '^poi-'
    java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java 2>/dev/null
)
want='poi-5.5.1.jar
12345678 as #,##0.0,,: 12.0, TEXT 12.0
12345678 as 0.00,,: 12.00, TEXT 12.00
12345678 as #,##0.0,: 12,346.0, TEXT 12,346.0
12345678 as #,##0,: 12,346, TEXT 12,346
1500000 as #,##0.0,,: 2.0, TEXT 2.0
1500000 as 0.00,,: 2.00, TEXT 2.00
1500000 as #,##0.0,: 1,500.0, TEXT 1,500.0
1500000 as #,##0,: 1,500, TEXT 1,500
499999 as #,##0.0,,: 0.0, TEXT 0.0
499999 as 0.00,,: 0.00, TEXT 0.00
499999 as #,##0.0,: 500.0, TEXT 500.0
499999 as #,##0,: 500, TEXT 500'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: POI no longer does this"; exit 1; }
