package vn.tthc.row;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Action;
import vn.tthc.model.GroupName;
import vn.tthc.model.Procedure;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.table.Row;
import vn.tthc.text.Texts;

/**
 * Which columns the user wants to group by beside those that are known, and which rows are to count. What is said here acts on
 * rows that have been read, checked and held against totals.
 *
 * @param columns the fields of the columns to group by, by the headers as the user wrote them
 * @param conditions the texts of which a field must have one, each as {@link #identity} has it
 */
public record Selection(Map<String, Field> columns, Map<Field, Set<String>> conditions, Map<Field, String> headers) {
    public static final Selection ALL = new Selection(Map.of(), Map.of(), Map.of());

    /** A word of the user and what the column must have in it. */
    public record Condition(String header, String text) {}

    /**
     * What some words ask for.
     *
     * @param grouped headers, or keys of fields, of columns to group by
     * @return empty if there are more columns than can be read
     */
    public static Optional<Selection> of(List<String> grouped, List<Condition> wanted) {
        Map<Field, String> headers = new LinkedHashMap<>();
        Map<String, Field> columns = new LinkedHashMap<>();
        Map<Field, Set<String>> conditions = new LinkedHashMap<>();
        for (String header : grouped) {
            Optional<Field> field = field(header, headers);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            columns.put(header, field.get());
        }
        for (Condition condition : wanted) {
            Optional<Field> field = field(condition.header(), headers);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            conditions
                    .computeIfAbsent(field.get(), key -> new LinkedHashSet<>())
                    .add(identity(condition.text()));
        }
        return Optional.of(new Selection(columns, conditions, headers));
    }

    /** The field of a header: a known one, or the next of those that stand for any column. */
    private static Optional<Field> field(String header, Map<Field, String> headers) {
        Optional<Field> known = HeaderTable.findField(header);
        if (known.isPresent()) {
            return known;
        }
        for (Field column : ListKind.COLUMNS) {
            String taken = headers.computeIfAbsent(column, key -> header);
            if (Texts.fold(taken).equals(Texts.fold(header))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    public boolean isEmpty() {
        return columns.isEmpty() && conditions.isEmpty();
    }

    /** What stands in the columns to group by, as far as the list has them. */
    Map<String, String> columns(Row row) {
        if (columns.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        columns.forEach(
                (header, field) -> row.find(field).ifPresent(cell -> texts.put(header, GroupNames.clean(cell.text()))));
        return texts;
    }

    /** Whether a row counts: each field with a condition has one of its texts. */
    boolean hasAll(Row row, Procedure procedure) {
        return conditions.entrySet().stream()
                .allMatch(condition -> has(condition.getKey(), condition.getValue(), row, procedure));
    }

    private static boolean has(Field field, Set<String> texts, Row row, Procedure procedure) {
        String cell = row.find(field).map(Row.Cell::text).orElse("");
        return texts.contains(identity(cell))
                || switch (field) {
                    case AGENCY -> texts.contains(identity(procedure.agency()));
                    case SECTOR -> texts.contains(identity(procedure.sector()));
                    case LEVEL -> texts.contains(identity(procedure.level()));
                    case ACTION ->
                        procedure
                                .action()
                                .map(Action::key)
                                .filter(texts::contains)
                                .isPresent();
                    default -> false;
                };
    }

    /** A whole cell whose letter case, diacritic form and spaces do not count. */
    private static String identity(String text) {
        return GroupName.identity(Texts.clean(text));
    }
}
