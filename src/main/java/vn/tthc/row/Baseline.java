package vn.tthc.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;
import vn.tthc.text.Reading;

/**
 * A list of an earlier year, against whose current values reductions are measured instead of the list's own: the 50 % of
 * Nghị quyết 66/NQ-CP for 2026 count against 2024. Rows are joined by code.
 */
public final class Baseline {
    private final String name;
    private final CodeIndex<Entry> index;
    private final List<Entry> all = new ArrayList<>();
    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    private Optional<Understanding> understanding = Optional.empty();
    private long rejected;

    /** Reads what a procedure was: empty if any of the problems it reports is an error. */
    public interface Reader {
        Optional<Entry> read(Row row, Consumer<Problem> problems);
    }

    /** A procedure as it was: what its cells say, and how they word it. */
    public static final class Entry {
        private final Map<Measure, Reading.Value> values;
        private final Map<Measure, String> texts;
        private final String agencyText;
        private String agency = "";
        private volatile boolean joined;

        Entry(Map<Measure, Reading.Value> values, Map<Measure, String> texts, String agencyText) {
            this.values = values;
            this.texts = texts;
            this.agencyText = agencyText;
        }

        /** Whose it was, as {@link Baseline#agency} names it. */
        String agency() {
            return agency;
        }

        /** Whose it was, as the list writes it. */
        String agencyText() {
            return agencyText;
        }

        Optional<Reading.Value> find(Measure measure) {
            return Optional.ofNullable(values.get(measure));
        }

        String text(Measure measure) {
            return texts.get(measure);
        }
    }

    private Baseline(String name, Aliases aliases) {
        this.name = name;
        index = new CodeIndex<>(aliases);
    }

    /** Takes all rows of the list. */
    public static Baseline of(
            Source source,
            Rows rows,
            Reader reader,
            Aliases aliases,
            Consumer<Problem> problems,
            Optional<RejectWriter> rejects)
            throws IOException, UnreadableException {
        Baseline baseline = new Baseline(source.name(), aliases);
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get().skipped().isPresent()) {
                baseline.skipped.merge(row.get().skipped().get(), 1L, Long::sum);
                continue;
            }
            List<Problem> found = new ArrayList<>(row.get().faults());
            Optional<Entry> entry = found.isEmpty() ? reader.read(row.get(), found::add) : Optional.empty();
            found.forEach(problems);
            if (entry.isPresent()) {
                baseline.all.add(entry.get());
                baseline.index.add(row.get(), entry.get());
                entry.get().agency = baseline.agency(row.get());
            } else {
                baseline.rejected++;
                Row bad = row.get();
                rejects.ifPresent(writer -> writer.write(source, rows, bad, found));
            }
        }
        baseline.understanding = Optional.of(rows.understanding());
        return baseline;
    }

    /** The name of the list in reports. */
    public String name() {
        return name;
    }

    public Understanding understanding() {
        return understanding.orElseThrow();
    }

    public long rejected() {
        return rejected;
    }

    /** The rows that are no procedures of their own, by kind: those that a row of the lists has met, and the others. */
    public Map<Skipped, Long> skipped() {
        Map<Skipped, Long> counts = new EnumMap<>(Skipped.class);
        counts.putAll(skipped);
        all.forEach(entry -> counts.merge(entry.joined ? Skipped.JOINED : Skipped.UNMATCHED, 1L, Long::sum));
        return counts;
    }

    /** The agency of a row, by which it is told from others with its code. */
    String agency(Row row) {
        return index.agency(row);
    }

    /** The procedure of a row as it was: one, none, or several where the agency does not decide. */
    List<Entry> find(Row row) {
        List<Entry> found = index.find(row);
        if (found.size() == 1) {
            found.get(0).joined = true;
        }
        return found;
    }
}
