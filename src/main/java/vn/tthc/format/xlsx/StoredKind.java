package vn.tthc.format.xlsx;

/** What the value of a cell is, as the sheet stores it. */
enum StoredKind {
    EMPTY,
    NUMBER,
    /** A text by its number among the shared ones. */
    SHARED,
    TEXT,
    TRUTH,
    ERROR,
    /** A date as ISO 8601 writes it. */
    DATE,
    /** A formula without its result; its text is that of the formula, as far as it is known. */
    UNCALCULATED
}
