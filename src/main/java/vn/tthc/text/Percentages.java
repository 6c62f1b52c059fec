package vn.tthc.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tthc.model.Printed;

/** Percentages in texts: "88,79 %", "hơn 98%". */
public final class Percentages {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** No share is above the whole: where only one style reads one that is not, such as 28.745 %, it is that. */
    public static Reading read(String number, NumberRule rule) {
        List<BigDecimal> possible = Stream.of(NumberStyle.VI, NumberStyle.EN)
                .flatMap(style -> style.read(number).stream())
                .filter(read -> read.compareTo(HUNDRED) <= 0)
                .toList();
        return possible.size() == 1 ? Reading.of(possible.get(0)) : rule.read(number, Optional.empty());
    }

    /** The percentage of a text; empty if it is no percentage. */
    public static Optional<Printed> find(String text, NumberRule rule) {
        boolean isIncrease = Amounts.isNegative(text);
        BoundedNumber bounds = BoundedNumber.of(isIncrease ? text.substring(1).strip() : text);
        String number = withoutSign(bounds.number());
        return read(number, rule) instanceof Reading.Value value
                ? Optional.of(new Printed(
                        signed(asWritten(number, value.amount()), isIncrease),
                        bounds.bound(),
                        number.equals(bounds.number())))
                : Optional.empty();
    }

    /** The number of a text that may have a percent sign. */
    public static String withoutSign(String text) {
        return text.replaceFirst("\\s*%$", "");
    }

    private static BigDecimal signed(BigDecimal amount, boolean isIncrease) {
        return isIncrease ? amount.negate() : amount;
    }

    /** The amount with as many decimals as the text has, even if they are 0. */
    public static BigDecimal asWritten(String number, BigDecimal amount) {
        return Stream.of(NumberStyle.VI, NumberStyle.EN)
                .flatMap(style -> style.read(number).stream())
                .filter(read -> read.compareTo(amount) == 0)
                .findFirst()
                .orElse(amount);
    }
}
