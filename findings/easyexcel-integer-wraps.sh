#!/usr/bin/env bash
# EasyExcel 4.0.3 (Maven) reads workbooks into Java objects.
#
# Expected: a cell that holds 12345678901, more than an Integer field can, ends in the exception with which EasyExcel
#           answers other cells that do not fit, "5 ngày" for one.
# Happens:  the field has -539222987: the upper bits are cut off. 7.5 becomes 7, also without a word. "5 ngày" in the same
#           field is the exception that one expects.
# Matters:  costs in dong pass the limit of 2.1 billion soon. The total of a column is then too small, or negative, and a
#           reader who trusts the exceptions does not look.
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
            <groupId>com.alibaba</groupId>
            <artifactId>easyexcel</artifactId>
            <version>4.0.3</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.annotation.ExcelProperty;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Run {
    public static class Procedure {
        @ExcelProperty(index = 0) private String shown;
        @ExcelProperty(index = 1) private Integer cost;

        public String getShown() { return shown; }
        public void setShown(String shown) { this.shown = shown; }
        public Integer getCost() { return cost; }
        public void setCost(Integer cost) { this.cost = cost; }
    }

    public static void main(String[] args) throws Exception {
        File file = new File("list.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = new FileOutputStream(file)) {
            XSSFSheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("shown");
            double[] costs = {2000000000, 3000000000.0, 12345678901.0, 7.5};
            for (int i = 0; i < costs.length; i++) {
                Row row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(new java.math.BigDecimal(costs[i]).toPlainString());
                row.createCell(1).setCellValue(costs[i]);
            }
            Row last = sheet.createRow(costs.length + 1);
            last.createCell(0).setCellValue("5 ngày");
            last.createCell(1).setCellValue("5 ngày");
            book.write(out);
        }
        EasyExcel.read(file, Procedure.class, new AnalysisEventListener<Procedure>() {
            @Override public void invoke(Procedure p, AnalysisContext context) {
                System.out.println(p.getShown() + ": " + p.getCost());
            }
            @Override public void doAfterAllAnalysed(AnalysisContext context) { }
            @Override public void onException(Exception e, AnalysisContext context) {
                System.out.println("row " + context.readRowHolder().getRowIndex() + ": " + e.getClass().getSimpleName());
            }
        }).sheet().doRead();
    }
}
JAVA
seen=$(ls lib | grep '^easyexcel-core'; java -Dlog4j2.StatusLogger.level=OFF -cp 'lib/*' Run.java 2>/dev/null)
want='easyexcel-core-4.0.3.jar
2000000000: 2000000000
3000000000: -1294967296
12345678901: -539222987
7.5: 7
row 5: ExcelDataConvertException'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: EasyExcel no longer does this"; exit 1; }
