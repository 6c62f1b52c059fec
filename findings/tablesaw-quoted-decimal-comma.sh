#!/usr/bin/env bash
# Tablesaw 0.44.4 (Maven): CSV columns with a decimal comma.
#
# Expected: a column of "7,5" and "2,5" in quotes stays text, or is read as 7.5 and 2.5 where a locale says so.
# Happens:  it is typed as whole numbers, 75 and 25: each comma is deleted before parsing, wherever it stands. The mean
#           of the column is 50. One value without a comma more, such as "3.5", and the column is DOUBLE: 75.0, 3.5.
# Matters:  Vietnamese spreadsheets write half days as 7,5 and quote them in CSV. Each is ten times too large, "0,25" a
#           hundred times, and the column's type looks clean.
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
            <groupId>tech.tablesaw</groupId>
            <artifactId>tablesaw-core</artifactId>
            <version>0.44.4</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import java.io.StringReader;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

public class Run {
    public static void main(String[] args) {
        for (String rows : new String[] {"\"7,5\"\n\"2,5\"\n", "\"7,5\"\n3.5\n", "\"0,25\"\n\"0,5\"\n"}) {
            NumericColumn<?> days = Table.read().csv(new StringReader("days\n" + rows)).numberColumn("days");
            System.out.println(rows.trim().replace('\n', ' ') + ": " + days.type() + " " + days.asList() + ", mean " + days.mean());
        }
    }
}
JAVA
seen=$(ls lib | grep tablesaw; java -cp 'lib/*' Run.java 2>/dev/null)
want='tablesaw-core-0.44.4.jar
"7,5" "2,5": INTEGER [75, 25], mean 50.0
"7,5" 3.5: DOUBLE [75.0, 3.5], mean 39.25
"0,25" "0,5": INTEGER [25, 5], mean 15.0'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: Tablesaw no longer does this"; exit 1; }
