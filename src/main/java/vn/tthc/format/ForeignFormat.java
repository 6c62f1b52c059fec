package vn.tthc.format;

import java.util.Locale;
import java.util.Optional;

/**
 * What is neither text nor a workbook of today: it is read as another format of ours, or not at all. What may not be read has
 * a sentence of its own that says what to do: a further one is a line here, its signature in {@link FormatDetector}, and its
 * words under {@code problem.unsupported-format}.
 */
enum ForeignFormat {
    PDF,
    RTF,
    DOC(InputFormat.DOC),
    DOCX(InputFormat.DOCX),
    /** A document of Word as one file of XML. */
    WORD_XML,
    XLS(InputFormat.XLS),
    /** A workbook of Excel 5 or 95, which has other records. */
    OLD_XLS,
    /** Excel's binary workbooks since 2007. */
    XLSB,
    ODS(InputFormat.ODS),
    ODT,
    /** Slides, old and new. */
    PPT,
    /** A document of Office that a password protects. */
    LOCKED,
    /** Another document of the old kind of container. */
    OLE2,
    HTML(InputFormat.HTML),
    /** A report that this program wrote as a page. */
    OWN_PAGE,
    /** A web page with its pictures in one file, as Excel and Word save it. */
    MHTML,
    XML_SPREADSHEET(InputFormat.XML),
    XML,
    /** An archive of other files. */
    ZIP,
    SEVEN_ZIP,
    RAR,
    TAR,
    ZSTD("Zstd"),
    XZ("Xz"),
    BZIP2("Bzip2"),
    PARQUET,
    /** A file of a database. */
    DATABASE,
    /** A scan or photograph. */
    IMAGE,
    /** Text of two bytes a character without the mark that says so. */
    UTF_16LE,
    UTF_16BE;

    private final Optional<InputFormat> readAs;
    private final Optional<String> codec;

    ForeignFormat() {
        readAs = Optional.empty();
        codec = Optional.empty();
    }

    ForeignFormat(InputFormat readAs) {
        this.readAs = Optional.of(readAs);
        codec = Optional.empty();
    }

    ForeignFormat(String codec) {
        readAs = Optional.empty();
        this.codec = Optional.of(codec);
    }

    /** What takes it apart, if it is a compressed stream and the libraries are there. */
    Optional<Codec> findCodec() {
        return codec.flatMap(Libraries::findCodec);
    }

    /** What reads it, if anything does. */
    Optional<InputFormat> readAs() {
        return readAs;
    }

    /** The first detail of its problem, which chooses the sentence. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
