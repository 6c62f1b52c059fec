#!/usr/bin/env bash
# Poiji 4.7.0 (Maven) maps rows of a workbook to Java objects.
#
# Expected: a cell that holds the number 12 arrives in a double field as 12.0, however the sheet shows it.
# Happens:  the field is filled from the shown text. Shown as "12 ngày" it is no number, and the field becomes 0.0; shown
#           without decimals, 7.5 becomes 8.0; and an int field gets 0 from a plain 7.5. No exception, no warning.
# Matters:  units and rounding are set by the format of the column and are not in the data. A list read this way sums to
#           zero days, or to a total of rounded values that nobody sees in the file.
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
            <groupId>com.github.ozlerhakan</groupId>
            <artifactId>poiji</artifactId>
            <version>4.7.0</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import com.poiji.annotation.ExcelCell;
import com.poiji.bind.Poiji;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Run {
    public static class Procedure {
        @ExcelCell(0) public String format;
        @ExcelCell(1) public double asDouble;
        @ExcelCell(2) public int asInt;
    }

    public static void main(String[] args) throws Exception {
        File file = new File("list.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = new FileOutputStream(file)) {
            XSSFSheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("format");
            String[] formats = {"General", "0\" ngày\"", "0", "General"};
            double[] days = {12, 12, 7.5, 7.5};
            for (int i = 0; i < days.length; i++) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                Row row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(days[i] + " as " + formats[i]);
                for (int c = 1; c < 3; c++) {
                    row.createCell(c).setCellValue(days[i]);
                    row.getCell(c).setCellStyle(style);
                }
            }
            book.write(out);
        }
        for (Procedure p : Poiji.fromExcel(file, Procedure.class))
            System.out.println(p.format + ": double " + p.asDouble + ", int " + p.asInt);
    }
}
JAVA
seen=$(ls lib | grep poiji; java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java 2>/dev/null)
want='poiji-4.7.0.jar
12.0 as General: double 12.0, int 12
12.0 as 0" ngày": double 0.0, int 0
7.5 as 0: double 8.0, int 8
7.5 as General: double 7.5, int 0'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: Poiji no longer does this"; exit 1; }
