package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Measure;
import vn.tthc.report.page.VietnameseOrder;

/** In which order the groups of a table stand. Numbers go by the first measure, greatest first; ties by name. */
public enum Sort {
    PERCENT,
    SAVED,
    CURRENT,
    NAME;

    /** A group with what it goes by, which is found once: its number, and for groups of the same number the keys of its names. */
    private static final class Keyed {
        private final Group group;
        private final Optional<BigDecimal> number;
        private List<VietnameseOrder.Key> names = List.of();

        Keyed(Group group, Optional<BigDecimal> number) {
            this.group = group;
            this.number = number;
        }

        int compareNames(Keyed other, VietnameseOrder order) {
            List<VietnameseOrder.Key> mine = names(order);
            List<VietnameseOrder.Key> others = other.names(order);
            for (int i = 0; i < mine.size(); i++) {
                int compared = mine.get(i).compareTo(others.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        }

        private List<VietnameseOrder.Key> names(VietnameseOrder order) {
            if (names.isEmpty()) {
                names = group.names().stream().map(order::key).toList();
            }
            return names;
        }
    }

    /**
     * The groups in their order; what has no number to go by stands last.
     *
     * @param measures those of the report, in their order
     * @param names may be used for several sorts
     */
    List<Group> sorted(List<Group> groups, Set<Measure> measures, VietnameseOrder names) {
        List<Keyed> keyed = new ArrayList<>();
        for (Group group : groups) {
            boolean isByName = this == NAME || measures.isEmpty();
            keyed.add(new Keyed(
                    group,
                    isByName
                            ? Optional.empty()
                            : number(group.figures().get(measures.iterator().next()))));
        }
        keyed.sort((a, b) -> {
            int order = compareNumbers(a.number, b.number);
            return order != 0 ? order : a.compareNames(b, names);
        });
        return keyed.stream().map(one -> one.group).toList();
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
