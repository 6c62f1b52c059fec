package vn.tthc.table.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import vn.tthc.format.Content;
import vn.tthc.format.JsonFault;
import vn.tthc.format.JsonText;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Line;
import vn.tthc.source.Lines;
import vn.tthc.table.JsonObjects;
import vn.tthc.table.Row;
import vn.tthc.text.Texts;

/**
 * An object on each line; a broken line does not touch the others. An object that goes on in the lines below is one row,
 * and one problem if it is broken.
 */
final class JsonLines extends JsonRows {
    private final Lines lines;
    /** A line that was read to see whether it belongs to the one before. */
    private Optional<Line> next = Optional.empty();

    JsonLines(Content content, Lines lines, ReadOptions options, HeaderTable table, ListRole needs) {
        super(content, options, table, needs);
        this.lines = lines;
    }

    @Override
    boolean isPlaced() {
        return next.isEmpty();
    }

    @Override
    public void goOn() {
        next = Optional.empty();
    }

    @Override
    Optional<Row> read() throws IOException, UnreadableException {
        Optional<Line> line = next.isPresent() ? next : lines.read();
        next = Optional.empty();
        return line.isEmpty() ? end() : Optional.of(row(line.get()));
    }

    private Row row(Line line) throws IOException, UnreadableException {
        if (Texts.isBlank(line.text())) {
            return Row.skipped(line.number(), Skipped.BLANK);
        }
        if (line.cut()) {
            Problem fault = Problem.of(
                    ProblemCode.RECORD_TOO_LONG,
                    new Location(source().shown(), line.number(), 0),
                    String.valueOf(Lines.MAX_LENGTH));
            return Row.faulty(line.number(), raw(line.text()), fault);
        }
        Parsed parsed = parsed(line.number(), line.text());
        if (parsed.goesOn()) {
            String whole = whole(line.text());
            if (!whole.equals(line.text())) {
                Parsed joined = parsed(line.number(), whole);
                return joined.goesOn() || joined.broken() ? parsed.with(raw(whole)) : joined.row();
            }
        }
        return parsed.row();
    }

    /**
     * What a text was read as.
     *
     * @param goesOn whether it ends within its object
     */
    private record Parsed(Row row, boolean broken, boolean goesOn) {
        Row with(List<String> raw) {
            return row.withRaw(raw);
        }
    }

    /** The text with the lines below that can begin no object of their own, up to the end of the object. */
    private String whole(String text) throws IOException {
        StringBuilder whole = new StringBuilder(text);
        for (Optional<Line> line = lines.read(); line.isPresent(); line = lines.read()) {
            String further = line.get().text();
            if (Texts.isBlank(further)
                    || further.charAt(0) == '{'
                    || line.get().cut()
                    || whole.length() + further.length() > Lines.MAX_LENGTH) {
                next = line;
                break;
            }
            whole.append('\n').append(further);
            if (further.charAt(0) == '}') {
                break;
            }
        }
        return whole.toString();
    }

    private Parsed parsed(long line, String text) throws UnreadableException {
        try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return parsed(line, text, parser);
        }
    }

    private Parsed parsed(long line, String text, JsonParser parser) throws UnreadableException {
        try {
            parser.nextToken();
            Row row = row(parser, new JsonObjects.Origin(line - 1, 0));
            return parser.nextToken() == null
                    ? new Parsed(row, false, false)
                    : broken(
                            line,
                            text,
                            parser.currentTokenLocation(),
                            new JsonFault(JsonFault.Kind.SEVERAL, parser.getString()));
        } catch (JacksonException e) {
            return broken(line, text, place(e, parser), JsonFault.of(e));
        }
    }

    private Parsed broken(long line, String text, TokenStreamLocation place, JsonFault fault) {
        Location at = objects().at(place, JsonObjects.Origin.START);
        Location known = new Location(source().shown(), line, place == null ? 0 : at.column());
        Row row = Row.faulty(
                line,
                raw(text),
                Problem.of(ProblemCode.BAD_JSON, known, fault.kind().key(), fault.text()));
        return new Parsed(row, true, fault.kind() == JsonFault.Kind.END);
    }
}
