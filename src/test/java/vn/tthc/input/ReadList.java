package vn.tthc.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListCounts;
import vn.tthc.row.RowOptions;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;

/**
 * A list read from memory under the name "list", and all that came of it.
 *
 * @param counts what became of its rows; empty if it could not be read to its end
 */
public record ReadList(List<Procedure> procedures, List<Problem> problems, Optional<ListCounts> counts) {
    public static final Source SOURCE = new Source(Optional.empty(), "list", "list", false);

    public static ReadList of(String text) {
        return of(text, RowOptions.DEFAULT);
    }

    public static ReadList of(String text, RowOptions options) {
        return of(text.getBytes(StandardCharsets.UTF_8), options, Optional.empty());
    }

    public static ReadList of(byte[] bytes, RowOptions options, Optional<RejectWriter> rejects) {
        List<Procedure> procedures = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<ListCounts> counts = Optional.empty();
        try (Content content = content(bytes, options)) {
            counts = Optional.of(new ListReader(options, problems::add, rejects, Optional.empty(), 1)
                    .read(content, procedures::add));
        } catch (UnreadableException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadList(procedures, problems, counts);
    }

    public static Content content(byte[] bytes, RowOptions options) throws UnreadableException {
        return Content.open(SOURCE, new ByteArrayInputStream(bytes), options.reading());
    }

    public static RowOptions encoded(Charset encoding) {
        return options(Optional.of(encoding), Optional.empty());
    }

    public static RowOptions delimited(char delimiter) {
        return options(Optional.empty(), Optional.of(delimiter));
    }

    /** Name and change of days of each procedure, such as "Cấp thẻ 10→5". */
    public List<String> shown() {
        return procedures.stream().map(ReadList::shown).toList();
    }

    public List<String> shownProblems() {
        return problems.stream().map(Shown::problem).toList();
    }

    public List<String> places() {
        return problems.stream().map(Shown::place).toList();
    }

    /** Accepted, rejected and skipped rows. */
    public List<Long> rows() {
        ListCounts known = counts.orElseThrow();
        long skipped =
                known.skipped().values().stream().mapToLong(Long::longValue).sum();
        return List.of(known.accepted(), known.rejected(), skipped);
    }

    private static String shown(Procedure procedure) {
        return procedure.name()
                + procedure.changes().values().stream()
                        .map(change -> " " + change.current() + "→" + change.proposed())
                        .reduce("", String::concat);
    }

    private static RowOptions options(Optional<Charset> encoding, Optional<Character> delimiter) {
        return RowOptions.of(
                new ReadOptions(Optional.empty(), encoding, delimiter, Optional.empty(), Map.of(), Optional.empty()),
                Aliases.NONE);
    }
}
