#!/usr/bin/env bash
# ICU4J 79.1 (Maven): NumberFormat for Vietnamese given numbers with a decimal point.
#
# Expected: in Vietnamese the point groups thousands, so "7.5" is refused, or the point is passed over: 75. The JDK's own
#           NumberFormat does that. Whatever the rule, "7.5" and "7.50" should not be a hundred times apart.
# Happens:  a point with one digit behind it ends the number, and with two digits it is passed over. "7.5" is 7, its
#           fraction lost without an exception, and "7.50" is 750.
# Matters:  lists mix both ways of writing half days. One column holds 7 where 7,5 was meant and 750 where 7,50 was, by
#           whether somebody typed a zero.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory=. >/dev/null

cat >Run.java <<'JAVA'
import com.ibm.icu.util.VersionInfo;
import java.util.Locale;

public class Run {
    public static void main(String[] args) throws Exception {
        Locale vi = Locale.forLanguageTag("vi-VN");
        System.out.println("ICU4J " + VersionInfo.ICU_VERSION + " | the JDK");
        for (String s : new String[] {"7,5", "7.5", "7.50", "7.500", "12.5", "12.50", "0.5", "0.25"}) {
            System.out.println(s + ": " + com.ibm.icu.text.NumberFormat.getInstance(vi).parse(s)
                    + " | " + java.text.NumberFormat.getInstance(vi).parse(s));
        }
    }
}
JAVA
seen=$(java -cp icu4j-79.1.jar Run.java)
want='ICU4J 79.1.0.0 | the JDK
7,5: 7.5 | 7.5
7.5: 7 | 75
7.50: 750 | 750
7.500: 7500 | 7500
12.5: 12 | 125
12.50: 1250 | 1250
0.5: 0 | 5
0.25: 25 | 25'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ICU4J no longer does this"; exit 1; }
