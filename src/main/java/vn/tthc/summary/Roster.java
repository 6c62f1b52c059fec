package vn.tthc.summary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** The procedures of lists, up to a bound, to be compared one by one with those of others. */
public final class Roster implements Serializable {
    /** As many as the largest province has several times over; names are cut, so that memory has a bound too. */
    public static final int MAX_PROCEDURES = 100_000;

    private static final int MAX_TEXT = 200;

    private final List<Entry> entries = new ArrayList<>();
    private final int most;
    private long seen;
    private long withoutCode;

    /** A procedure that has a code. */
    public record Entry(String code, String name, String agency, String sector, Map<Measure, Change> changes) {}

    public Roster() {
        this(MAX_PROCEDURES);
    }

    Roster(int most) {
        this.most = most;
    }

    public void add(Procedure procedure) {
        seen++;
        if (procedure.code().isEmpty()) {
            withoutCode++;
            return;
        }
        keep(new Entry(
                procedure.code(),
                cut(procedure.name()),
                cut(procedure.agency()),
                cut(procedure.sector()),
                procedure.changes()));
    }

    /** Adds all that the other has counted. */
    public void add(Roster other) {
        seen += other.seen;
        withoutCode += other.withoutCode;
        other.entries.forEach(this::keep);
    }

    /** The procedures with a code, as far as they were kept. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** How many procedures were added, kept or not. */
    public long seen() {
        return seen;
    }

    public long withoutCode() {
        return withoutCode;
    }

    /** Whether there were too many procedures to keep them all. */
    public boolean hasForgotten() {
        return entries.size() + withoutCode < seen;
    }

    private void keep(Entry entry) {
        if (entries.size() < most) {
            entries.add(entry);
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
