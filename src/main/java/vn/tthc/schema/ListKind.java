package vn.tthc.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rows of a list are: procedures, or the figures that other reports are made of. */
public enum ListKind {
    PROCEDURES(
            Field.CODE,
            Field.NAME,
            Field.AGENCY,
            Field.SECTOR,
            Field.LEVEL,
            Field.ACTION,
            Field.CURRENT_DAYS,
            Field.PROPOSED_DAYS,
            Field.CURRENT_COST,
            Field.PROPOSED_COST,
            Field.CURRENT_DOCUMENTS,
            Field.PROPOSED_DOCUMENTS,
            Field.SAVED_DAYS,
            Field.SAVED_COST,
            Field.SAVED_DOCUMENTS,
            Field.VOLUME,
            Field.NOTE,
            Field.TYPE,
            Field.CURRENT_CONDITIONS,
            Field.PROPOSED_CONDITIONS,
            Field.SAVED_CONDITIONS,
            Field.PRINTED_DAYS_PERCENT,
            Field.PRINTED_COST_PERCENT,
            Field.PRINTED_DOCUMENTS_PERCENT,
            Field.PRINTED_CONDITIONS_PERCENT,
            Field.UNIT,
            Field.CURRENT_DAYS_UNIT,
            Field.PROPOSED_DAYS_UNIT),
    /** Parts and wholes of indicators, or records that are counted one by one. */
    SHARES(
            Field.AGENCY,
            Field.SECTOR,
            Field.INDICATOR,
            Field.OF,
            Field.PART,
            Field.WHOLE,
            Field.PRINTED,
            Field.STATUS,
            Field.DUE,
            Field.RESULT,
            Field.UNIT),
    /** Scores of units, by which they are ranked. */
    SCORES(
            Field.AGENCY,
            Field.PRINTED,
            Field.GROUP,
            Field.SCORE,
            Field.CRITERION_1,
            Field.CRITERION_2,
            Field.CRITERION_3,
            Field.CRITERION_4,
            Field.CRITERION_5,
            Field.CRITERION_6,
            Field.CRITERION_7,
            Field.CRITERION_8,
            Field.CRITERION_9,
            Field.CRITERION_10,
            Field.CRITERION_11,
            Field.CRITERION_12),
    /** Dossiers received, settled and pending of units or sectors, as form II.06a/VPCP/KSTT counts them. */
    DOSSIERS(
            Field.AGENCY,
            Field.SECTOR,
            Field.RECEIVED,
            Field.RECEIVED_ONLINE,
            Field.RECEIVED_DIRECT,
            Field.RECEIVED_BEFORE,
            Field.SETTLED,
            Field.SETTLED_EARLY,
            Field.SETTLED_ON_TIME,
            Field.SETTLED_LATE,
            Field.PENDING,
            Field.PENDING_IN_TIME,
            Field.PENDING_LATE),
    /** What has to be done for procedures, of which their cost is the sum. */
    ACTIVITIES(
            Field.CODE,
            Field.NAME,
            Field.AGENCY,
            Field.SECTOR,
            Field.VERSION,
            Field.TASK,
            Field.SEGMENT,
            Field.HOURS,
            Field.RATE,
            Field.SERVICES,
            Field.FEES,
            Field.TIMES,
            Field.SUBJECTS,
            Field.FACTOR,
            Field.UNIT);

    /** The figures of form II.06a: its columns 3 to 13. */
    public static final List<Field> COUNTS = DOSSIERS.without(Field.AGENCY, Field.SECTOR);

    /** As many columns as the user may name. */
    public static final List<Field> COLUMNS =
            List.of(Field.COLUMN_1, Field.COLUMN_2, Field.COLUMN_3, Field.COLUMN_4, Field.COLUMN_5, Field.COLUMN_6);

    /** As many criteria as a list of scores has fields for. */
    public static final List<Field> CRITERIA = SCORES.without(Field.AGENCY, Field.PRINTED, Field.GROUP, Field.SCORE);

    /** What a task takes and how often it is done, of which its cost is made. */
    public static final List<Field> WORK = ACTIVITIES.without(
            Field.CODE, Field.NAME, Field.AGENCY, Field.SECTOR, Field.VERSION, Field.TASK, Field.SEGMENT, Field.UNIT);

    /** In the order of the columns of its form. */
    @SuppressWarnings("ImmutableEnumChecker") // the list is one that nothing changes
    private final List<Field> fields;

    ListKind(Field... fields) {
        this.fields = List.of(fields);
    }

    private List<Field> without(Field... others) {
        List<Field> left = new ArrayList<>(fields);
        left.removeAll(List.of(others));
        return List.copyOf(left);
    }

    /** The fields that its rows can have. */
    public List<Field> fields() {
        return fields;
    }

    /** The fields of which cleaned lists and forms consist, in their order: all but those that recheck or explain others. */
    public List<Field> columns() {
        return fields.stream()
                .filter(field -> !Field.isPublished(field) && !Field.isSaved(field) && !Field.isUnit(field))
                .toList();
    }

    /** The fields of its form to fill in: none of records, nor of criteria, which a scheme names. */
    public List<Field> form() {
        Set<Field> left = EnumSet.of(Field.STATUS, Field.DUE, Field.RESULT);
        left.addAll(CRITERIA);
        if (this == SCORES) {
            left.add(Field.PRINTED);
        }
        return columns().stream().filter(field -> !left.contains(field)).toList();
    }

    /** The canonical names of the fields. */
    public List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }

    /** The key under which a JSON object has such a list. */
    public String listKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
