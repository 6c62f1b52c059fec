package vn.tthc.convert;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;
import vn.tthc.text.Durations;
import vn.tthc.text.Reading;

/** Rows in the words of a text format, in UTF-8. What all of them have is made of the cells that a row has; its end depends on its place. */
abstract class RowText implements RowComposer {
    private final List<Field> columns;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    /** By columns, what the row has there between two places; null where it has nothing. */
    private final byte[][] texts;

    private final int[] starts;
    private final int[] ends;
    private final boolean[] areNumbers;
    private byte[] bytes = new byte[1 << 9];
    private int length;

    RowText(List<Field> columns) {
        this.columns = columns;
        columns.forEach(field -> places.put(field, places.size()));
        texts = new byte[columns.size()][];
        starts = new int[columns.size()];
        ends = new int[columns.size()];
        areNumbers = new boolean[columns.size()];
    }

    @Override
    public final void text(Field field, byte[] utf8, int from, int to) {
        put(places.get(field), utf8, from, to, false);
    }

    @Override
    public final void number(Field field, long number) {
        say(field, Long.toString(number), true);
    }

    @Override
    public final void value(Field field, Reading.Value value) {
        say(field, Durations.amount(value).toPlainString(), true);
        CleanRow.unit(field).ifPresent(beside -> say(beside, Durations.unit(value), false));
    }

    /** Composes a row that was understood as a whole. */
    final void compose(CleanRow row) {
        row.values().forEach((field, value) -> say(field, value.text(), value.isNumber()));
        end();
    }

    private void say(Field field, String text, boolean isNumber) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(places.get(field), utf8, 0, utf8.length, isNumber);
    }

    private void put(int column, byte[] utf8, int from, int to, boolean isNumber) {
        if (to > from) {
            texts[column] = utf8;
            starts[column] = from;
            ends[column] = to;
            areNumbers[column] = isNumber;
        }
    }

    @Override
    public final void end() {
        length = 0;
        compose();
        Arrays.fill(texts, null);
    }

    /** Appends what all rows have of the cells. */
    abstract void compose();

    /**
     * Appends what ends a row.
     *
     * @param place where the row stood, if it is of a list
     */
    abstract void endAt(Optional<Location> place);

    /** Composes what ends a row, alone. */
    final void composeEnd(Optional<Location> place) {
        length = 0;
        endAt(place);
    }

    final List<Field> columns() {
        return columns;
    }

    final boolean has(int column) {
        return texts[column] != null;
    }

    final boolean hasNumber(int column) {
        return areNumbers[column];
    }

    final byte[] text(int column) {
        return texts[column];
    }

    final int start(int column) {
        return starts[column];
    }

    final int end(int column) {
        return ends[column];
    }

    final void append(byte[] more, int from, int to) {
        int end = length + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * end);
        }
        System.arraycopy(more, from, bytes, length, to - from);
        length = end;
    }

    final void append(byte[] more) {
        append(more, 0, more.length);
    }

    final void append(char ascii) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) ascii;
    }

    @Override
    public final byte[] bytes() {
        return bytes;
    }

    @Override
    public final int length() {
        return length;
    }
}
