package vn.tthc.input;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tthc.format.Content;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListCounts;
import vn.tthc.row.RowOptions;
import vn.tthc.row.rejects.RejectTable;
import vn.tthc.row.rejects.RejectWriter;

/**
 * All that comes of a list.
 *
 * @param taken the rows that were accepted, in any order; none of a list that could not be read to its end
 */
record Outcome(List<String> taken, List<Problem> problems, Optional<ListCounts> counts, String rejects) {
    /** A way to read a list. */
    interface Way {
        ListCounts read(ListReader reader, Content content, List<String> taken) throws UnreadableException;
    }

    static Outcome of(byte[] bytes, RowOptions options, int jobs, Way way) {
        List<String> taken = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        StringWriter rejected = new StringWriter();
        Optional<ListCounts> counts = Optional.empty();
        try (Content content = ReadList.content(bytes, options);
                RejectWriter rejects = new RejectWriter(
                        (number, header, delimiter) -> RejectTable.csv(rejected, header, delimiter),
                        Problem::toString)) {
            ListReader reader = new ListReader(options, problems::add, Optional.of(rejects), Optional.empty(), jobs);
            counts = Optional.of(way.read(reader, content, taken));
        } catch (UnreadableException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(counts.isPresent() ? taken : List.of(), problems, counts, rejected.toString());
    }

    /** The same for rows whose order does not matter. */
    Outcome sorted() {
        return new Outcome(taken.stream().sorted().toList(), problems, counts, rejects);
    }
}
