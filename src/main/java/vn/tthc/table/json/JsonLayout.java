package vn.tthc.table.json;

import java.util.Map;
import java.util.Optional;
import vn.tthc.format.JsonKeys;
import vn.tthc.schema.Field;
import vn.tthc.text.NumberRule;
import vn.tthc.text.ReadingRule;

/**
 * What JSON objects with some keys mean, as it was learnt from the first of them.
 *
 * @param keys of which cell each has the value
 * @param columns the cell of each field
 * @param rules how the cell of each field is read
 * @param numbers how texts with numbers are read
 * @param number the cell that numbers rows, if one does; of procedures nobody asks for it
 */
public record JsonLayout(
        JsonKeys keys,
        Map<Field, Integer> columns,
        Map<Field, ReadingRule> rules,
        NumberRule numbers,
        Optional<Integer> number) {}
