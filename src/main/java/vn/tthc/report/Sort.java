package vn.tthc.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Measure;

/** In which order the groups of a table stand. Numbers go by the first measure, greatest first; ties by name. */
public enum Sort {
    PERCENT,
    SAVED,
    CURRENT,
    NAME;

    private static final Comparator<Group> BY_NAME = (a, b) -> compareNames(a.names(), b.names());

    /** The order; what has no number to go by stands last. */
    Comparator<Group> order(Optional<Measure> first) {
        if (this == NAME || first.isEmpty()) {
            return BY_NAME;
        }
        return Comparator.comparing(
                        (Group group) -> number(group.figures().get(first.get())),
                        Comparator.comparing(
                                number -> number.orElse(null), Comparator.nullsLast(Comparator.reverseOrder())))
                .thenComparing(BY_NAME);
    }

    /** The percentage as it is shown: groups that print the same stand by name. */
    private Optional<BigDecimal> number(Figures figures) {
        return switch (this) {
            case PERCENT -> figures.percent();
            case SAVED -> Optional.of(figures.total().saved());
            case CURRENT -> Optional.of(figures.total().current());
            case NAME -> Optional.empty();
        };
    }

    private static int compareNames(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = VietnameseOrder.INSTANCE.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
