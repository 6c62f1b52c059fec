package vn.tthc.input;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a written number uses points and commas. */
public enum NumberStyle {
    /** Vietnamese: 1.234.567,5. */
    VI('.', ','),
    /** English: 1,234,567.5. */
    EN(',', '.');

    /** Longer numbers are no amounts; reading them would only cost time. */
    private static final int MAX_LENGTH = 40;

    private final char group;
    private final char decimal;

    NumberStyle(char group, char decimal) {
        this.group = group;
        this.decimal = decimal;
    }

    /** How numbers look, apart, as runs that read digits alone need none of it. */
    private static final class Numbers {
        static final Pattern VI = pattern("\\.", ",");
        static final Pattern EN = pattern(",", "\\.");

        private static Pattern pattern(String group, String decimal) {
            return Pattern.compile("(?:\\d+|[1-9]\\d{0,2}(?:" + group + "\\d{3})+)(?:" + decimal + "\\d+)?");
        }
    }

    /** The name in options. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number, if the text is one in this style: digits, groups of exactly three, one decimal mark. */
    Optional<BigDecimal> read(String text) {
        Pattern number = this == VI ? Numbers.VI : Numbers.EN;
        if (text.length() > MAX_LENGTH || !number.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace(String.valueOf(group), "").replace(decimal, '.');
        return Optional.of(new BigDecimal(digits));
    }

    /** The number of a text that has one meaning, whatever the style; empty if it has none, or two as 1.250 has. */
    public static Optional<BigDecimal> findPlain(String text) {
        return NumberRule.NONE.read(text.strip(), Optional.empty()) instanceof Reading.Value value
                ? Optional.of(value.amount())
                : Optional.empty();
    }

    /** The number as this style writes it, without groups. */
    String write(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }
}
