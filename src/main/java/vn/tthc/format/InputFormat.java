package vn.tthc.format;

/** How a source is written. */
public enum InputFormat {
    /** Cells parted by a comma, semicolon, tab or bar. */
    CSV,
    /** An array of objects, or an object with {@code procedures}. */
    JSON,
    /** An object per line. */
    NDJSON,
    /** A workbook of Excel 2007 or newer. */
    XLSX,
    /** A report that was saved as JSON. */
    REPORT
}
