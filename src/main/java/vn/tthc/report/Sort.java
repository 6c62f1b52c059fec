package vn.tthc.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Measure;

/** In which order the groups of a table stand. Numbers go by the first measure, greatest first; ties by name. */
public enum Sort {
    PERCENT,
    SAVED,
    CURRENT,
    NAME;

    /**
     * The order; what has no number to go by stands last.
     *
     * @param measures those of the report, in their order
     */
    Comparator<Group> order(Set<Measure> measures) {
        Comparator<List<String>> names = byNames();
        Comparator<Group> byName = (a, b) -> names.compare(a.names(), b.names());
        if (this == NAME || measures.isEmpty()) {
            return byName;
        }
        Measure first = measures.iterator().next();
        return (a, b) -> {
            int order = compareNumbers(
                    number(a.figures().get(first)), number(b.figures().get(first)));
            return order != 0 ? order : byName.compare(a, b);
        };
    }

    private static int compareNumbers(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return b.get().compareTo(a.get());
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

    /** Names in the order of a Vietnamese reader, one after the other. */
    static Comparator<List<String>> byNames() {
        VietnameseOrder order = new VietnameseOrder();
        return (a, b) -> compareNames(a, b, order);
    }

    private static int compareNames(List<String> a, List<String> b, VietnameseOrder order) {
        for (int i = 0; i < a.size(); i++) {
            int compared = order.compare(a.get(i), b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
