package vn.tthc.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.tthc.format.JsonText;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;

/**
 * Rows as JSON objects, as Jackson writes them. What a row does not say is left out, but for what every list must have: who settles
 * the procedure, and both values of a pair of which one is known.
 */
final class JsonRowText extends RowText {
    private static final byte[] EMPTY = ascii("\"\"");
    private static final byte[] NULL = ascii("null");

    private final boolean withPlaces;
    /** By columns, its name as a key, after a comma. */
    private final byte[][] keys;
    /** By columns, the places of the pair that the column is of; empty where it is of none. */
    private final int[][] pairs;
    /** The places of the first pair. */
    private final int[] firstPair;

    JsonRowText(List<Field> columns, boolean withPlaces) {
        super(columns);
        this.withPlaces = withPlaces;
        keys = new byte[columns.size()][];
        pairs = new int[columns.size()][];
        for (int column = 0; column < keys.length; column++) {
            keys[column] = ascii(",\"" + columns.get(column).key() + "\":");
            pairs[column] = new int[0];
        }
        for (Measure measure : Measure.STATED) {
            int[] pair = {columns.indexOf(Field.current(measure)), columns.indexOf(Field.proposed(measure))};
            pairs[pair[0]] = pair;
            pairs[pair[1]] = pair;
        }
        firstPair = pairs[columns.indexOf(Field.CURRENT_DAYS)];
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    void compose() {
        boolean hasPair = false;
        for (int[] pair : pairs) {
            hasPair |= has(pair);
        }
        boolean isFirst = true;
        for (int column = 0; column < keys.length; column++) {
            Field field = columns().get(column);
            boolean isNeeded = field == Field.AGENCY
                    || field == Field.SECTOR
                    || has(pairs[column])
                    || (!hasPair && pairs[column] == firstPair);
            if (has(column) || isNeeded) {
                if (isFirst) {
                    append('{');
                    append(keys[column], 1, keys[column].length);
                    isFirst = false;
                } else {
                    append(keys[column]);
                }
                value(column);
            }
        }
    }

    /** Whether one of the pair is known. */
    private boolean has(int[] pair) {
        return pair.length > 0 && (has(pair[0]) || has(pair[1]));
    }

    private void value(int column) {
        if (!has(column)) {
            append(pairs[column].length > 0 ? NULL : EMPTY);
        } else if (hasNumber(column)) {
            append(text(column), start(column), end(column));
        } else {
            string(text(column), start(column), end(column));
        }
    }

    private void string(byte[] utf8, int from, int to) {
        if (isPlain(utf8, from, to)) {
            append('"');
            append(utf8, from, to);
            append('"');
        } else {
            append(JsonText.quoted(new String(utf8, from, to - from, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether a text stands between quotes as it is. */
    private static boolean isPlain(byte[] utf8, int from, int to) {
        for (int at = from; at < to; at++) {
            byte next = utf8[at];
            if (next == '"' || next == '\\' || (next >= 0 && next < ' ')) {
                return false;
            }
        }
        return true;
    }

    @Override
    void endAt(Optional<Location> ofRow) {
        if (withPlaces) {
            Location place = ofRow.orElseThrow();
            place(RowPlace.SOURCE, place.source());
            if (!RowPlace.sheet(place).isEmpty()) {
                place(RowPlace.SHEET, RowPlace.sheet(place));
            }
            append(ascii(",\"" + RowPlace.LINE + "\":" + RowPlace.line(place)));
        }
        append('}');
    }

    private void place(String key, String value) {
        append(ascii(",\"" + key + "\":"));
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        string(utf8, 0, utf8.length);
    }
}
