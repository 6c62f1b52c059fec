package vn.tthc.summary;

import java.util.Comparator;
import java.util.function.UnaryOperator;
import vn.tthc.model.Change;

/** A procedure among those that save most. */
public record TopProcedure(String code, String name, String agency, String sector, String source, Change change) {
    /** Most saved first; what saves the same stands in an order that does not depend on where the list has it. */
    static final Comparator<TopProcedure> ORDER = Comparator.comparing(
                    (TopProcedure top) -> top.change.saved(), Comparator.reverseOrder())
            .thenComparing(TopProcedure::code)
            .thenComparing(TopProcedure::name)
            .thenComparing(TopProcedure::agency)
            .thenComparing(TopProcedure::sector)
            .thenComparing(TopProcedure::source)
            .thenComparing(top -> top.change.current());

    TopProcedure renamed(UnaryOperator<String> names) {
        return new TopProcedure(code, name, names.apply(agency), names.apply(sector), source, change);
    }

    TopProcedure withSource(String other) {
        return new TopProcedure(code, name, agency, sector, other, change);
    }
}
