#!/usr/bin/env bash
# Hutool 5.8.44 (Maven, hutool-core), a library of utilities: its conversions of text to numbers.
#
# Expected: Convert.toBigDecimal gives null where a text cannot be converted, as its Javadoc says and as it does for "-". What
#           NumberUtil.isNumber says no to, as "1.500.000", "5-7" and "1/2", is such a text.
# Happens:  what stands at the beginning is converted and the rest is dropped: "1.500.000" is 1.500, "5-7" is 5, "1/2" is 1. A
#           decimal comma is passed over, so "7,5" is 75. toInt, toDouble and NumberUtil.parseNumber do the same.
# Matters:  this is how Vietnamese lists write fees, time limits and halves. A fee becomes a millionth of itself, and the null
#           that would have told is not there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

mvn -B -q dependency:copy -Dartifact=cn.hutool:hutool-core:5.8.44 -DoutputDirectory=. >/dev/null

cat >Run.java <<'JAVA'
import cn.hutool.core.convert.Convert;
import cn.hutool.core.util.NumberUtil;

public class Run {
    public static void main(String[] args) {
        for (String s : new String[] {"1500000", "-", "ngày", "1.500.000", "5-7", "1/2", "7,5", "12 ngày"})
            System.out.println("\"" + s + "\": is a number " + NumberUtil.isNumber(s) + ", toBigDecimal "
                + Convert.toBigDecimal(s) + ", toInt " + Convert.toInt(s));
    }
}
JAVA
seen=$(ls hutool*; java -cp hutool-core-5.8.44.jar Run.java)
want='hutool-core-5.8.44.jar
"1500000": is a number true, toBigDecimal 1500000, toInt 1500000
"-": is a number false, toBigDecimal null, toInt null
"ngày": is a number false, toBigDecimal null, toInt null
"1.500.000": is a number false, toBigDecimal 1.500, toInt 1
"5-7": is a number false, toBigDecimal 5, toInt 5
"1/2": is a number false, toBigDecimal 1, toInt 1
"7,5": is a number false, toBigDecimal 75, toInt 75
"12 ngày": is a number false, toBigDecimal 12, toInt 12'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: Hutool no longer does this"; exit 1; }
