package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Change;
import vn.tthc.model.target.Goal;

import static org.assertj.core.api.Assertions.assertThat;

/** The bounds of sums are those that trying every choice of cases finds. */
class OpenChangesTest {
    @Test
    void boundsAreThoseOfAllChoices() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<List<Change>> procedures = procedures(random);
            Sums sums = sums(procedures);
            List<Change> every = every(procedures);
            Bounds bounds = sums.bounds();
            String which = "with seed " + seed;
            assertThat(bounds.currentLow()).as(which).isEqualByComparingTo(least(every, Change::current));
            assertThat(bounds.currentHigh()).as(which).isEqualByComparingTo(most(every, Change::current));
            assertThat(bounds.proposedLow()).as(which).isEqualByComparingTo(least(every, Change::proposed));
            assertThat(bounds.proposedHigh()).as(which).isEqualByComparingTo(most(every, Change::proposed));
            assertThat(bounds.savedLow()).as(which).isEqualByComparingTo(least(every, Change::saved));
            assertThat(bounds.savedHigh()).as(which).isEqualByComparingTo(most(every, Change::saved));
            if (every.stream().anyMatch(change -> change.current().signum() == 0)) {
                assertThat(bounds.least()).as(which).isEmpty();
                assertThat(bounds.most()).as(which).isEmpty();
            } else {
                assertThat(same(bounds.least(), every, true))
                        .as("lowest " + which)
                        .isTrue();
                assertThat(same(bounds.most(), every, false))
                        .as("highest " + which)
                        .isTrue();
            }
            Goal goal = new Goal(BigDecimal.valueOf(1 + random.nextInt(100)));
            Comparator<Change> byLack = Comparator.comparing(goal::lacking);
            assertThat(goal.lacking(sums.first(byLack))).as(which).isEqualByComparingTo(least(every, goal::lacking));
            assertThat(goal.lacking(sums.first(byLack.reversed())))
                    .as(which)
                    .isEqualByComparingTo(most(every, goal::lacking));
        }
    }

    /** The highest percentage is not that of all procedures at their longest, nor the one where most is saved. */
    @Test
    void theHighestPercentageMayMixCases() {
        Sums sums = sums(List.of(
                List.of(Change.of(10, 5), Change.of(20, 5)),
                List.of(Change.of(10, 5), Change.of(20, 15)),
                List.of(Change.of(10, 9))));
        assertThat(sums.bounds().most()).contains(Change.of(40, 19));
        assertThat(sums.bounds().least()).contains(Change.of(40, 29));
    }

    /** A procedure without a percentage in any case, such as one without dossiers, leaves the mean of the others as it is. */
    @Test
    void theMeanGoesWithoutProceduresThatHaveNoPercentage() {
        List<Change> two = List.of(Change.of(10, 5), Change.of(20, 5));
        List<Change> none = List.of(Change.of(0, 3), Change.of(0, 5));
        Bounds bounds = sums(List.of(none, two)).bounds();
        assertThat(bounds.ratioSumLow().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(bounds.ratioSumHigh().orElseThrow()).isEqualByComparingTo("0.75");
        List<Change> sometimes = List.of(Change.of(0, 3), Change.of(5, 3));
        assertThat(sums(List.of(sometimes, two)).bounds().ratioSumLow()).isEmpty();
    }

    private static List<List<Change>> procedures(Random random) {
        List<List<Change>> procedures = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            List<Change> changes = new ArrayList<>();
            int cases = 1 + random.nextInt(3);
            for (int j = 0; j < cases; j++) {
                Change change = new Change(
                        BigDecimal.valueOf(random.nextInt(40), 1), BigDecimal.valueOf(random.nextInt(40), 1));
                if (!changes.contains(change)) {
                    changes.add(change);
                }
            }
            procedures.add(changes);
        }
        return procedures;
    }

    private static Sums sums(List<List<Change>> procedures) {
        Change total = Change.ZERO;
        BigDecimal ratioSum = BigDecimal.ZERO;
        int ratios = 0;
        OpenChanges open = new OpenChanges();
        for (List<Change> changes : procedures) {
            Change largest = OpenChanges.largest(changes);
            total = total.plus(largest);
            if (largest.ratio().isPresent()) {
                ratioSum = ratioSum.add(largest.ratio().get());
                ratios++;
            }
            if (changes.size() > 1) {
                open.add(changes, 1);
            }
        }
        return new Sums(total, procedures.size(), 0, 0, ratioSum, ratios, open);
    }

    private static List<Change> every(List<List<Change>> procedures) {
        List<Change> sums = List.of(Change.ZERO);
        for (List<Change> changes : procedures) {
            List<Change> next = new ArrayList<>();
            sums.forEach(sum -> changes.forEach(change -> next.add(sum.plus(change))));
            sums = next;
        }
        return sums;
    }

    private static BigDecimal least(List<Change> every, Function<Change, BigDecimal> figure) {
        return every.stream().map(figure).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static BigDecimal most(List<Change> every, Function<Change, BigDecimal> figure) {
        return every.stream().map(figure).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether no choice has a lower or higher percentage, and one has this. */
    private static boolean same(Optional<Change> found, List<Change> every, boolean isLowest) {
        Change extreme = found.orElseThrow();
        boolean isReached = false;
        for (Change other : every) {
            int compared = other.saved()
                    .multiply(extreme.current())
                    .compareTo(extreme.saved().multiply(other.current()));
            if (isLowest ? compared < 0 : compared > 0) {
                return false;
            }
            isReached |= compared == 0;
        }
        return isReached;
    }
}
