package vn.tthc.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tthc.schema.Field;
import vn.tthc.table.Header;
import vn.tthc.table.TableRows;
import vn.tthc.table.json.JsonLayout;
import vn.tthc.text.NumberRule;
import vn.tthc.text.ReadingRule;

/**
 * What the cells of rows mean: of a table, or of JSON objects that have some keys.
 *
 * @param columns the cell of each field
 * @param rules how the cell of each field is read
 * @param headerRows the rows of the header, folded; none of objects
 * @param numbers how texts with numbers are read
 * @param headerWords whether a text may stand in a header
 * @param width how many cells a row has
 * @param unnamed the cells of which it is said when rows have something in them
 * @param number the cell that numbers the rows, if there is one
 */
public record ListShape(
        Map<Field, Integer> columns,
        Map<Field, ReadingRule> rules,
        List<List<String>> headerRows,
        NumberRule numbers,
        Predicate<String> headerWords,
        int width,
        List<Integer> unnamed,
        Optional<Integer> number) {
    /** That of a table. */
    public static ListShape of(TableRows rows) {
        Header header = rows.header();
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, ReadingRule> rules = new EnumMap<>(Field.class);
        header.fields().forEach(field -> {
            columns.put(field, header.findColumn(field).orElseThrow());
            rules.put(field, header.rule(field));
        });
        return new ListShape(
                columns,
                rules,
                rows.headerRows(),
                header.numbers(),
                rows.headerWords(),
                header.names().size(),
                rows.unnamedColumns(),
                rows.findNumbers());
    }

    /** That of objects. */
    public static ListShape of(JsonLayout layout) {
        return new ListShape(
                layout.columns(),
                layout.rules(),
                List.of(),
                layout.numbers(),
                text -> false,
                layout.keys().width(),
                List.of(),
                layout.number());
    }

    /** Whether rows may be headings of those below, notes, and all else that stands in tables. */
    boolean isTable() {
        return !headerRows.isEmpty();
    }

    /** The cell of a field, if rows have one. */
    Optional<Integer> find(Field field) {
        return Optional.ofNullable(columns.get(field));
    }
}
