package vn.tthc.report.page;

import java.util.List;
import java.util.Optional;

/**
 * What people read, worded but not yet formatted.
 *
 * @param byline who reports, and of what time; empty if nobody has said so
 * @param headline the result in a sentence
 * @param caution what is not counted in it, in a sentence; empty if that is nothing
 * @param highlights the figures that stand above all others
 * @param notes what a reader must know to read the figures right
 */
public record Page(
        String title,
        String byline,
        String headline,
        String caution,
        List<Highlight> highlights,
        List<Table> tables,
        List<String> notes) {
    /** A page under its own title. */
    public Page(
            String title,
            String headline,
            String caution,
            List<Highlight> highlights,
            List<Table> tables,
            List<String> notes) {
        this(title, "", headline, caution, highlights, tables, notes);
    }

    /** The headline, followed by what is not counted. */
    public String sentences() {
        return caution.isEmpty() ? headline : headline + " " + caution;
    }

    /**
     * A figure that stands out.
     *
     * @param label what it is a figure of
     * @param detail what it is made of
     * @param verdict how it stands to its target, if it has one
     */
    public record Highlight(String label, Cell figure, String detail, Optional<Cell> verdict) {}
}
