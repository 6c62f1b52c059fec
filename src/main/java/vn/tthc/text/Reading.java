package vn.tthc.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.ProblemCode;

/** What a cell with a value was understood to say. */
public sealed interface Reading {
    /**
     * An exact amount; the unit matters for days alone.
     *
     * @param cases all amounts in the order in which they stand, where the cell states several; this one is then the largest
     */
    record Value(BigDecimal amount, DayUnit unit, List<Value> cases) implements Reading {
        public Value {
            if (amount.scale() != 0) {
                BigDecimal stripped = amount.stripTrailingZeros();
                amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
            }
        }

        /** The only amount of a cell. */
        public Value(BigDecimal amount, DayUnit unit) {
            this(amount, unit, List.of());
        }

        /** Whether the cell states several amounts, of which any may apply. */
        public boolean isOpen() {
            return !cases.isEmpty();
        }

        /** All amounts that the cell states. */
        public List<Value> all() {
            return isOpen() ? cases : List.of(this);
        }

        /** What is left when the other is taken away; as many of both belong together in order, else each with each. */
        public Value minus(Value less, DayUnit of) {
            Value whole = new Value(amount.subtract(less.amount), of);
            if (!isOpen() && !less.isOpen()) {
                return whole;
            }
            List<Value> left = new ArrayList<>();
            boolean isPaired = cases.size() == less.cases.size();
            for (int i = 0; i < all().size(); i++) {
                BigDecimal from = all().get(i).amount;
                for (Value one : isPaired ? List.of(less.cases.get(i)) : less.all()) {
                    left.add(new Value(from.subtract(one.amount), of));
                }
            }
            return longestOf(left, Value::amount);
        }

        /**
         * Several amounts of which any may apply.
         *
         * @param length by what length the longest is found
         */
        static Value longestOf(List<Value> cases, Function<Value, BigDecimal> length) {
            Value longest = cases.get(0);
            for (Value other : cases) {
                longest = length.apply(other).compareTo(length.apply(longest)) > 0 ? other : longest;
            }
            return cases.size() == 1 ? longest : new Value(longest.amount, longest.unit, List.copyOf(cases));
        }
    }

    /**
     * A limit with what it was before: "từ 15 ngày xuống còn 10 ngày", "7 ngày (giảm 13 ngày)". Which of them counts depends
     * on whether the column holds what is in force or what is proposed.
     *
     * @param cut how much less {@code after} is
     * @param percent how many hundredths of what was before are cut
     */
    record Change(Optional<Value> before, Value after, Optional<Value> cut, Optional<BigDecimal> percent)
            implements Reading {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** Whether it says nothing else than that one value becomes the other; percentages may be rounded or cut off. */
        public boolean fits(Value from, Value to) {
            BigDecimal saved = from.amount().subtract(to.amount());
            return before.map(value -> isSame(value, from)).orElse(true)
                    && isSame(after, to)
                    && cut.map(value -> value.amount().compareTo(saved) == 0).orElse(true)
                    && percent.map(value -> value.multiply(from.amount())
                                            .subtract(saved.multiply(HUNDRED))
                                            .abs()
                                            .compareTo(from.amount())
                                    < 0)
                            .orElse(true);
        }

        /** What is cut, as it is said or as it follows. */
        public Optional<Value> saved() {
            return cut.or(() -> before.map(from -> from.minus(after, from.unit())));
        }

        private static boolean isSame(Value one, Value other) {
            return one.amount().compareTo(other.amount()) == 0 && !one.unit().conflictsWith(other.unit());
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
