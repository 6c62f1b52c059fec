#!/usr/bin/env bash
# ICU4J 79.1 (Maven): RuleBasedNumberFormat spells numbers in Vietnamese words and reads such words.
#
# Expected: empty places are spoken, as in 1005, "một nghìn không trăm lẻ năm": 1000500 is "một triệu không nghìn năm trăm".
#           "Linh" is read as well as "lẻ", its other form, or is refused: both are in decisions and school books.
# Happens:  from a million on the empty places are left out. 1000500 is "một triệu năm trăm", which people say for 1500000, and
#           1000050 is "một triệu năm mươi". "Một trăm linh năm" is read as 100, "một ngàn" (southern for "nghìn") as 1,
#           and "bảy rưỡi" (seven and a half) as 7.
# Matters:  amounts are written out in words in decisions and receipts, where the words count if they and the figures differ.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory=. >/dev/null

cat >Run.java <<'JAVA'
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

public class Run {
    public static void main(String[] args) throws Exception {
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(new ULocale("vi"), RuleBasedNumberFormat.SPELLOUT);
        for (long n : new long[] {105, 1005, 1500000, 1000500, 1050000, 1000050, 1005000, 1000005})
            System.out.println(n + " = " + words.format(n));
        String[] read = {"một trăm lẻ năm", "một trăm linh năm", "một nghìn", "một ngàn", "bảy phẩy năm", "bảy rưỡi"};
        for (String s : read) System.out.println(s + " is read as " + words.parse(s));
    }
}
JAVA
seen=$(ls icu4j*; java -cp icu4j-79.1.jar Run.java)
want='icu4j-79.1.jar
105 = một trăm lẻ năm
1005 = một nghìn không trăm lẻ năm
1500000 = một triệu năm trăm nghìn
1000500 = một triệu năm trăm
1050000 = một triệu năm mươi nghìn
1000050 = một triệu năm mươi
1005000 = một triệu năm nghìn
1000005 = một triệu lẻ năm
một trăm lẻ năm is read as 105
một trăm linh năm is read as 100
một nghìn is read as 1000
một ngàn is read as 1
bảy phẩy năm is read as 7.5
bảy rưỡi is read as 7'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: ICU4J no longer does this"; exit 1; }
