package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tthc.report.page.VietnameseOrder;

/** In which order the groups of a table stand. Numbers go by the first measure, greatest first; ties by name. */
public enum Sort {
    PERCENT,
    SAVED,
    CURRENT,
    NAME;

    /** The percentage as it is shown: groups that print the same stand by name. */
    Optional<BigDecimal> number(Figures figures) {
        return switch (this) {
            case PERCENT -> figures.percent();
            case SAVED -> Optional.of(figures.total().saved());
            case CURRENT -> Optional.of(figures.total().current());
            case NAME -> Optional.empty();
        };
    }

    /** Names in the order of a Vietnamese reader, one after the other. */
    public static Comparator<List<String>> byNames() {
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
