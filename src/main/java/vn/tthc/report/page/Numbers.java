package vn.tthc.report.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people read them. The only place that knows where a language puts points and commas. */
public final class Numbers {
    /** Stands for a percentage of nothing. */
    public static final String UNDEFINED = "—";

    private static final int MAX_DECIMALS = 30;

    /** Numbers with as many digits fit into a {@code long} whatever they are. */
    private static final int LONG_DIGITS = 18;

    private static final int GROUP = 3;
    private static final int TEN = 10;

    private final char grouping;
    private final char point;

    Numbers(Locale locale) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        grouping = vietnamese ? '.' : ',';
        point = vietnamese ? ',' : '.';
    }

    /** For numbers of many digits, which are rare: it takes long to set up. */
    private DecimalFormat format() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(point);
        symbols.setMinusSign('-');
        return new DecimalFormat("#,##0", symbols);
    }

    public String count(long count) {
        return amount(BigDecimal.valueOf(count));
    }

    /** An exact amount with all its decimals. */
    public String amount(BigDecimal amount) {
        if (isSmall(amount)) {
            long units = amount.unscaledValue().longValue();
            int decimals = amount.scale();
            while (decimals > 0 && units % TEN == 0) {
                units /= TEN;
                decimals--;
            }
            return written(units, decimals);
        }
        DecimalFormat exact = format();
        exact.setMaximumFractionDigits(MAX_DECIMALS);
        return exact.format(amount);
    }

    /** A rounded percentage with its two decimals, "26,09%" as the Công báo writes it; a dash where it is undefined. */
    public String percent(Optional<BigDecimal> percent) {
        if (percent.isEmpty()) {
            return UNDEFINED;
        }
        return rounded(percent.get()) + "%";
    }

    /** A number with the decimals to which it was rounded, also where they are 0. */
    public String rounded(BigDecimal number) {
        if (isSmall(number)) {
            return written(number.unscaledValue().longValue(), number.scale());
        }
        DecimalFormat fixed = format();
        fixed.setMinimumFractionDigits(number.scale());
        fixed.setMaximumFractionDigits(number.scale());
        return fixed.format(number);
    }

    /** Whether it can be written without a {@link DecimalFormat}, which takes many times longer. */
    private static boolean isSmall(BigDecimal number) {
        return number.scale() >= 0 && number.scale() <= LONG_DIGITS && number.precision() <= LONG_DIGITS;
    }

    /** As a {@link DecimalFormat} would write so many units of the last decimal. */
    private String written(long units, int decimals) {
        String digits = Long.toString(Math.abs(units));
        int whole = Math.max(digits.length() - decimals, 0);
        StringBuilder written = new StringBuilder(2 * LONG_DIGITS);
        written.append(units < 0 ? "-" : "").append(whole == 0 ? "0" : "");
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                written.append(grouping);
            }
            written.append(digits.charAt(i));
        }
        if (decimals > 0) {
            written.append(point);
            for (int zero = digits.length(); zero < decimals; zero++) {
                written.append('0');
            }
            written.append(digits, whole, digits.length());
        }
        return written.toString();
    }

    /** A change, with a plus where it is one. */
    public String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + rounded(change);
    }
}
