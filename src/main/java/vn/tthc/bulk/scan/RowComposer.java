package vn.tthc.bulk.scan;

import vn.tthc.schema.Field;
import vn.tthc.text.Reading;

/**
 * Puts accepted rows into words while they are scanned: what their cells say, in any order, and then the end of each row. For one
 * thread at a time.
 */
public interface RowComposer {
    /** Says the cleaned text of a field, in UTF-8; an empty one says nothing. */
    void text(Field field, byte[] utf8, int from, int to);

    /** Says a number without a unit. */
    void number(Field field, long number);

    /** Says a number, and what it counts. */
    void value(Field field, Reading.Value value);

    /** Ends the row. */
    void end();

    /** The row that was ended last, before its length; the bytes are used again for the next one. */
    byte[] bytes();

    int length();
}
