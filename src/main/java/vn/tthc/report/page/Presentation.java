package vn.tthc.report.page;

/**
 * How a report is presented.
 *
 * @param width columns of the terminal
 * @param wrapped whether sentences are broken into lines of that width, as a terminal needs and a paste does not
 * @param delimiter parts the cells of CSV
 * @param byteOrderMark whether CSV begins with one, by which Excel knows UTF-8
 * @param links the other reports of a batch
 */
public record Presentation(
        Language language,
        int width,
        boolean wrapped,
        boolean color,
        char delimiter,
        boolean byteOrderMark,
        Links links) {
    public Presentation withLinks(Links others) {
        return new Presentation(language, width, wrapped, color, delimiter, byteOrderMark, others);
    }
}
