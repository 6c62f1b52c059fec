#!/usr/bin/env bash
# SODS 1.8.0 (Maven), a small library for OpenDocument spreadsheets: the value of a merged cell.
#
# Expected: of merged cells the first has the value and the others, which the file holds as covered and empty, have none.
#           That is what was written here, and what spreadsheet programs add up.
# Happens:  getValue() and getValues() give the value for every covered cell: 100, merged over three rows, and 50 add up to
#           350 instead of 150.
# Matters:  one fee for several procedures is a merged cell in such lists. It counts once per procedure, silently.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

mvn -B -q dependency:copy -Dartifact=com.github.miachm.sods:SODS:1.8.0 -DoutputDirectory=. >/dev/null

cat >Run.java <<'JAVA'
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.File;

public class Run {
    public static void main(String[] args) throws Exception {
        File file = new File("list.ods");
        Sheet sheet = new Sheet("list", 4, 1);
        sheet.getRange(0, 0).setValue(100);
        sheet.getRange(3, 0).setValue(50);
        sheet.getRange(0, 0, 3, 1).merge();
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(sheet);
        book.save(file);

        Sheet read = new SpreadSheet(file).getSheet(0);
        double sum = 0;
        StringBuilder values = new StringBuilder();
        for (Object[] row : read.getDataRange().getValues()) {
            values.append(' ').append(row[0]);
            if (row[0] instanceof Number) sum += ((Number) row[0]).doubleValue();
        }
        System.out.println("SODS reads" + values + ", which is " + sum);
    }
}
JAVA
seen=$(
    ls SODS*
    java -cp SODS-1.8.0.jar Run.java
    echo "cells with a number in the file: $(python3 -c "
import re, zipfile
print(re.findall('office:value=\"([^\"]*)\"', zipfile.ZipFile('list.ods').read('content.xml').decode()))" | tr -d "'")"
)
want='SODS-1.8.0.jar
SODS reads 100.0 100.0 100.0 50.0, which is 350.0
cells with a number in the file: [100, 50]'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: SODS no longer does this"; exit 1; }
