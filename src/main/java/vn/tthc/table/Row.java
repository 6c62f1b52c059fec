package vn.tthc.table;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.format.CellKind;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.Skipped;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;

/**
 * One row of a list as it stands there.
 *
 * @param line the line on which it begins
 * @param cells the cells of known fields
 * @param raw all that the row has, in the columns of {@link Rows#columns}, for the file of rejected rows
 * @param faults why the row could not be taken apart; then it has no cells
 * @param skipped why it is no procedure and yet not wrong
 * @param signs what it shows of summing up others
 * @param heading what it names of the rows below it, if it does; then its figures, if it has any, are their sums
 */
public record Row(
        long line,
        Map<Field, Cell> cells,
        List<String> raw,
        List<Problem> faults,
        Optional<Skipped> skipped,
        RowSigns signs,
        Optional<Field> heading) {
    /** A cell of a known field; remembers what it was understood to say, for it may stand in many rows. */
    public static final class Cell implements Serializable {
        private final String text;
        private final CellKind kind;
        private final Location location;
        private final ReadingRule rule;
        private Optional<Reading> reading;

        /**
         * A cell.
         *
         * @param text the value as it stands in the list
         * @param location where a problem with it is reported
         * @param rule how its text is read, and what a number in it is measured in
         */
        public Cell(String text, CellKind kind, Location location, ReadingRule rule) {
            this(text, kind, location, rule, Optional.empty());
        }

        /** A cell of a column that says no unit. */
        public Cell(String text, CellKind kind, Location location, NumberRule numbers) {
            this(text, kind, location, ReadingRule.of(numbers));
        }

        private Cell(String text, CellKind kind, Location location, ReadingRule rule, Optional<Reading> reading) {
            this.text = text;
            this.kind = kind;
            this.location = location;
            this.rule = rule;
            this.reading = reading;
        }

        /** A cell of which it is known what value it says. */
        public static Cell ofValue(String text, Reading.Value value, Location location, ReadingRule rule) {
            return new Cell(text, CellKind.TEXT, location, rule, Optional.of(value));
        }

        public String text() {
            return text;
        }

        public CellKind kind() {
            return kind;
        }

        public Location location() {
            return location;
        }

        public NumberRule numbers() {
            return rule.numbers();
        }

        public ReadingRule rule() {
            return rule;
        }

        /** The same cell read by another rule. */
        public Cell with(ReadingRule other) {
            return new Cell(text, kind, location, other);
        }

        /** What the cell says, as it is understood at the first time. */
        public Reading reading(Function<Cell, Reading> understanding) {
            if (reading.isEmpty()) {
                reading = Optional.of(understanding.apply(this));
            }
            return reading.get();
        }
    }

    public static Row of(long line, EnumMap<Field, Cell> cells, List<String> raw) {
        return of(line, cells, raw, RowSigns.NONE);
    }

    static Row of(long line, EnumMap<Field, Cell> cells, List<String> raw, RowSigns signs) {
        return new Row(line, cells, raw, List.of(), Optional.empty(), signs, Optional.empty());
    }

    public static Row skipped(long line, Skipped kind) {
        return new Row(line, Map.of(), List.of(), List.of(), Optional.of(kind), RowSigns.NONE, Optional.empty());
    }

    /** A heading of the rows below, whose figures are held against theirs. */
    static Row heading(long line, Field field, Map<Field, Cell> cells, RowSigns signs) {
        return new Row(line, cells, List.of(), List.of(), Optional.of(Skipped.SECTION), signs, Optional.of(field));
    }

    /** A row that sums up others, whose figures are held against theirs. */
    static Row total(long line, Map<Field, Cell> cells, RowSigns signs) {
        return new Row(line, cells, List.of(), List.of(), Optional.of(Skipped.TOTAL), signs, Optional.empty());
    }

    public static Row faulty(long line, List<String> raw, Problem fault) {
        return new Row(line, Map.of(), raw, List.of(fault), Optional.empty(), RowSigns.NONE, Optional.empty());
    }

    public Row withSigns(RowSigns shown) {
        return new Row(line, cells, raw, faults, skipped, shown, heading);
    }

    public Row withRaw(List<String> texts) {
        return new Row(line, cells, texts, faults, skipped, signs, heading);
    }

    /** Where the row begins in the source that it is of, or in one of its sheets. */
    public Location location(Source source) {
        return cells.values().stream()
                .findFirst()
                .map(cell -> cell.location().onLine(line))
                .orElse(source.at(line, 0));
    }

    public Optional<Cell> find(Field field) {
        return Optional.ofNullable(cells.get(field));
    }
}
