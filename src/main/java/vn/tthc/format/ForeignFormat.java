package vn.tthc.format;

import java.util.Locale;

/**
 * What users take for a list and what is not read. Each has a sentence of its own that says what to do: a further one is a
 * line here, its signature in {@link FormatDetector}, and its words under {@code problem.unsupported-format}.
 */
enum ForeignFormat {
    PDF,
    RTF,
    /** Word up to 2003. */
    DOC,
    DOCX,
    /** Excel up to 2003. */
    XLS,
    /** Excel's binary workbooks since 2007. */
    XLSB,
    ODS,
    ODT,
    /** Slides, old and new. */
    PPT,
    /** A document of Office that a password protects. */
    LOCKED,
    /** Another document of the old kind of container. */
    OLE2,
    HTML,
    /** A web page with its pictures in one file, as Excel and Word save it. */
    MHTML,
    /** A workbook as XML of 2003, mostly named .xls. */
    XML_SPREADSHEET,
    XML,
    /** An archive of other files. */
    ZIP,
    SEVEN_ZIP,
    RAR,
    TAR,
    ZSTD,
    XZ,
    BZIP2,
    PARQUET,
    /** A file of a database. */
    DATABASE,
    /** A scan or photograph. */
    IMAGE,
    /** Text of two bytes a character without the mark that says so. */
    UTF_16LE,
    UTF_16BE;

    /** The first detail of its problem, which chooses the sentence. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
