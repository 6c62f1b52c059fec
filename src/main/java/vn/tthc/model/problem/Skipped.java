package vn.tthc.model.problem;

import java.util.Locale;

/** Why a row that is not wrong is not counted. */
public enum Skipped {
    /** All its cells are empty. */
    BLANK,
    /** It stands above the header. */
    TITLE,
    /** The header again, or the numbers of its columns. */
    HEADER,
    /** A heading that names the sector, level or agency of the rows below. */
    SECTION,
    /** It sums up other rows. */
    TOTAL,
    /** A template has it to show how to fill in others. */
    EXAMPLE,
    /** It belongs to the end of the page: who receives it, and who signs. */
    CLOSING,
    /** It completes a row of the list in force. */
    JOINED,
    /** The other list has no row of its procedure. */
    UNMATCHED,
    /** The other list has several rows of its procedure, and the agency does not decide. */
    AMBIGUOUS,
    /** It abolishes its procedure, and such rows are to be left out. */
    ABOLISHED;

    /** The name in machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
