package vn.tthc.report.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/**
 * What the user says of a document as a whole; empty where nothing is said.
 *
 * @param title in place of its own
 * @param period of what time it is a report
 * @param issuer the body that reports
 * @param place where it does so, as its documents name the place beside their date
 */
public record Heading(String title, String period, String issuer, String place) {
    public static final Heading NONE = new Heading("", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Who reports, where, and of what time, on a line. */
    private String byline() {
        return Stream.of(issuer, place, period).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** The page under this heading. */
    public Page over(Page page) {
        return isEmpty()
                ? page
                : new Page(
                        title.isEmpty() ? page.title() : title,
                        byline(),
                        page.headline(),
                        page.caution(),
                        page.highlights(),
                        page.tables(),
                        page.notes());
    }

    /** Writes a document with what is said here after its version. */
    public JsonGenerator in(JsonGenerator json) {
        return isEmpty() ? json : new Headed(json);
    }

    private final class Headed extends JsonGeneratorDelegate {
        private String name = "";
        private boolean isSaid;

        Headed(JsonGenerator json) {
            super(json, false);
        }

        @Override
        public JsonGenerator writeName(String next) {
            super.writeName(next);
            name = next;
            return this;
        }

        @Override
        public JsonGenerator writeNumber(int value) {
            super.writeNumber(value);
            if (!isSaid && name.equals("version")) {
                isSaid = true;
                writeStringProperty("title", title);
                writeStringProperty("period", period);
                writeStringProperty("issuer", issuer);
                writeStringProperty("place", place);
            }
            return this;
        }
    }
}
