package vn.tthc.schema;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Measure;
import vn.tthc.text.Unit;

/**
 * The schema of lists: every field that a row can have; {@link ListKind} says which go together. Headers by which each is
 * known stand in headers.properties.
 */
public enum Field {
    CODE,
    NAME,
    AGENCY,
    SECTOR,
    LEVEL,
    ACTION,
    CURRENT_DAYS,
    PROPOSED_DAYS,
    CURRENT_COST,
    PROPOSED_COST,
    CURRENT_DOCUMENTS,
    PROPOSED_DOCUMENTS,
    SAVED_DAYS,
    SAVED_COST,
    SAVED_DOCUMENTS,
    VOLUME,
    NOTE,
    PRINTED_DAYS_PERCENT,
    PRINTED_COST_PERCENT,
    PRINTED_DOCUMENTS_PERCENT,
    INDICATOR,
    OF,
    PART,
    WHOLE,
    PRINTED,
    STATUS,
    DUE,
    RESULT,
    GROUP,
    SCORE,
    CRITERION_1,
    CRITERION_2,
    CRITERION_3,
    CRITERION_4,
    CRITERION_5,
    CRITERION_6,
    CRITERION_7,
    CRITERION_8,
    CRITERION_9,
    CRITERION_10,
    CRITERION_11,
    CRITERION_12,
    VERSION,
    TASK,
    SEGMENT,
    HOURS,
    RATE,
    SERVICES,
    FEES,
    TIMES,
    SUBJECTS,
    FACTOR,
    /** What the figures of the row are measured in. */
    UNIT,
    /** What the one figure is measured in: programs keep numbers as numbers, and their units beside them. */
    CURRENT_DAYS_UNIT,
    PROPOSED_DAYS_UNIT;

    private static final Set<Field> NUMERIC = numeric();

    private static Set<Field> numeric() {
        Set<Field> numeric = EnumSet.range(CURRENT_DAYS, VOLUME);
        numeric.addAll(EnumSet.range(PRINTED_DAYS_PERCENT, PRINTED_DOCUMENTS_PERCENT));
        numeric.addAll(EnumSet.range(PART, PRINTED));
        numeric.addAll(EnumSet.range(SCORE, CRITERION_12));
        numeric.addAll(EnumSet.range(HOURS, FACTOR));
        return numeric;
    }

    /** The canonical name: CSV header, JSON key and word in options. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> find(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    /** Whether JSON may have a number in it. */
    public static boolean isNumeric(Field field) {
        return NUMERIC.contains(field);
    }

    /** Whether it is one of the two values of a measure. */
    public static boolean isValue(Field field) {
        return field.compareTo(CURRENT_DAYS) >= 0 && field.compareTo(PROPOSED_DOCUMENTS) <= 0;
    }

    /** Whether it is a percentage that was published of a procedure. */
    public static boolean isPublished(Field field) {
        return field.compareTo(PRINTED_DAYS_PERCENT) >= 0 && field.compareTo(PRINTED_DOCUMENTS_PERCENT) <= 0;
    }

    /** Whether it is what is cut of a measure, from which the proposed value follows. */
    public static boolean isSaved(Field field) {
        return field.compareTo(SAVED_DAYS) >= 0 && field.compareTo(SAVED_DOCUMENTS) <= 0;
    }

    /** Whether it says what figures are measured in. */
    public static boolean isUnit(Field field) {
        return field.compareTo(UNIT) >= 0 && field.compareTo(PROPOSED_DAYS_UNIT) <= 0;
    }

    /** Where a row may say what its figure of a field is measured in, the nearest first. */
    public static List<Field> units(Field field) {
        return switch (field) {
            case CURRENT_DAYS -> List.of(CURRENT_DAYS_UNIT, UNIT);
            case PROPOSED_DAYS -> List.of(PROPOSED_DAYS_UNIT, UNIT);
            default -> List.of(UNIT);
        };
    }

