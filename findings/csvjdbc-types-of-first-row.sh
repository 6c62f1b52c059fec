#!/usr/bin/env bash
# CsvJdbc 1.0.46 (Maven) runs SQL over CSV files.
#
# Expected: with an empty columnTypes the types "are inferred from the data", as its documentation says: days of 5, 7.5 and 10
#           are decimals, 5, 5-7 and 10 are text; or a value that does not fit ends in an error.
# Happens:  only the first row is looked at. 5 makes a column of whole numbers, and each later value that is none, as 7.5,
#           "7,5" or 5-7, is NULL, even for getString: it is found by IS NULL, and SUM, AVG and COUNT leave it out. The same
#           rows in another order give another sum.
# Matters:  most procedures take whole days and some half a day more. What a query adds up depends on the row that comes first, and
#           the cells it leaves out look empty.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

mvn -B -q dependency:copy -Dartifact=net.sourceforge.csvjdbc:csvjdbc:1.0.46 -DoutputDirectory=. >/dev/null

printf 'code,days\nA,5\nB,7.5\nC,10\n' >whole_first.csv
printf 'code,days\nB,7.5\nA,5\nC,10\n' >half_first.csv
printf 'code,days\nA,5\nB,5-7\nC,10\n' >range.csv

cat >Run.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;

public class Run {
    public static void main(String[] args) throws Exception {
        Properties inferred = new Properties();
        inferred.put("columnTypes", "");
        try (Connection connection = DriverManager.getConnection("jdbc:relique:csv:.", inferred);
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"whole_first", "half_first", "range"}) {
                StringBuilder seen = new StringBuilder(table + ":");
                try (ResultSet rows = statement.executeQuery("SELECT code, days FROM " + table)) {
                    while (rows.next()) seen.append(' ').append(rows.getString(1)).append('=').append(rows.getString(2));
                }
                try (ResultSet sum = statement.executeQuery("SELECT SUM(days), COUNT(days) FROM " + table)) {
                    sum.next();
                    seen.append(", sum ").append(sum.getString(1)).append(" of ").append(sum.getString(2));
                }
                try (ResultSet rows = statement.executeQuery("SELECT code FROM " + table + " WHERE days IS NULL")) {
                    while (rows.next()) seen.append(", NULL in ").append(rows.getString(1));
                }
                System.out.println(seen);
            }
        }
    }
}
JAVA
seen=$(ls csvjdbc*; java -cp csvjdbc-1.0.46.jar Run.java)
want='csvjdbc-1.0.46.jar
whole_first: A=5 B=null C=10, sum 15 of 2, NULL in B
half_first: B=7.5 A=5.0 C=10.0, sum 22.5 of 3
range: A=5 B=null C=10, sum 15 of 2, NULL in B'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: CsvJdbc no longer does this"; exit 1; }
