#!/usr/bin/env bash
# Apache Commons Validator 1.10.0 (Maven): percentages with decimals.
#
# Expected: PercentValidator takes "42,37%" for Vietnam and gives 0.4237.
# Happens:  0.42. The percent format of a locale shows no decimals, and the number read is cut down, not rounded, to what
#           that format would show: "99,99%" is 0.99 and "0,5%" is 0.00. BigDecimalValidator reads the same
#           digits without the sign in full.
# Matters:  the share cut is given with two decimals in reports of reductions. Read back, each loses up to one point.
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
            <groupId>commons-validator</groupId>
            <artifactId>commons-validator</artifactId>
            <version>1.10.0</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import java.util.Locale;
import org.apache.commons.validator.routines.BigDecimalValidator;
import org.apache.commons.validator.routines.PercentValidator;

public class Run {
    public static void main(String[] args) {
        Locale vi = Locale.forLanguageTag("vi-VN");
        for (String s : new String[] {"42%", "42,37%", "99,99%", "0,5%"})
            System.out.println(s + ": " + PercentValidator.getInstance().validate(s, vi));
        System.out.println("42,37: " + BigDecimalValidator.getInstance().validate("42,37", vi));
        System.out.println("42.37% in the United States: " + PercentValidator.getInstance().validate("42.37%", Locale.US));
    }
}
JAVA
seen=$(ls lib | grep validator; java -cp 'lib/*' Run.java 2>/dev/null)
want='commons-validator-1.10.0.jar
42%: 0.42
42,37%: 0.42
99,99%: 0.99
0,5%: 0.00
42,37: 42.37
42.37% in the United States: 0.42'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: Commons Validator no longer does this"; exit 1; }