    /** In what kind of unit figures of the field can be measured; NONE for a text. */
    public static Unit.Kind kind(Field field) {
        return switch (field) {
            case CURRENT_DAYS, PROPOSED_DAYS, SAVED_DAYS, HOURS -> Unit.Kind.TIME;
            case CURRENT_COST, PROPOSED_COST, SAVED_COST, RATE, SERVICES, FEES -> Unit.Kind.MONEY;
            case PRINTED_DAYS_PERCENT, PRINTED_COST_PERCENT, PRINTED_DOCUMENTS_PERCENT, PRINTED -> Unit.Kind.PERCENT;
            default -> isNumeric(field) ? Unit.Kind.COUNT : Unit.Kind.NONE;
        };
    }

    /** Whether figures of the field can have the unit: what is part and whole may be anything that is counted or measured. */
    public static boolean accepts(Field field, Unit unit) {
        if (unit == Unit.UNSTATED || kind(field) == Unit.Kind.NONE) {
            return true;
        }
        if (field == HOURS) {
            // How long a day of work is, the user must say.
            return unit == Unit.MINUTE || unit == Unit.HOUR;
        }
        boolean isQuantity = field == PART || field == WHOLE;
        boolean isScore = field.compareTo(SCORE) >= 0 && field.compareTo(CRITERION_12) <= 0;
        return unit.kind() == kind(field)
                || (isQuantity && (unit.kind() == Unit.Kind.TIME || unit.kind() == Unit.Kind.MONEY))
                || (isScore && unit == Unit.PERCENT);
    }

    /**
     * The measure of what is cut.
     *
     * @throws IllegalArgumentException if it is another field
     */
    static Measure measure(Field saved) {
        return Measure.STATED.stream()
                .filter(measure -> saved(measure) == saved)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(saved.key()));
    }

    /** The fields of a measure that lists state: its two values and what is cut. */
    public static List<Field> of(Measure measure) {
        return List.of(current(measure), proposed(measure), saved(measure));
    }

    /**
     * The field of what is cut of a measure that lists state.
     *
     * @throws IllegalArgumentException if it is computed
     */
    public static Field saved(Measure measure) {
        return switch (measure) {
            case DAYS -> SAVED_DAYS;
            case DAYS_BY_VOLUME -> throw new IllegalArgumentException(measure.key());
            case COST -> SAVED_COST;
            case DOCUMENTS -> SAVED_DOCUMENTS;
        };
    }

    /**
     * The field of the percentage that was published of a measure that lists state.
     *
     * @throws IllegalArgumentException if it is computed
     */
    public static Field published(Measure measure) {
        return switch (measure) {
            case DAYS -> PRINTED_DAYS_PERCENT;
            case DAYS_BY_VOLUME -> throw new IllegalArgumentException(measure.key());
            case COST -> PRINTED_COST_PERCENT;
            case DOCUMENTS -> PRINTED_DOCUMENTS_PERCENT;
        };
    }

    public static boolean isProposed(Field field) {
        return field == PROPOSED_DAYS || field == PROPOSED_COST || field == PROPOSED_DOCUMENTS;
    }

    /**
     * The field of the current value of a measure that lists state.
     *
     * @throws IllegalArgumentException if it is computed
     */
    public static Field current(Measure measure) {
        return switch (measure) {
            case DAYS -> CURRENT_DAYS;
            case DAYS_BY_VOLUME -> throw new IllegalArgumentException(measure.key());
            case COST -> CURRENT_COST;
            case DOCUMENTS -> CURRENT_DOCUMENTS;
        };
    }

    /**
     * The field of the proposed value of a measure that lists state.
     *
     * @throws IllegalArgumentException if it is computed
     */
    public static Field proposed(Measure measure) {
        return switch (measure) {
            case DAYS -> PROPOSED_DAYS;
            case DAYS_BY_VOLUME -> throw new IllegalArgumentException(measure.key());
            case COST -> PROPOSED_COST;
            case DOCUMENTS -> PROPOSED_DOCUMENTS;
        };
    }

    /** The measures of which both values are among some fields, be it that the second one follows from what is cut. */
    public static Set<Measure> measures(Set<Field> fields) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (Measure measure : Measure.STATED) {
            if (fields.contains(current(measure))
                    && (fields.contains(proposed(measure)) || fields.contains(saved(measure)))) {
                measures.add(measure);
            }
        }
        return measures;
    }
}
