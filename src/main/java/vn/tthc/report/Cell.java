package vn.tthc.report;

import java.math.BigDecimal;
import java.util.Optional;

/** A cell of a table, finished but not yet formatted. */
sealed interface Cell {
    record Text(String text) implements Cell {}

    /** An exact amount or a count. */
    record Amount(BigDecimal amount) implements Cell {}

    /** A rounded percentage; empty where it is undefined. */
    record Percent(Optional<BigDecimal> percent) implements Cell {}

    static Cell of(long count) {
        return new Amount(BigDecimal.valueOf(count));
    }

    /** The cell as a person reads it. */
    default String shown(Numbers numbers) {
        if (this instanceof Amount amount) {
            return numbers.amount(amount.amount());
        }
        return this instanceof Percent percent ? numbers.percent(percent.percent()) : ((Text) this).text();
    }
}
