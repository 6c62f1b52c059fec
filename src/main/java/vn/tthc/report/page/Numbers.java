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

    private final DecimalFormat format;

    Numbers(Locale locale) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        symbols.setMinusSign('-');
        format = new DecimalFormat("#,##0", symbols);
    }

    public String count(long count) {
        return amount(BigDecimal.valueOf(count));
    }

    /** An exact amount with all its decimals. */
    public String amount(BigDecimal amount) {
        DecimalFormat exact = (DecimalFormat) format.clone();
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
        DecimalFormat fixed = (DecimalFormat) format.clone();
        fixed.setMinimumFractionDigits(number.scale());
        fixed.setMaximumFractionDigits(number.scale());
        return fixed.format(number);
    }

    /** A change, with a plus where it is one. */
    public String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + rounded(change);
    }
}
