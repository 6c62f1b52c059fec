#!/usr/bin/env bash
# JavaDBF 1.14.1 (Maven) writes dBase files, which older registers still exchange.
#
# Expected: a number that has more digits than its field is refused, or the field is filled with asterisks, as dBase does.
# Happens:  the last digits are cut off until the rest fits. In a field of eight digits 12.345.678.901 is written as
#           12345678, and ten billion as ten million; where the field has decimals these go first, unrounded.
# Matters:  fees and costs in dong soon have ten digits, and a field is made for those at hand. A total that grows out of it is
#           written a thousand times too small, without an exception, and reads back as any other number.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

mvn -B -q dependency:copy -Dartifact=com.github.albfernandez:javadbf:1.14.1 -DoutputDirectory=. >/dev/null

cat >Run.java <<'JAVA'
import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFReader;
import com.linuxense.javadbf.DBFWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.math.BigDecimal;

public class Run {
    public static void main(String[] args) throws Exception {
        String[] numbers = {"150000", "12345678", "123456789", "12345678901", "10000000000", "1234567.89", "-12345678"};
        File file = new File("list.dbf");
        try (DBFWriter writer = new DBFWriter(new FileOutputStream(file))) {
            writer.setFields(new DBFField[] {
                new DBFField("FEE", DBFDataType.NUMERIC, 8, 0), new DBFField("COST", DBFDataType.NUMERIC, 8, 2)});
            for (String n : numbers) writer.addRecord(new Object[] {new BigDecimal(n), new BigDecimal(n)});
        }
        try (DBFReader reader = new DBFReader(new FileInputStream(file))) {
            for (String n : numbers) {
                Object[] row = reader.nextRecord();
                System.out.println(n + ": " + row[0] + " without decimals, " + row[1] + " with two");
            }
        }
    }
}
JAVA
seen=$(ls javadbf*; java -cp javadbf-1.14.1.jar Run.java)
want='javadbf-1.14.1.jar
150000: 150000 without decimals, 150000.0 with two
12345678: 12345678 without decimals, 12345678 with two
123456789: 12345678 without decimals, 12345678 with two
12345678901: 12345678 without decimals, 12345678 with two
10000000000: 10000000 without decimals, 10000000 with two
1234567.89: 1234568 without decimals, 1234567 with two
-12345678: -1234567 without decimals, -1234567 with two'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: JavaDBF no longer does this"; exit 1; }
