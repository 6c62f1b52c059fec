package vn.tthc.bulk;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.table.Row;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** The cells of one field by their bytes: what a list repeats is decoded and understood once. */
final class KnownCells {
    /** In place of a value: the cell has none that is whole and not too large. */
    static final long NO_NUMBER = -1;

    private final Function<String, Known> making;
    private final KnownBytes<Known> cells = new KnownBytes<>();

    /** A cell that was seen; the same bytes mostly give the same one, so that it can be told from others by identity. */
    static final class Known {
        private final Row.Cell cell;
        private final boolean ordinary;
        private final boolean blank;
        private final int hash;
        private final Optional<Reading.Value> value;
        private final long number;
        private boolean abolished;
        private boolean unchanged;
        private boolean tellsChange;
        private Known like = this;
        private int marks;
        private Optional<JudgedName> judged = Optional.empty();

        /**
         * A cell.
         *
         * @param ordinary whether a row may have it and yet be one whose parts do not depend on each other
         */
        Known(Row.Cell cell, boolean ordinary) {
            this(cell, ordinary, Optional.empty());
        }

        private Known(Row.Cell cell, boolean ordinary, Optional<Reading.Value> value) {
            this.cell = cell;
            this.ordinary = ordinary;
            this.value = value;
            number = value.map(Reading.Value::amount)
                    .filter(Known::isSmallWhole)
                    .map(BigDecimal::longValueExact)
                    .orElse(NO_NUMBER);
            blank = Texts.isBlank(cell.text());
            hash = ThreadLocalRandom.current().nextInt();
        }

        /** A cell of a column of values, with what it says. */
        static Known ofValue(Row.Cell cell, boolean ordinary, Reading reading) {
            Optional<Reading.Value> value = reading instanceof Reading.Value one ? Optional.of(one) : Optional.empty();
            boolean isOpen = value.isPresent() && value.get().isOpen();
            Known known = new Known(cell, ordinary && !isOpen, value);
            known.abolished = reading == Reading.Phrase.ABOLISHED;
            known.unchanged = reading == Reading.Phrase.UNCHANGED;
            known.tellsChange = reading instanceof Reading.Change;
            return known;
        }

        private static boolean isSmallWhole(BigDecimal amount) {
            return amount.scale() == 0
                    && amount.signum() >= 0
                    && amount.compareTo(BigDecimal.valueOf(Change.MAX_WHOLE)) <= 0;
        }

        Row.Cell cell() {
            return cell;
        }

        boolean ordinary() {
            return ordinary;
        }

        boolean isBlank() {
            return blank;
        }

        /** The value of the cell, if that is whole and not too large; else {@link #NO_NUMBER}. */
        long number() {
            return number;
        }

        /** Whether it says that the procedure is abolished. */
        boolean isAbolished() {
            return abolished;
        }

        /** Whether it says that what is in force stays. */
        boolean isUnchanged() {
            return unchanged;
        }

        /** Whether it tells of a change, which is held against the amount of the other cell. */
        boolean tellsChange() {
            return tellsChange;
        }

        boolean isValue() {
            return value.isPresent();
        }

        /** The amount of a {@link #isValue value}. */
        BigDecimal amount() {
            return value.orElseThrow().amount();
        }

        /** The unit of a {@link #isValue value}. */
        DayUnit unit() {
            return value.orElseThrow().unit();
        }

        /** The same cell with what it tells of the numbers of its list, as {@link vn.tthc.text.NumberMarks} has it. */
        Known telling(int told) {
            marks = told;
            return this;
        }

        /** What it tells of the numbers of its list. */
        int marks() {
            return marks;
        }

        /** The same cell with another that stands for all of its kind. */
        Known like(Known other) {
            like = other;
            return this;
        }

        /** The cell that stands for all that say the same kind of thing; this one if there are no others. */
        Known like() {
            return like;
        }

        /** Says what a row is that has this name alone, of a column of names. */
        void judge(JudgedName itself) {
            judged = Optional.of(itself);
        }

        /** What a row is that has this name alone, if that was found out. */
        Optional<JudgedName> judged() {
            return judged;
        }

        /** A hash that no text can be written for. */
        int hash() {
            return hash;
        }
    }

    /**
     * Knows no cell yet.
     *
     * @param making makes what is to be known of a text
     */
    KnownCells(Function<String, Known> making) {
        this.making = making;
    }

    /** The cell of these bytes, the same as before as long as there are not too many. */
    Known get(byte[] bytes, int from, int to) {
        return cells.get(bytes, from, to, making);
    }
}
