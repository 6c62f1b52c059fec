package vn.tthc.format;

/** What the format of a list says of a cell. */
public enum CellKind {
    /** Text, which may hold a number in words or digits. */
    TEXT,
    /** A number in plain digits. */
    NUMBER,
    /** A date or time, into which spreadsheets turn what looks like one. */
    DATE,
    /** The error of a formula. */
    ERROR,
    /** A formula that was never calculated; its text is the formula. */
    UNCALCULATED,
    /** A cell below the first of several that are merged; its text is that of the first. */
    MERGED,
    /** A cell on the right of the first of several that are merged; it has no text. */
    COVERED,
    /** No cell, but a text that stands above a table of a document. */
    CAPTION
}
