package vn.tthc.format.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tthc.format.Grid;
import vn.tthc.text.Texts;

/**
 * A number format of a workbook, such as {@code #,##0" giờ";-#,##0" giờ"}: what it shows beside a number, and whether it
 * shows a number at all (ECMA-376 part 1, 18.8.31).
 */
public final class NumberFormat {
    /** Between brackets these stand for hours, minutes or seconds that have passed: {@code [h]:mm}. */
    private static final String TIME_LETTERS = "hms";

    private static final String DATE_LETTERS = "dmyhs";
    private static final String COMPARISONS = "<>=";
    private static final Pattern BLANKS = Pattern.compile("[\\h()]+");
    /** What says nothing of a unit: the sign of a negative number, and the dash of an accountant's zero. */
    private static final Pattern SIGNS_AT_EDGES = Pattern.compile("^[-+–−:/ ]+|[-+–−:/ ]+$");

    /** The word for the number zero, folded, which says no more than the number does. */
    private static final String ZERO = "khong";

    /** Excel takes no longer ones. */
    private static final int MAX_LENGTH = 255;

    public static final NumberFormat GENERAL = of("General");
    private static final NumberFormat PERCENT = of("0%");
    private static final NumberFormat DATE = of("yyyy-mm-dd");

    private final List<Section> sections;

    private NumberFormat(List<Section> sections) {
        this.sections = sections;
    }

    /**
     * How a format shows the numbers to which it applies.
     *
     * @param condition the numbers to which the section applies, if it says so itself
     * @param isDate whether it shows a date or time
     * @param percents how many times it multiplies by 100
     * @param words what it shows in place of a number, if that is words: "Không quy định" for zero; empty if it is a dash
     */
    record Section(Optional<Condition> condition, boolean isDate, int percents, Grid.Shown shown, String words) {}

    /** A condition such as {@code >=1000}. */
    record Condition(String comparison, BigDecimal bound) {
        boolean holds(BigDecimal number) {
            int order = number.compareTo(bound);
            return switch (comparison) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }
    }

    /** The format of a code. */
    public static NumberFormat of(String code) {
        if (code.length() > MAX_LENGTH) {
            return GENERAL;
        }
        List<Section> sections = new ArrayList<>();
        Scan scan = new Scan(code);
        while (scan.at <= code.length()) {
            sections.add(scan.section());
        }
        return new NumberFormat(sections);
    }

    /** The format that XML of 2003 names by a word, or writes as others do. */
    public static NumberFormat named(String name) {
        return switch (name) {
            case "", "General", "General Number", "Fixed", "Standard", "Scientific", "Currency", "Euro Currency" ->
                GENERAL;
            case "Percent" -> PERCENT;
            case "General Date", "Long Date", "Medium Date", "Short Date", "Long Time", "Medium Time", "Short Time" ->
                DATE;
            default -> of(name);
        };
    }

    /** The format of a number below 164 for which the workbook has no code (18.8.30), or the general one. */
    public static NumberFormat builtIn(String id) {
        return switch (id) {
            case "9", "10" -> PERCENT;
            case "14",
                    "15",
                    "16",
                    "17",
                    "18",
                    "19",
                    "20",
                    "21",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "32",
                    "33",
                    "34",
                    "35",
                    "36",
                    "45",
                    "46",
                    "47",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "55",
                    "56",
                    "57",
                    "58" -> DATE;
            default -> GENERAL;
        };
    }

    /** The section that shows this number. */
    Section section(BigDecimal number) {
        if (sections.size() == 1) {
            return sections.get(0);
        }
        boolean conditional = sections.stream().anyMatch(section -> section.condition.isPresent());
        if (conditional) {
            for (Section section : sections) {
                if (section.condition.isEmpty() || section.condition.get().holds(number)) {
                    return section;
                }
            }
            return sections.get(0);
        }
        boolean isZero = number.signum() == 0 && sections.size() > 2;
        return sections.get(isZero ? 2 : number.signum() < 0 ? 1 : 0);
    }

    /** One pass over the code of a format. */
    private static final class Scan {
        private final String code;
        private int at;

