package vn.tthc.format;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.schema.Field;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Unit;

/**
 * What the user has said of how lists are written. What is empty is found out from the list.
 *
 * @param headers further headers of fields
 * @param sheet the name or number of the sheet to read from workbooks
 * @param units what the figures of fields are measured in, whatever headers and titles say
 * @param table which of the tables below each other is meant, from 1; 0 if nobody has said so
 * @param listKey the key, or the keys joined by points, under which a JSON document has the list
 * @param keepsObjects whether rows of JSON keep all that their objects have, as they are written again where they are rejected
 */
public record ReadOptions(
        Optional<InputFormat> format,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<NumberStyle> numbers,
        Map<Field, Set<String>> headers,
        Optional<String> sheet,
        Map<Field, Unit> units,
        int table,
        Optional<String> listKey,
        boolean keepsObjects) {
    public static final ReadOptions DEFAULT = new ReadOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    /** What is said of lists that are no wrapped JSON, and that say themselves what they are measured in. */
    public ReadOptions(
            Optional<InputFormat> format,
            Optional<Charset> encoding,
            Optional<Character> delimiter,
            Optional<NumberStyle> numbers,
            Map<Field, Set<String>> headers,
            Optional<String> sheet) {
        this(format, encoding, delimiter, numbers, headers, sheet, Map.of(), 0, Optional.empty(), false);
    }

    public ReadOptions withFormat(InputFormat given) {
        return new ReadOptions(
                Optional.of(given), encoding, delimiter, numbers, headers, sheet, units, table, listKey, keepsObjects);
    }

    public ReadOptions withListKey(Optional<String> given) {
        return new ReadOptions(format, encoding, delimiter, numbers, headers, sheet, units, table, given, keepsObjects);
    }

    public ReadOptions withObjects() {
        return new ReadOptions(format, encoding, delimiter, numbers, headers, sheet, units, table, listKey, true);
    }

    public ReadOptions withUnits(Map<Field, Unit> given) {
        return new ReadOptions(
                format, encoding, delimiter, numbers, headers, sheet, given, table, listKey, keepsObjects);
    }

    public ReadOptions withNumbers(NumberStyle given) {
        return new ReadOptions(
                format, encoding, delimiter, Optional.of(given), headers, sheet, units, table, listKey, keepsObjects);
    }

    /** These options with a further header of a field. */
    public ReadOptions withHeader(Field field, String header) {
        Map<Field, Set<String>> all = new EnumMap<>(Field.class);
        all.putAll(headers);
        Set<String> both = new LinkedHashSet<>(all.getOrDefault(field, Set.of()));
        both.add(header);
        all.put(field, both);
        return new ReadOptions(format, encoding, delimiter, numbers, all, sheet, units, table, listKey, keepsObjects);
    }

    /** These options with columns that the user names by their headers. */
    public ReadOptions withColumns(Map<Field, String> columns) {
        Map<Field, Set<String>> all = new EnumMap<>(Field.class);
        all.putAll(headers);
        columns.forEach((field, header) -> all.put(field, Set.of(header)));
        return new ReadOptions(format, encoding, delimiter, numbers, all, sheet, units, table, listKey, keepsObjects);
    }

    /** These options for one of the lists that a file has. */
    public ReadOptions at(Optional<String> itsSheet, int itsTable) {
        return new ReadOptions(
                format, encoding, delimiter, numbers, headers, itsSheet, units, itsTable, listKey, keepsObjects);
    }
}
