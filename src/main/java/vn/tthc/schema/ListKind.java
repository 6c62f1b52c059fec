package vn.tthc.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rows of a list are: procedures, or the figures that other reports are made of. */
public enum ListKind {
    PROCEDURES(procedures()),
    /** Parts and wholes of indicators, or records that are counted one by one. */
    SHARES(EnumSet.of(
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
            Field.UNIT)),
    /** Scores of units, by which they are ranked. */
    SCORES(scores()),
    /** Dossiers received, settled and pending of units or sectors, as form II.06a/VPCP/KSTT counts them. */
    DOSSIERS(dossiers()),
    /** What has to be done for procedures, of which their cost is the sum. */
    ACTIVITIES(activities());

    /** The figures of form II.06a: its columns 3 to 13. */
    public static final List<Field> COUNTS = List.copyOf(EnumSet.range(Field.RECEIVED, Field.PENDING_LATE));

    /** As many columns as the user may name. */
    public static final List<Field> COLUMNS = List.copyOf(EnumSet.range(Field.COLUMN_1, Field.COLUMN_6));

    /** As many criteria as a list of scores has fields for. */
    public static final List<Field> CRITERIA = List.copyOf(EnumSet.range(Field.CRITERION_1, Field.CRITERION_12));

    @SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nothing changes
    private final List<Field> fields;

    ListKind(EnumSet<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    private static EnumSet<Field> procedures() {
        EnumSet<Field> fields = EnumSet.range(Field.CODE, Field.PRINTED_CONDITIONS_PERCENT);
        fields.addAll(EnumSet.range(Field.UNIT, Field.PROPOSED_DAYS_UNIT));
        return fields;
    }

    private static EnumSet<Field> scores() {
        EnumSet<Field> fields = EnumSet.range(Field.GROUP, Field.CRITERION_12);
        fields.add(Field.AGENCY);
        fields.add(Field.PRINTED);
        return fields;
    }

    private static EnumSet<Field> dossiers() {
        EnumSet<Field> fields = EnumSet.range(Field.RECEIVED, Field.PENDING_LATE);
        fields.add(Field.AGENCY);
        fields.add(Field.SECTOR);
        return fields;
    }

    private static EnumSet<Field> activities() {
        EnumSet<Field> fields = EnumSet.range(Field.CODE, Field.SECTOR);
        fields.addAll(EnumSet.range(Field.VERSION, Field.UNIT));
        return fields;
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
        Set<Field> left = EnumSet.range(Field.STATUS, Field.RESULT);
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
