package vn.tthc.text;

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

    /** What numbers look like: apart, as runs that read digits alone need none of it. */
    private static final class Written {
        static final Pattern VI = pattern(NumberStyle.VI);
        static final Pattern EN = pattern(NumberStyle.EN);

        private static Pattern pattern(NumberStyle style) {
            return Pattern.compile(
                    "(?:\\d+|[1-9]\\d{0,2}(?:\\" + style.group + "\\d{3})+)(?:\\" + style.decimal + "\\d+)?");
        }
    }

    private final char group;
    private final char decimal;

    NumberStyle(char group, char decimal) {
        this.group = group;
        this.decimal = decimal;
    }

    /** The name in options. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number, if the text is one in this style: digits, groups of exactly three, one decimal mark. */
    public Optional<BigDecimal> read(String text) {
        Pattern number =
                switch (this) {
                    case VI -> Written.VI;
                    case EN -> Written.EN;
                };
        if (text.length() > MAX_LENGTH || !number.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace(String.valueOf(group), "").replace(decimal, '.');
        return Optional.of(new BigDecimal(digits));
    }

    /** Whether the two styles read a number as different ones. */
    static boolean isAmbiguous(String number) {
        return VI.read(number)
                .flatMap(vi -> EN.read(number).filter(en -> vi.compareTo(en) != 0))
                .isPresent();
    }

    /** The number as this style writes it, without groups. */
    public String write(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }
}
