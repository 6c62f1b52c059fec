package vn.tthc.report.page;

/**
 * How a report is presented.
 *
 * @param width columns of the terminal
 * @param wrapped whether sentences are broken into lines of that width, as a terminal needs and a paste does not
 * @param delimiter parts the cells of CSV
 * @param byteOrderMark whether CSV begins with one, by which Excel knows UTF-8
 * @param links the other reports of a batch
 * @param heading what the user says of the document
 * @param byFigure whether CSV has a line for each figure, and not one for each group
 */
public record Presentation(
        Language language,
        int width,
        boolean wrapped,
        boolean color,
        char delimiter,
        boolean byteOrderMark,
        Links links,
        Heading heading,
        boolean byFigure) {
    /** Of a document of which nothing is said, in CSV with a line for each group. */
    public Presentation(
            Language language,
            int width,
            boolean wrapped,
            boolean color,
            char delimiter,
            boolean byteOrderMark,
            Links links) {
        this(language, width, wrapped, color, delimiter, byteOrderMark, links, Heading.NONE, false);
    }

    public Presentation withLinks(Links others) {
        return new Presentation(language, width, wrapped, color, delimiter, byteOrderMark, others, heading, byFigure);
    }
}
