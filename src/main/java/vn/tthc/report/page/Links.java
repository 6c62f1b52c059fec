package vn.tthc.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The other reports of a batch, for formats that can link to them.
 *
 * @param index the report of the whole, if this one is of a part
 * @param parts the reports of the parts, if this one is of the whole
 */
public record Links(Optional<Link> index, List<Link> parts) {
    private static final int MAX_ENDING = 6;

    /** A report that stands alone. */
    public static final Links NONE = new Links(Optional.empty(), List.of());

    /** Which one of a batch the report is: {@code index}, which is that of the whole, or {@code part}; {@code single} if alone. */
    String role() {
        if (index.isPresent()) {
            return "part";
        }
        return parts.isEmpty() ? "single" : "index";
    }

    /**
     * A link between two reports.
     *
     * @param name the source that the part reports
     * @param href a relative reference, percent-encoded
     * @param figures what is said of it where it is listed with others; the same in all of them
     */
    public record Link(String name, String href, List<Figure> figures) {
        /** A link of which nothing more is said. */
        public Link(String name, String href) {
            this(name, href, List.of());
        }

        /** The name without the ending of its file. */
        public String title() {
            int point = name.lastIndexOf('.');
            return point > 0 && name.length() - point <= MAX_ENDING ? name.substring(0, point) : name;
        }
    }

    /**
     * What a list of links says of a report, in words.
     *
     * @param percent the same where it is a percentage, which a chart may compare
     */
    public record Figure(String label, String text, Optional<BigDecimal> percent) {
        /** A figure that no chart compares. */
        public Figure(String label, String text) {
            this(label, text, Optional.empty());
        }
    }
}
