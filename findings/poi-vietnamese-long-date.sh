#!/usr/bin/env bash
# Apache POI 5.5.1 (Maven): cells dated in the long form of Vietnamese documents.
#
# Expected: a cell with the format "ngày "dd" tháng "mm" năm "yyyy (shown as: ngày 01 tháng 07 năm 2025) is a date for
#           DateUtil.isCellDateFormatted, and DataFormatter shows what the spreadsheet shows.
# Happens:  it is no date but the number 45839.0. The quotes are dropped and the words in them looked at as if they were
#           part of the pattern, with accents or without. For the same reason a file number with the prefix HS, format
#           "HS"000, is taken for hours and seconds.
# Matters:  decisions are dated in this form, and lists of them often are. The dates arrive as numbers around 45 thousand,
#           which fit well among fees, and file number 12 as a date of January 1900.
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
import java.util.Locale;
import org.apache.poi.Version;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Run {
    public static void main(String[] args) throws Exception {
        System.out.println("POI " + Version.getVersion());
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            show(book, "dd/mm/yyyy", 45839);
            show(book, "\"ngay \"dd\" thang \"mm\" nam \"yyyy", 45839);
            show(book, "\"ngày \"dd\" tháng \"mm\" năm \"yyyy", 45839);
            show(book, "\"HS\"000", 12);
        }
    }

    static void show(XSSFWorkbook book, String format, double value) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Cell cell = book.createSheet().createRow(0).createCell(0);
        cell.setCellValue(value);
        cell.setCellStyle(style);
        System.out.println(value + " as " + format + ": " + (DateUtil.isCellDateFormatted(cell) ? "date, " : "number, ")
                + new DataFormatter(Locale.US).formatCellValue(cell));
    }
}
JAVA
seen=$(java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java 2>/dev/null)
want='POI 5.5.1
45839.0 as dd/mm/yyyy: date, 01/07/2025
45839.0 as "ngay "dd" thang "mm" nam "yyyy: number, 45839.0
45839.0 as "ngày "dd" tháng "mm" năm "yyyy: number, 45839.0
12.0 as "HS"000: date, "00.000'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: POI no longer does this"; exit 1; }
