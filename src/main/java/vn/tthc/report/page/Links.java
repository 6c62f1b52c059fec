package vn.tthc.report.page;

import java.util.List;
import java.util.Optional;

/**
 * The other reports of a batch, for formats that can link to them.
 *
 * @param index the report of the whole, if this one is of a part
 * @param parts the reports of the parts, if this one is of the whole
 */
public record Links(Optional<Link> index, List<Link> parts) {
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
     */
    public record Link(String name, String href) {}
}
