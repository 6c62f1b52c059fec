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
    CODE(Holds.TEXT),
    NAME(Holds.TEXT),
    AGENCY(Holds.TEXT),
    SECTOR(Holds.TEXT),
    LEVEL(Holds.TEXT),
    ACTION(Holds.TEXT),
    CURRENT_DAYS(Holds.NUMBER),
    PROPOSED_DAYS(Holds.NUMBER),
    CURRENT_COST(Holds.NUMBER),
    PROPOSED_COST(Holds.NUMBER),
    CURRENT_DOCUMENTS(Holds.NUMBER),
    PROPOSED_DOCUMENTS(Holds.NUMBER),
    SAVED_DAYS(Holds.NUMBER),
    SAVED_COST(Holds.NUMBER),
    SAVED_DOCUMENTS(Holds.NUMBER),
    VOLUME(Holds.NUMBER),
    NOTE(Holds.TEXT),
    TYPE(Holds.TEXT),
    CURRENT_CONDITIONS(Holds.NUMBER),
    PROPOSED_CONDITIONS(Holds.NUMBER),
    SAVED_CONDITIONS(Holds.NUMBER),
    PRINTED_DAYS_PERCENT(Holds.NUMBER),
    PRINTED_COST_PERCENT(Holds.NUMBER),
    PRINTED_DOCUMENTS_PERCENT(Holds.NUMBER),
    PRINTED_CONDITIONS_PERCENT(Holds.NUMBER),
    INDICATOR(Holds.TEXT),
    OF(Holds.TEXT),
    PART(Holds.NUMBER),
    WHOLE(Holds.NUMBER),
    PRINTED(Holds.NUMBER),
    STATUS(Holds.TEXT),
    DUE(Holds.TEXT),
    RESULT(Holds.TEXT),
    GROUP(Holds.TEXT),
    SCORE(Holds.NUMBER),
    CRITERION_1(Holds.NUMBER),
    CRITERION_2(Holds.NUMBER),
    CRITERION_3(Holds.NUMBER),
    CRITERION_4(Holds.NUMBER),
    CRITERION_5(Holds.NUMBER),
    CRITERION_6(Holds.NUMBER),
    CRITERION_7(Holds.NUMBER),
    CRITERION_8(Holds.NUMBER),
    CRITERION_9(Holds.NUMBER),
    CRITERION_10(Holds.NUMBER),
    CRITERION_11(Holds.NUMBER),
    CRITERION_12(Holds.NUMBER),
    RECEIVED(Holds.NUMBER),
    RECEIVED_ONLINE(Holds.NUMBER),
    RECEIVED_DIRECT(Holds.NUMBER),
    RECEIVED_BEFORE(Holds.NUMBER),
    SETTLED(Holds.NUMBER),
    SETTLED_EARLY(Holds.NUMBER),
    SETTLED_ON_TIME(Holds.NUMBER),
    SETTLED_LATE(Holds.NUMBER),
    PENDING(Holds.NUMBER),
    PENDING_IN_TIME(Holds.NUMBER),
    PENDING_LATE(Holds.NUMBER),
    VERSION(Holds.TEXT),
    TASK(Holds.TEXT),
    SEGMENT(Holds.TEXT),
    HOURS(Holds.NUMBER),
    RATE(Holds.NUMBER),
    SERVICES(Holds.NUMBER),
    FEES(Holds.NUMBER),
    TIMES(Holds.NUMBER),
    SUBJECTS(Holds.NUMBER),
    FACTOR(Holds.NUMBER),
    /** What the figures of the row are measured in. */
    UNIT(Holds.TEXT),
    /** What the one figure is measured in: programs keep numbers as numbers, and their units beside them. */
    CURRENT_DAYS_UNIT(Holds.TEXT),
    PROPOSED_DAYS_UNIT(Holds.TEXT),
    /** Columns that the user names by their headers, to group or to choose rows by. */
    COLUMN_1(Holds.ANYTHING),
    COLUMN_2(Holds.ANYTHING),
    COLUMN_3(Holds.ANYTHING),
    COLUMN_4(Holds.ANYTHING),
    COLUMN_5(Holds.ANYTHING),
    COLUMN_6(Holds.ANYTHING);

    /** What stands in a cell of a field. */
    private enum Holds {
        TEXT,
        /** A figure, or words for one: JSON may have a number there. */
        NUMBER,
        /** What only the user's list has, and nobody here understands. */
        ANYTHING
    }

    /** The fields of the measures that lists state, by their names. */
    private static final Map<Measure, Field> CURRENT = ofMeasures("CURRENT_%s");

    private static final Map<Measure, Field> PROPOSED = ofMeasures("PROPOSED_%s");
    private static final Map<Measure, Field> SAVED = ofMeasures("SAVED_%s");
    private static final Map<Measure, Field> PUBLISHED = ofMeasures("PRINTED_%s_PERCENT");
    private static final Map<Field, Measure> MEASURES = measuresOfFields();
    private static final Set<Field> VALUES = values(CURRENT, PROPOSED);

    private final Holds holds;

    Field(Holds holds) {
        this.holds = holds;
    }

    private static Map<Measure, Field> ofMeasures(String pattern) {
        Map<Measure, Field> fields = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.STATED) {
            String name = pattern.replace("%s", measure.name());
            // valueOf would ask for the constants by reflection, in each run.
            for (Field field : values()) {
                if (field.name().equals(name)) {
                    fields.put(measure, field);
                }
            }
        }
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
        return field.holds == Holds.NUMBER;
    }

    /** Whether it is a column that only the user's list has. */
    public static boolean isColumn(Field field) {
        return field.holds == Holds.ANYTHING;
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

    /** Whether it makes a record of a row of shares that has no figures. */
    public static boolean isOfRecord(Field field) {
        return field == STATUS || field == DUE || field == RESULT;
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

    public static boolean isCurrent(Field field) {
        return CURRENT.containsValue(field);
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

    /** The measures of which both values are among some fields, or the current one and what is cut, from which the other follows. */
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
