package vn.tthc.report.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** A cell of a table, finished but not yet formatted. */
public sealed interface Cell {
    /** Whether a cell says something good or bad, which colour may underline but never says alone. */
    enum Tone {
        PLAIN,
        GOOD,
        DOUBTFUL,
        BAD;

        /** The name in a style sheet. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Text(String text, Tone tone) implements Cell {
        public Text(String text) {
            this(text, Tone.PLAIN);
        }
    }

    /** An exact amount or a count. */
    record Amount(BigDecimal amount, Tone tone) implements Cell {
        public Amount(BigDecimal amount) {
            this(amount, Tone.PLAIN);
        }
    }

    /** A rounded percentage; empty where it is undefined. */
    record Percent(Optional<BigDecimal> percent, Tone tone) implements Cell {
        /** A percentage of which more is better. */
        public Percent(Optional<BigDecimal> percent) {
            this(
                    percent,
                    switch (percent.map(BigDecimal::signum).orElse(0)) {
                        case 1 -> Tone.GOOD;
                        case -1 -> Tone.BAD;
                        default -> Tone.PLAIN;
                    });
        }
    }

    /**
     * By how much something has changed, with its sign and all its decimals; empty where that is undefined.
     *
     * @param unit what follows the number, or nothing
     */
    record Signed(Optional<BigDecimal> change, String unit, Tone tone) implements Cell {}

    /**
     * Whether a target is met, in words and by a shape.
     *
     * @param met empty where that is open
     * @param words what follows the shape
     * @param brief the same in few words, for where there is no room
     */
    record Verdict(Optional<Boolean> met, String words, String brief) implements Cell {
        public Verdict(boolean met, String words) {
            this(Optional.of(met), words, words);
        }

        @Override
        public Tone tone() {
            return met.map(one -> one ? Tone.GOOD : Tone.BAD).orElse(Tone.DOUBTFUL);
        }

        private String shape() {
            return met.map(one -> one ? "✓ " : "✗ ").orElse("? ");
        }
    }

    /** Between what a figure lies: two amounts, or two percentages. */
    record Range(Cell low, Cell high) implements Cell {
        @Override
        public Tone tone() {
            return low.tone() == high.tone() ? low.tone() : Tone.PLAIN;
        }

        private String between(Numbers numbers) {
            String from = low.shown(numbers);
            String to = high.shown(numbers);
            String sign = from.endsWith("%") && to.endsWith("%") ? "%" : "";
            boolean isSigned = from.startsWith("-") || to.startsWith("-") || to.startsWith("+");
            return from.substring(0, from.length() - sign.length()) + (isSigned ? " – " : "–") + to;
        }
    }

    /** Between what a figure lies; the figure itself where both ends are the same. */
    static Cell range(Cell low, Cell high) {
        return low.equals(high) ? high : new Range(low, high);
    }

    static Cell of(long count) {
        return new Amount(BigDecimal.valueOf(count));
    }

    /** An amount, or that it is not known. */
    static Cell of(Optional<BigDecimal> amount) {
        return amount.<Cell>map(Amount::new).orElse(new Text(Numbers.UNDEFINED));
    }

    /** A count that is plain as long as it is 0. */
    static Cell of(long count, Tone tone) {
        return new Amount(BigDecimal.valueOf(count), count == 0 ? Tone.PLAIN : tone);
    }

    Tone tone();

    /** The cell as a person reads it. */
    default String shown(Numbers numbers) {
        if (this instanceof Amount amount) {
            return numbers.amount(amount.amount());
        }
        if (this instanceof Percent percent) {
            return numbers.percent(percent.percent());
        }
        if (this instanceof Range range) {
            return range.between(numbers);
        }
        if (this instanceof Signed signed) {
            return signed.change()
                    .map(change -> numbers.signed(change) + signed.unit())
                    .orElse(Numbers.UNDEFINED);
        }
        return this instanceof Verdict verdict ? verdict.shape() + verdict.words() : ((Text) this).text();
    }

    /** What people read, in as few characters as say it. */
    default String brief(Numbers numbers) {
        return this instanceof Verdict verdict ? verdict.shape() + verdict.brief() : shown(numbers);
    }
}
