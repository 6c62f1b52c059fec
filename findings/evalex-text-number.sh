#!/usr/bin/env bash
# EvalEx 3.6.0 (Maven) evaluates formulas with variables; here one of these is a number that came as text.
#
# Expected: days = "15" counts as 15, or it is an error, as EvalEx has it for days * 2: "Unsupported data types in operation".
# Happens:  functions take each text for 0: SUM(days, 5) is 5, MIN(days, 5) is 0 and ROUND(days, 0) is 0. Comparisons compare texts, so
#           days > 10 is true and days > 9 false, and days + 5 is 155.
# Matters:  what is read from CSV is text until somebody converts it. A rule such as "more than 9 days" passes over those of 10 to 89, and
#           a total has only the numbers that came from elsewhere; the one who tries days * 2 first is warned.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

mvn -B -q dependency:copy -Dartifact=com.ezylang:EvalEx:3.6.0 -DoutputDirectory=. >/dev/null

cat >Run.java <<'JAVA'
import com.ezylang.evalex.Expression;
import java.util.List;

public class Run {
    public static void main(String[] args) {
        for (String formula : List.of("SUM(days, 5)", "AVERAGE(days, 5)", "MIN(days, 5)", "ROUND(days, 0)", "SUM(list)", "days > 10", "days > 9", "days + 5", "days * 2"))
            System.out.println(formula + ": number " + value(formula, 15, List.of(15, 20, 5)) + ", text " + value(formula, "15", List.of(15, "20", 5)));
    }

    static String value(String formula, Object days, List<?> list) {
        try {
            return new Expression(formula).with("days", days).and("list", list).evaluate().getStringValue();
        } catch (Exception e) {
            return e.getMessage();
        }
    }
}
JAVA
seen=$(
    ls EvalEx*
    java -cp EvalEx-3.6.0.jar Run.java
)
want='EvalEx-3.6.0.jar
SUM(days, 5): number 20, text 5
AVERAGE(days, 5): number 10, text 2.5
MIN(days, 5): number 5, text 0
ROUND(days, 0): number 15, text 0
SUM(list): number 40, text 20
days > 10: number true, text true
days > 9: number true, text false
days + 5: number 20, text 155
days * 2: number 30, text Unsupported data types in operation'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: EvalEx no longer does this"; exit 1; }
