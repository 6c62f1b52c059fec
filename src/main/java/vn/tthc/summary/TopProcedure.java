package vn.tthc.summary;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.tthc.model.Change;

/**
 * A procedure among those that save most.
 *
 * @param cases the changes of which any may apply; empty where there is one
 */
public record TopProcedure(
        String code, String name, String agency, String sector, String source, Change change, List<Change> cases) {
    /** Most saved first; what saves the same stands in an order that does not depend on where the list has it. */
    static final Comparator<TopProcedure> ORDER = Order.MOST_FIRST;

    private static final Comparator<TopProcedure> BY_PARTS = Comparator.comparing(
                    (TopProcedure top) -> top.change.saved(), Comparator.reverseOrder())
            .thenComparing(TopProcedure::code)
            .thenComparing(TopProcedure::name)
            .thenComparing(TopProcedure::agency)
            .thenComparing(TopProcedure::sector)
            .thenComparing(TopProcedure::source)
            .thenComparing(top -> top.change.current())
            .thenComparing(top -> top.cases.toString());

    /** A value, so that it goes where sums go. */
    private enum Order implements Comparator<TopProcedure> {
        MOST_FIRST;

        @Override
        public int compare(TopProcedure one, TopProcedure other) {
            return BY_PARTS.compare(one, other);
        }
    }

    TopProcedure renamed(UnaryOperator<String> names) {
        return new TopProcedure(code, name, names.apply(agency), names.apply(sector), source, change, cases);
    }

    TopProcedure withSource(String other) {
        return new TopProcedure(code, name, agency, sector, other, change, cases);
    }
}
