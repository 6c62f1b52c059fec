package vn.tthc.convert;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Location;
import vn.tthc.row.ProcedureParser;
import vn.tthc.schema.Field;
import vn.tthc.text.Durations;
import vn.tthc.text.Ratio;
import vn.tthc.text.Reading;

/**
 * An accepted row in canonical form: read again, it gives the same procedure and the same row.
 *
 * @param values the fields of which the row says something, in their fixed order
 * @param counted its days as reports count them; empty if they leave them out
 * @param place where it stood; empty if it is of no list
 */
public record CleanRow(Map<Field, Value> values, Optional<Change> counted, Optional<Location> place) {
    /**
     * What a field says.
     *
     * @param text the value as text; digits are plain
     * @param isNumber whether it is a number
     */
    record Value(String text, boolean isNumber) {}

    /** A row of which nothing is counted. */
    CleanRow(Map<Field, Value> values) {
        this(values, Optional.empty(), Optional.empty());
    }

    public CleanRow {
        values = Collections.unmodifiableMap(values);
    }

    /** Whether it says nothing at all; as a row of a table it would be none. */
    public boolean isBlank() {
        return values.isEmpty();
    }

    Optional<Value> find(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /**
     * The canonical form of a row.
     *
     * @param ratio what converts calendar days to working days, if it is asked for
     * @param place where the row begins
     */
    public static CleanRow of(ProcedureParser.Parsed parsed, Optional<Ratio> ratio, Location place) {
        Procedure procedure = parsed.procedure();
        EnumMap<Field, Value> values = new EnumMap<>(Field.class);
        text(values, Field.CODE, procedure.code());
        text(values, Field.NAME, procedure.name());
        text(values, Field.AGENCY, procedure.agency());
        text(values, Field.SECTOR, procedure.sector());
        text(values, Field.LEVEL, procedure.level());
        text(values, Field.TYPE, procedure.type());
        procedure.action().ifPresent(action -> text(values, Field.ACTION, word(action)));
        for (Measure measure : Measure.STATED) {
            Optional<Reading.Value> current = find(parsed, Field.current(measure), ratio);
            current.ifPresent(value -> put(values, Field.current(measure), value));
            proposed(parsed, measure, current, ratio).ifPresent(value -> put(values, Field.proposed(measure), value));
        }
        procedure.volume().ifPresent(volume -> put(values, Field.VOLUME, Reading.of(volume)));
        text(values, Field.NOTE, procedure.note());
        return new CleanRow(values, procedure.findChange(Measure.DAYS), Optional.of(place));
    }

    /**
     * The row with its days as reports count them, in days without a unit: those that are left out there are left out here, so
     * that the sums are those of a report.
     */
    public CleanRow withPlainDays() {
        EnumMap<Field, Value> plain = new EnumMap<>(Field.class);
        plain.putAll(values);
        plain.keySet()
                .removeAll(EnumSet.of(
                        Field.CURRENT_DAYS, Field.CURRENT_DAYS_UNIT, Field.PROPOSED_DAYS, Field.PROPOSED_DAYS_UNIT));
        counted.ifPresent(days -> {
            put(plain, Field.CURRENT_DAYS, Reading.of(days.current()));
            put(plain, Field.PROPOSED_DAYS, Reading.of(days.proposed()));
        });
        return new CleanRow(plain, counted, place);
    }

    /** The word for an action in machine formats. */
    static String word(Action action) {
        return action.key();
    }

    private static Optional<Reading.Value> proposed(
            ProcedureParser.Parsed parsed, Measure measure, Optional<Reading.Value> current, Optional<Ratio> ratio) {
        Optional<Action> action = parsed.procedure().action();
        Optional<Reading.Value> stated = find(parsed, Field.proposed(measure), ratio);
        if (current.isPresent() && action.equals(Optional.of(Action.ABOLISH))) {
            return Optional.of(Reading.of(BigDecimal.ZERO));
        }
        boolean kept = parsed.values().get(Field.proposed(measure)) == Reading.Phrase.UNCHANGED
                || action.equals(Optional.of(Action.KEEP));
        return stated.isEmpty() && kept ? current : stated;
    }

    /** The value of a cell; calendar days are working days if a ratio converts them. */
    private static Optional<Reading.Value> find(ProcedureParser.Parsed parsed, Field field, Optional<Ratio> ratio) {
        return parsed.values().get(field) instanceof Reading.Value value
                ? Optional.of(ratio.filter(given -> value.unit().isCalendar())
                        .map(given -> new Reading.Value(given.toWorkingDays(value.amount()), DayUnit.WORKING_DAY))
                        .orElse(value))
                : Optional.empty();
    }

    private static void text(Map<Field, Value> values, Field field, String text) {
        if (!text.isEmpty()) {
            values.put(field, new Value(text, false));
        }
    }

    /** A number, and beside it what it counts, if that is said of a time limit. */
    private static void put(Map<Field, Value> values, Field field, Reading.Value value) {
        values.put(field, new Value(Durations.amount(value).toPlainString(), true));
        unit(field).ifPresent(beside -> text(values, beside, Durations.unit(value)));
    }

    /** The field that says what the one counts. */
    static Optional<Field> unit(Field field) {
        return switch (field) {
            case CURRENT_DAYS -> Optional.of(Field.CURRENT_DAYS_UNIT);
            case PROPOSED_DAYS -> Optional.of(Field.PROPOSED_DAYS_UNIT);
            default -> Optional.empty();
        };
    }
}
