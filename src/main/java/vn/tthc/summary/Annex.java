package vn.tthc.summary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.tthc.model.Procedure;

/** Every procedure of the lists with its figures, if that is wanted. */
final class Annex implements Serializable {
    /** Longer ones nobody reads, and few machines hold. */
    static final int MAX_PROCEDURES = 200_000;

    private final boolean isWanted;
    private final List<AnnexEntry> entries = new ArrayList<>();

    Annex(boolean isWanted) {
        this.isWanted = isWanted;
    }

    boolean isWanted() {
        return isWanted;
    }

    void add(Procedure procedure, String source) {
        if (isWanted && entries.size() < MAX_PROCEDURES) {
            entries.add(new AnnexEntry(
                    procedure.code(),
                    procedure.name(),
                    procedure.agency(),
                    procedure.sector(),
                    procedure.action(),
                    source,
                    procedure.changes(),
                    procedure.cases()));
        }
    }

    void add(Annex other, UnaryOperator<String> names) {
        for (AnnexEntry entry : other.entries) {
            if (entries.size() < MAX_PROCEDURES) {
                entries.add(new AnnexEntry(
                        entry.code(),
                        entry.name(),
                        names.apply(entry.agency()),
                        names.apply(entry.sector()),
                        entry.action(),
                        entry.source(),
                        entry.changes(),
                        entry.cases()));
            }
        }
    }

    /** Adds the entries of another under other names of their sources. */
    void addOfSources(Annex other, UnaryOperator<String> names) {
        other.entries.forEach(entry -> entries.add(entry.ofSource(names.apply(entry.source()))));
    }

    List<AnnexEntry> entries() {
        return entries.stream().sorted(AnnexEntry.ORDER).toList();
    }
}
