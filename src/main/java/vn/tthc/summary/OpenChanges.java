package vn.tthc.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tthc.model.Change;

/**
 * Procedures of which the list states several limits, so that any of some changes may apply. They are counted by these
 * changes, so that they add up exactly, and so that {@link #bounds} of any group can be found.
 */
public final class OpenChanges implements Serializable {
    /** No procedures; to which nothing is added. */
    static final OpenChanges NONE = new OpenChanges();

    /** A value, so that it goes where sums go. */
    private enum Order implements Comparator<List<Change>> {
        OF_LISTS;

        @Override
        public int compare(List<Change> one, List<Change> other) {
            return compareLists(one, other);
        }
    }

    /** How many procedures there are of each choice of changes. */
    private final Map<List<Change>, Long> counts = new TreeMap<>(Order.OF_LISTS);

    /** Counts procedures of which any of these changes may apply, two at least. */
    public void add(List<Change> choice, long procedures) {
        List<Change> sorted = new ArrayList<>(choice);
        sorted.sort(OpenChanges::compare);
        counts.merge(Collections.unmodifiableList(sorted), procedures, Long::sum);
    }

    void add(OpenChanges others) {
        others.counts.forEach(this::add);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many procedures there are of each choice of changes, in a fixed order. */
    public Map<List<Change>, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** How many procedures there are. */
    public long procedures() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The change that counts where one must: the largest values, even if they are of different cases. */
    public static Change largest(List<Change> choice) {
        BigDecimal current = choice.get(0).current();
        BigDecimal proposed = choice.get(0).proposed();
        for (Change change : choice) {
            current = current.max(change.current());
            proposed = proposed.max(change.proposed());
        }
        return new Change(current, proposed);
    }

    /**
     * Between what the sums lie, whichever case applies to each procedure.
     *
     * @param total over all procedures, these among them with their {@link #largest} values
     * @param ratioSum the sum of the ratios of all procedures that have one, as in {@link Change#ratio}
     */
    Bounds bounds(Change total, BigDecimal ratioSum) {
        Change fixed = fixed(total);
        BigDecimal[] ratios = {ratioSum, ratioSum};
        boolean haveRatios = true;
        for (Map.Entry<List<Change>, Long> open : counts.entrySet()) {
            BigDecimal count = BigDecimal.valueOf(open.getValue());
            Change largest = largest(open.getKey());
            if (largest.current().signum() == 0) {
                // Nothing is in force in any case, or no dossier weighs: the mean goes without the procedure.
                continue;
            }
            haveRatios &=
                    open.getKey().stream().allMatch(change -> change.current().signum() != 0);
            if (haveRatios) {
                List<BigDecimal> each = open.getKey().stream()
                        .map(change -> change.ratio().orElseThrow())
                        .sorted()
                        .toList();
                BigDecimal counted = largest.ratio().orElseThrow();
                ratios[0] = ratios[0].add(each.get(0).subtract(counted).multiply(count));
                ratios[1] = ratios[1].add(
                        each.get(each.size() - 1).subtract(counted).multiply(count));
            }
        }
        Comparator<Change> lowCurrent = Comparator.comparing(Change::current);
        Comparator<Change> lowProposed = Comparator.comparing(Change::proposed);
        Comparator<Change> lowSaved = Comparator.comparing(Change::saved);
        return new Bounds(
                sum(fixed, lowCurrent).current(),
                sum(fixed, lowCurrent.reversed()).current(),
                sum(fixed, lowProposed).proposed(),
                sum(fixed, lowProposed.reversed()).proposed(),
                sum(fixed, lowSaved).saved(),
                sum(fixed, lowSaved.reversed()).saved(),
                extreme(fixed, false),
                extreme(fixed, true),
                haveRatios ? Optional.of(ratios[0]) : Optional.empty(),
                haveRatios ? Optional.of(ratios[1]) : Optional.empty());
    }

    /** The sums without these procedures. */
    private Change fixed(Change total) {
        Change fixed = total;
        for (Map.Entry<List<Change>, Long> open : counts.entrySet()) {
            fixed = fixed.plus(largest(open.getKey())
                    .times(BigDecimal.valueOf(open.getValue()).negate()));
        }
        return fixed;
    }

    /**
     * The sums where each procedure has the case that stands first in an order.
     *
     * @param total as in {@link #bounds}
     */
    Change first(Change total, Comparator<Change> order) {
        return sum(fixed(total), order);
    }

    private Change sum(Change fixed, Comparator<Change> choice) {
        Change sum = fixed;
        for (Map.Entry<List<Change>, Long> open : counts.entrySet()) {
            Change taken = Collections.min(open.getKey(), choice);
            sum = sum.plus(taken.times(BigDecimal.valueOf(open.getValue())));
        }
        return sum;
    }

    /**
     * The sums with the lowest or the highest percentage that any choice of cases gives; it is not always one with all
     * procedures at the same end. Dinkelbach's method: with p = saved ÷ current of some choice, a better one has a larger
     * Σ (saved − p · current), in which each procedure can be decided alone; where none is larger, p is the best. Exact, since
     * only products are compared.
     *
     * @return empty where some choice leaves nothing in force, of which there is no percentage
     */
    private Optional<Change> extreme(Change fixed, boolean isHighest) {
        Comparator<Change> lowCurrent = Comparator.comparing(Change::current);
        if (sum(fixed, lowCurrent).current().signum() <= 0) {
            return Optional.empty();
        }
        Change best = sum(fixed, lowCurrent);
        while (true) {
            Change reached = best;
            Comparator<Change> lowest = Comparator.comparing(change -> gain(change, reached));
            Change next = sum(fixed, isHighest ? lowest.reversed() : lowest);
            int gained = gain(next, reached).signum();
            if (isHighest ? gained <= 0 : gained >= 0) {
                return Optional.of(best);
            }
            best = next;
        }
    }

    /** saved − p · current for the p of what is reached, times its current value, which is above 0. */
    private static BigDecimal gain(Change change, Change reached) {
        return change.saved()
                .multiply(reached.current())
                .subtract(reached.saved().multiply(change.current()));
    }

    private static int compare(Change one, Change other) {
        int order = one.current().compareTo(other.current());
        return order != 0 ? order : one.proposed().compareTo(other.proposed());
    }

    private static int compareLists(List<Change> one, List<Change> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenChanges open && counts.equals(open.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }
}
