package vn.tthc.row;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.Skipped;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;
import vn.tthc.text.Reading;

/**
 * A list of an earlier year, against whose current values reductions are measured instead of the list's own: the 50 % of
 * Nghị quyết 66/NQ-CP for 2026 count against 2024. Rows are joined by code.
 */
public final class Baseline extends OtherList<Baseline.Entry> {
    private final Reader reader;
    private final List<Entry> all = new ArrayList<>();

    /** Reads what a procedure was: empty if any of the problems it reports is an error. */
    public interface Reader {
        Optional<Entry> read(Row row, Consumer<Problem> problems);
    }

    /**
     * A procedure as it was.
     *
     * @param values what its cells say
     * @param texts how they word it
     * @param agencyText whose it was, as the list writes it
     */
    public record Entry(
            Map<Measure, Reading.Value> values,
            Map<Measure, String> texts,
            String agencyText,
            String agency,
            KeptRows.Mark mark) {
        /** One of which nothing is known. */
        public static final Entry NONE = new Entry(Map.of(), Map.of(), "");

        Entry(Map<Measure, Reading.Value> values, Map<Measure, String> texts, String agencyText) {
            this(values, texts, agencyText, "", new KeptRows.Mark());
        }

        /** One of which but the values are known, and the agency under the name by which it counts. */
        public static Entry of(Map<Measure, Reading.Value> values, String agency) {
            return new Entry(values, Map.of(), "").with(agency, new KeptRows.Mark());
        }

        /** The entry with its agency under the name by which it counts, and with what tells whether it was met. */
        Entry with(String itsAgency, KeptRows.Mark itsMark) {
            return new Entry(values, texts, agencyText, itsAgency, itsMark);
        }

        Optional<Reading.Value> find(Measure measure) {
            return Optional.ofNullable(values.get(measure));
        }

        String text(Measure measure) {
            return texts.getOrDefault(measure, "");
        }
    }

    /** No rows yet. */
    public Baseline(
            Source source,
            Rows rows,
            Reader reader,
            Aliases aliases,
            Consumer<Problem> problems,
            Optional<RejectWriter> rejects) {
        super(source, rows, aliases, problems, rejects);
        this.reader = reader;
    }

    @Override
    List<Problem> takeWhole(Row row) {
        List<Problem> found = new ArrayList<>();
        Optional<Entry> read = reader.read(row, found::add);
        found.forEach(this::say);
        if (read.isEmpty()) {
            return found;
        }
        Entry entry = read.get().with(agency(row), new KeptRows.Mark());
        all.add(entry);
        index().add(row, entry);
        return List.of();
    }

    @Override
    public Set<Field> wanted() {
        Set<Field> fields = EnumSet.of(Field.CODE, Field.AGENCY);
        Measure.STATED.forEach(measure -> fields.add(Field.current(measure)));
        return fields;
    }

    @Override
    Entry of(KeptRows kept, int row) {
        return reader.read(row(kept, row), problem -> {}).orElseThrow().with(kept.agency(row), kept.mark(row));
    }

    /** The rows that are no procedures of their own, by kind: those that a row of the lists has met, and the others. */
    public Map<Skipped, Long> skipped() {
        Map<Skipped, Long> counts = skippedRows();
        all.forEach(entry -> count(entry.mark().isJoined(), counts));
        for (KeptRows kept : index().kept()) {
            for (int row = 0; row < kept.rows(); row++) {
                count(kept.isJoined(row), counts);
            }
        }
        return counts;
    }

    private static void count(boolean isJoined, Map<Skipped, Long> counts) {
        counts.merge(isJoined ? Skipped.JOINED : Skipped.UNMATCHED, 1L, Long::sum);
    }

    /** The agency of a row, by which it is told from others with its code. */
    String agency(Row row) {
        return index().agency(row);
    }

    /** The procedure of a row as it was: one, none, or several where the agency does not decide. */
    List<Entry> meet(Row row) {
        List<Entry> found = find(row);
        if (found.size() == 1) {
            found.get(0).mark().join();
        }
        return found;
    }
}
