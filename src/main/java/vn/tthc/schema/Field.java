package vn.tthc.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    TYPE,
    CURRENT_CONDITIONS,
    PROPOSED_CONDITIONS,
    SAVED_CONDITIONS,
    PRINTED_DAYS_PERCENT,
    PRINTED_COST_PERCENT,
    PRINTED_DOCUMENTS_PERCENT,
    PRINTED_CONDITIONS_PERCENT,
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
    RECEIVED,
    RECEIVED_ONLINE,
    RECEIVED_DIRECT,
    RECEIVED_BEFORE,
    SETTLED,
    SETTLED_EARLY,
    SETTLED_ON_TIME,
    SETTLED_LATE,
    PENDING,
    PENDING_IN_TIME,
    PENDING_LATE,
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
    PROPOSED_DAYS_UNIT,
    /** Columns that the user names by their headers, to group or to choose rows by. */
    COLUMN_1,
    COLUMN_2,
    COLUMN_3,
    COLUMN_4,
    COLUMN_5,
    COLUMN_6;

    /** The fields of the measures that lists state, by their names. */
    private static final Map<Measure, Field> CURRENT = ofMeasures("CURRENT_%s");

    private static final Map<Measure, Field> PROPOSED = ofMeasures("PROPOSED_%s");
    private static final Map<Measure, Field> SAVED = ofMeasures("SAVED_%s");
    private static final Map<Measure, Field> PUBLISHED = ofMeasures("PRINTED_%s_PERCENT");
    private static final Map<Field, Measure> MEASURES = measuresOfFields();
    private static final Set<Field> VALUES = values(CURRENT, PROPOSED);
    private static final Set<Field> NUMERIC = numeric();

    private static Map<Measure, Field> ofMeasures(String pattern) {
        Map<Measure, Field> fields = new EnumMap<>(Measure.class);
        Measure.STATED.forEach(measure -> fields.put(measure, valueOf(pattern.replace("%s", measure.name()))));
        return fields;
    }

    private static Map<Field, Measure> measuresOfFields() {
        Map<Field, Measure> measures = new EnumMap<>(Field.class);
        for (Map<Measure, Field> fields : List.of(CURRENT, PROPOSED, SAVED)) {
            fields.forEach((measure, field) -> measures.put(field, measure));
        }
        return measures;
    }

    private static Set<Field> values(Map<Measure, Field> some, Map<Measure, Field> others) {
        Set<Field> values = EnumSet.copyOf(some.values());
        values.addAll(others.values());
        return Collections.unmodifiableSet(values);
    }

    private static Set<Field> numeric() {
        Set<Field> numeric = EnumSet.copyOf(MEASURES.keySet());
        numeric.add(VOLUME);
        numeric.addAll(PUBLISHED.values());
        numeric.addAll(EnumSet.range(PART, PRINTED));
        numeric.addAll(EnumSet.range(SCORE, CRITERION_12));
        numeric.addAll(EnumSet.range(RECEIVED, PENDING_LATE));
        numeric.addAll(EnumSet.range(HOURS, FACTOR));
        return numeric;
    }

    /** The two values of each measure. */
    public static Set<Field> ofValues() {
        return VALUES;
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

    /** Whether it is a column that only the user's list has. */
    public static boolean isColumn(Field field) {
        return field.compareTo(COLUMN_1) >= 0;
    }

    /** Whether it is one of the two values of a measure. */
    public static boolean isValue(Field field) {
        return VALUES.contains(field);
    }

    /** Whether it is a percentage that was published of a procedure. */
    public static boolean isPublished(Field field) {
        return PUBLISHED.containsValue(field);
    }

    /** Whether it is what is cut of a measure, from which the proposed value follows. */
    public static boolean isSaved(Field field) {
        return SAVED.containsValue(field);
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
        Measure measure = MEASURES.get(field);
        if (measure != null) {
            return switch (measure.kind()) {
                case TIME -> Unit.Kind.TIME;
                case MONEY -> Unit.Kind.MONEY;
                case COUNT -> Unit.Kind.COUNT;
            };
        }
        return switch (field) {
            case HOURS -> Unit.Kind.TIME;
            case RATE, SERVICES, FEES -> Unit.Kind.MONEY;
            case PRINTED -> Unit.Kind.PERCENT;
            default -> isPublished(field) ? Unit.Kind.PERCENT : isNumeric(field) ? Unit.Kind.COUNT : Unit.Kind.NONE;
        };
    }

    /** Whether figures of the field can have the unit: what is part and whole may be anything that is counted or measured. */
    public static boolean accepts(Field field, Unit unit) {
        if (unit == Unit.UNSTATED || kind(field) == Unit.Kind.NONE) {
            return true;
        }
        if (field == HOURS) {
            // Nobody says how much of a week or a month is worked.
            return unit == Unit.MINUTE || unit == Unit.HOUR || unit == Unit.DAY || unit == Unit.WORKING_DAY;
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

    private static Field ofMeasure(Map<Measure, Field> fields, Measure measure) {
        Field field = fields.get(measure);
        if (field == null) {
            throw new IllegalArgumentException(measure.key());
        }
        return field;
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
        return ofMeasure(SAVED, measure);
    }

    /**
     * The field of the percentage that was published of a measure that lists state.
     *
     * @throws IllegalArgumentException if it is computed
     */
    public static Field published(Measure measure) {
        return ofMeasure(PUBLISHED, measure);
    }

    public static boolean isProposed(Field field) {
        return PROPOSED.containsValue(field);
    }

    /**
     * The field of the current value of a measure that lists state.
     *
     * @throws IllegalArgumentException if it is computed
     */
    public static Field current(Measure measure) {
        return ofMeasure(CURRENT, measure);
    }

    /**
     * The field of the proposed value of a measure that lists state.
     *
     * @throws IllegalArgumentException if it is computed
     */
    public static Field proposed(Measure measure) {
        return ofMeasure(PROPOSED, measure);
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