        private Optional<Condition> condition = Optional.empty();
        private boolean isDate;
        private boolean hasNumber;
        private int percents;
        /** The digits, points and commas of the section, without what stands between them. */
        private final StringBuilder digits = new StringBuilder();

        private final StringBuilder words = new StringBuilder();

        Scan(String code) {
            this.code = code;
        }

        Section section() {
            condition = Optional.empty();
            isDate = false;
            hasNumber = false;
            percents = 0;
            digits.setLength(0);
            words.setLength(0);
            while (at < code.length() && code.charAt(at) != ';') {
                take(code.charAt(at));
            }
            at++;
            // Words in place of a number, such as a dash for zero, are no unit.
            String unit = hasNumber && !isDate ? unit() : "";
            String shown = hasNumber || isDate
                    ? ""
                    : BLANKS.matcher(words).replaceAll(" ").strip();
            if (shown.chars().filter(Character::isLetter).count() < 2
                    || Texts.fold(shown).equals(ZERO)) {
                shown = "";
            }
            return new Section(condition, isDate, percents, Grid.Shown.of(unit, isDate ? 0 : scale()), shown);
        }

        private void take(char c) {
            switch (c) {
                case '"' -> words.append(until('"'));
                case '[' -> bracket(until(']'));
                case '\\' -> {
                    words.append(code, Math.min(at + 1, code.length()), Math.min(at + 2, code.length()));
                    at += 2;
                }
                case '_', '*' -> {
                    words.append(' ');
                    at += 2;
                }
                default -> plain(c);
            }
        }

        private void plain(char c) {
            if (code.startsWith("General", at) || code.startsWith("GENERAL", at)) {
                hasNumber = true;
                words.append(' ');
                at += "General".length();
                return;
            }
            at++;
            if (c == '0' || c == '#' || c == '?' || c == '.' || c == ',') {
                hasNumber |= c != '.' && c != ',';
                digits.append(c);
                words.append(' ');
            } else if ((c == 'E' || c == 'e') && at < code.length() && "+-".indexOf(code.charAt(at)) >= 0) {
                at++;
            } else if (c == '%') {
                percents++;
                words.append(c);
            } else if (c < 128 && DATE_LETTERS.indexOf(Character.toLowerCase(c)) >= 0) {
                isDate = true;
            } else if (c != '@') {
                words.append(c);
            }
        }

        /** The text up to the next such mark, which is passed over too. */
        private String until(char end) {
            int from = at + 1;
            int to = code.indexOf(end, from);
            at = to < 0 ? code.length() : to + 1;
            return code.substring(Math.min(from, code.length()), to < 0 ? code.length() : to);
        }

        private void bracket(String text) {
            if (text.startsWith("$")) {
                int locale = text.lastIndexOf('-');
                words.append(' ')
                        .append(text, 1, locale < 1 ? text.length() : locale)
                        .append(' ');
            } else if (!text.isEmpty() && COMPARISONS.indexOf(text.charAt(0)) >= 0) {
                int length = text.length() > 1 && COMPARISONS.indexOf(text.charAt(1)) >= 0 ? 2 : 1;
                condition = bound(text.substring(length).strip())
                        .map(bound -> new Condition(text.substring(0, length), bound));
            } else if (!text.isEmpty()) {
                isDate |= text.chars().allMatch(c -> TIME_LETTERS.indexOf(Character.toLowerCase(c)) >= 0);
            }
        }

        private static Optional<BigDecimal> bound(String text) {
            return text.matches("-?\\d{1,20}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        private String unit() {
            return SIGNS_AT_EDGES.matcher(BLANKS.matcher(words).replaceAll(" ")).replaceAll("");
        }

        /** Each comma that no digit follows shows the number a thousand times smaller. */
        private int scale() {
            int point = digits.indexOf(".");
            String whole = point < 0 ? digits.toString() : digits.substring(0, point);
            String fraction = point < 0 ? "" : digits.substring(point + 1);
            return 3 * (trailingCommas(whole) + trailingCommas(fraction));
        }

        private static int trailingCommas(String digits) {
            int end = digits.length();
            while (end > 0 && digits.charAt(end - 1) == ',') {
                end--;
            }
            return end == 0 ? 0 : digits.length() - end;
        }
    }
}
