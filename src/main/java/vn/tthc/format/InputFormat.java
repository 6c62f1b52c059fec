package vn.tthc.format;

/** How a source is written. */
public enum InputFormat {
    /** Cells separated by a comma, semicolon, tab or bar. */
    CSV(Kind.TEXT),
    /** An array of objects, or an object with {@code procedures}. */
    JSON(Kind.TEXT),
    /** An object per line. */
    NDJSON(Kind.TEXT),
    /** A workbook of Excel 2007 or newer. */
    XLSX(Kind.WORKBOOK),
    /** A workbook of Excel up to 2003. */
    XLS(Kind.WORKBOOK),
    /** A spreadsheet of OpenDocument, as an archive or as one file of XML. */
    ODS(Kind.WORKBOOK),
    /** A workbook as XML of 2003, mostly named .xls. */
    XML(Kind.WORKBOOK),
    /** A document of Word 2007 or newer. */
    DOCX(Kind.DOCUMENT),
    /** A document of Word up to 2003. */
    DOC(Kind.DOCUMENT),
    /** A web page with tables, whatever its name ends with. */
    HTML(Kind.DOCUMENT),
    /** A report that was saved as JSON. */
    REPORT(Kind.TEXT);

    private final Kind kind;

    /** What a source has its tables in. */
    private enum Kind {
        TEXT,
        WORKBOOK,
        DOCUMENT
    }

    InputFormat(Kind kind) {
        this.kind = kind;
    }

    /** Whether it has sheets with names. */
    public boolean isWorkbook() {
        return kind == Kind.WORKBOOK;
    }
}
