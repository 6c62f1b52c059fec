package vn.tthc.text;

/**
 * What the points and commas in the numbers of a text tell of how a list writes numbers. Each thing told is a bit, so that
 * what is told of many cells is a number.
 */
public final class NumberMarks {
    /** "2.5": a point before decimals. */
    public static final int POINT_DECIMAL = 1;
    /** "2,5": a comma before decimals. */
    public static final int COMMA_DECIMAL = 1 << 1;
    /** "1.234.567 hồ sơ": points part thousands. */
    public static final int POINT_GROUPS = 1 << 2;

    public static final int COMMA_GROUPS = 1 << 3;
    /** "1.234 hồ sơ", which only the style of the list can tell. */
    public static final int POINT_EITHER = 1 << 4;

    public static final int COMMA_EITHER = 1 << 5;
    /** "1.234.567 đồng": money of a list may be in groups of another style, as it has no decimals. */
    public static final int POINT_GROUPS_OF_DONG = 1 << 6;

    public static final int COMMA_GROUPS_OF_DONG = 1 << 7;
    /** "850.000 đồng", taken as thousands as long as no amount of money in the list has decimals. */
    public static final int POINT_THOUSAND_DONG = 1 << 8;

    public static final int COMMA_THOUSAND_DONG = 1 << 9;
    /** "157966240.000 đồng". */
    public static final int POINT_DECIMAL_DONG = 1 << 10;

    public static final int COMMA_DECIMAL_DONG = 1 << 11;

    /** "1500.000 đồng": decimals, or thousands with a point left out. */
    public static final int POINT_LOOSE_DONG = 1 << 12;

    public static final int COMMA_LOOSE_DONG = 1 << 13;

    /** How many there are. */
    public static final int COUNT = 14;

    private static final int CODE_LENGTH = "d.dddddd".length();
    /** Nobody writes more digits before thousands that have a mark. */
    private static final int MAX_LOOSE = "dddddd.ddd".length();

    private static final int GROUP = ".ddd".length();

    private NumberMarks() {}

    /**
     * What the numbers in a text tell.
     *
     * @param isDong whether a number in it without a scale is an amount in đồng
     */
    public static int of(String text, boolean isDong) {
        int marks = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text.charAt(at)) && (at == 0 || !isPart(text.charAt(at - 1)))) {
                int end = at;
                boolean marked = false;
                while (end < text.length() && isPart(text.charAt(end))) {
                    marked |= !isDigit(text.charAt(end));
                    end++;
                }
                // The point of "1.5e+06" is one of programs, which write so in any list.
                if (marked && !isScientific(text, end)) {
                    String number = text.substring(at, end).replaceFirst("[.,]+$", "");
                    marks |= ofNumber(number, isDong && !isScaled(text, end));
                }
                at = end;
            }
        }
        return marks;
    }

    /** Whether a number is one of thousands, millions and so on: "1,234 triệu" has decimals, though đồng have none. */
    private static boolean isScaled(String text, int end) {
        return Amounts.isScale(text.substring(end));
    }

    private static boolean isScientific(String text, int end) {
        return end + 1 < text.length()
                && (text.charAt(end) == 'e' || text.charAt(end) == 'E')
                && (text.charAt(end + 1) == '+' || isDigit(text.charAt(end + 1)));
    }

    private static int ofNumber(String number, boolean isDong) {
        int point = number.indexOf('.');
        int comma = number.indexOf(',');
        if ((point < 0 && comma < 0) || (number.length() == CODE_LENGTH && point == 1)) {
            return 0;
        }
        boolean vi = NumberStyle.VI.read(number).isPresent();
        boolean en = NumberStyle.EN.read(number).isPresent();
        if (vi && en) {
            return point >= 0
                    ? (isDong ? POINT_THOUSAND_DONG : POINT_EITHER)
                    : (isDong ? COMMA_THOUSAND_DONG : COMMA_EITHER);
        }
        if (isDong && isLoose(number, Math.max(point, comma))) {
            return point < 0 ? COMMA_LOOSE_DONG : POINT_LOOSE_DONG;
        }
        if (vi) {
            return (comma < 0 ? 0 : COMMA_DECIMAL | (isDong ? COMMA_DECIMAL_DONG : 0))
                    | (point < 0 ? 0 : comma < 0 && isDong ? POINT_GROUPS_OF_DONG : POINT_GROUPS);
        }
        return en
                ? (point < 0 ? 0 : POINT_DECIMAL | (isDong ? POINT_DECIMAL_DONG : 0))
                        | (comma < 0 ? 0 : point < 0 && isDong ? COMMA_GROUPS_OF_DONG : COMMA_GROUPS)
                : 0;
    }

    private static boolean isLoose(String number, int mark) {
        return number.length() <= MAX_LOOSE
                && mark == number.length() - GROUP
                && mark >= GROUP
                && number.indexOf('.') * number.indexOf(',') < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPart(char c) {
        return isDigit(c) || c == '.' || c == ',';
    }
}
