package vn.tthc.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;

/** A procedure of a source, with its figures. */
public record AnnexEntry(
        String code,
        String name,
        String agency,
        String sector,
        Optional<Action> action,
        String source,
        Map<Measure, Change> changes,
        Map<Measure, List<Change>> cases) {
    /** An order that does not depend on the order in which the procedures were read. */
    static final Comparator<AnnexEntry> ORDER = Comparator.comparing(AnnexEntry::agency)
            .thenComparing(AnnexEntry::sector)
            .thenComparing(AnnexEntry::source)
            .thenComparing(AnnexEntry::code)
            .thenComparing(AnnexEntry::name)
            .thenComparing(entry -> entry.changes.toString())
            .thenComparing(entry -> entry.cases.toString());

    AnnexEntry ofSource(String other) {
        return new AnnexEntry(code, name, agency, sector, action, other, changes, cases);
    }
}
