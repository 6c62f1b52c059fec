package vn.tthc.text;

import java.math.BigDecimal;
import java.util.List;
import vn.tthc.model.DayUnit;
import vn.tthc.model.ProblemCode;

/** What a cell with a value was understood to say. */
public sealed interface Reading {
    /** An exact amount; the unit matters for days alone. */
    record Value(BigDecimal amount, DayUnit unit) implements Reading {
        public Value {
            if (amount.scale() != 0) {
                BigDecimal stripped = amount.stripTrailingZeros();
                amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
            }
        }
    }

    /** Words instead of an amount. */
    enum Phrase implements Reading {
        /** The proposed value is the current one. */
        UNCHANGED,
        /** The value is unknown, which is not 0. */
        NOT_SPECIFIED,
        /** The procedure is abolished. */
        ABOLISHED
    }

    /** A cell that cannot be read; the details complete the sentence of the problem. */
    record Fault(ProblemCode code, List<String> details) implements Reading {
        public Fault(ProblemCode code, String... details) {
            this(code, List.of(details));
        }
    }

    static Value of(BigDecimal amount) {
        return new Value(amount, DayUnit.UNSTATED);
    }
}
