package vn.tthc.table;

import java.util.Map;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;

/** Rows of which the next is whichever stands where their text was moved to, so that others may take whole stretches of them. */
public interface PlacedRows extends Rows {
    /** Whether the next row stands where the text is, and those after it belong to the same list. */
    boolean isPlain();

    /** The place of a row that begins on a line. */
    Location at(long line);

    /** What headings say of the rows below them: another map after each heading. */
    Map<Field, String> carried();

    /** What the cells so far tell of the numbers of the list, as {@link NumberEvidence#marks} has it. */
    int told();

    /** Remembers what the cells tell of the numbers of the list, with their places. */
    NumberEvidence evidence();

    /** All else that rows may depend on of those before them, in words: the same where it is the same. */
    String state();

    /** Makes the next row the one where the text is now. */
    void goOn();

    /** Says what stands last in a column of names of the rows that were read elsewhere, as the next row may refer to it. */
    void know(Field field, String text);

    /** Says that a row which was read elsewhere has a national code, beside which a small number is none. */
    void knowNational();
}
