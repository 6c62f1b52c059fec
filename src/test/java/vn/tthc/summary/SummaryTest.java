package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Action;
import vn.tthc.model.Bound;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.Printed;
import vn.tthc.model.Procedure;
import vn.tthc.model.Published;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTest {
    private static final GroupKey HEALTH = key("Sở Y tế", "Dược", "Cấp tỉnh", "a.csv");
    private static final SourceCounts COUNTS = new SourceCounts(
            "a.csv",
            3,
            1,
            0,
            Map.of(Skipped.BLANK, 2L, Skipped.TOTAL, 1L),
            Map.of(DayUnit.WORKING_DAY, 3L),
            Map.of(ProblemCode.INCREASE, 4L),
            false);

    @Test
    void aGroupCountsWhatIsCutKeptIncreasedAndLeftOut() {
        Summary summary = new Summary(0);
        summary.add(procedure("1", Optional.empty(), days(10, 5)), "a.csv");
        summary.add(procedure("2", Optional.empty(), days(4, 4)), "a.csv");
        summary.add(procedure("3", Optional.empty(), days(0, 2)), "a.csv");
        summary.add(procedure("4", Optional.of(Action.ABOLISH), Map.of()), "a.csv");

        Tally tally = new Tally();
        summary.cells().values().forEach(tally::add);
        assertThat(summary.cells().get(HEALTH).touched()).contains(1L);
        assertThat(tally.touched()).contains(2L);
        assertThat(tally.actions()).isEqualTo(Map.of(Action.ABOLISH, 1L));
        assertThat(tally.procedures()).isEqualTo(4);
        assertThat(tally.abolished()).isEqualTo(1);
        assertThat(tally.leftOut(Measure.DAYS)).isEqualTo(1);
        assertThat(tally.leftOut(Measure.COST)).isEqualTo(4);
        assertThat(tally.sums(Measure.COST)).isEqualTo(Sums.NONE);
        Sums days = tally.sums(Measure.DAYS);
        assertThat(days.total()).isEqualTo(change(14, 11));
        assertThat(List.of(days.reduced(), days.unchanged(), days.increased(), days.known(), days.ratioCount()))
                .containsExactly(1L, 1L, 1L, 3L, 2L);
        assertThat(days.ratioSum()).isEqualByComparingTo("0.5");
    }

    @Test
    void twoSummariesAddUpToOne() {
        Summary all = new Summary(1);
        all.add(filled("1", 10, 5));
        all.add(filled("2", 9, 1));

        Tally tally = all.cells().get(HEALTH);
        assertThat(tally.procedures()).isEqualTo(2);
        assertThat(tally.sums(Measure.DAYS).total()).isEqualTo(change(19, 6));
        assertThat(tally.sums(Measure.DAYS).reduced()).isEqualTo(2);
        assertThat(all.measures()).containsExactly(Measure.DAYS);
        assertThat(all.top(Measure.DAYS)).extracting(TopProcedure::code).containsExactly("2");
        assertThat(all.sources()).containsExactly(COUNTS, COUNTS);
        assertThat(all.merges()).containsExactly(Map.entry(new Merge("Sở cũ", "Sở Y tế"), 4L));
        assertThat(all.problems())
                .containsExactlyInAnyOrderEntriesOf(Map.of(ProblemCode.INCREASE, 8L, ProblemCode.UNUSED_ALIAS, 2L));
        assertThat(all.skipped()).containsExactlyInAnyOrderEntriesOf(Map.of(Skipped.BLANK, 4L, Skipped.TOTAL, 2L));
        assertThat(all.dayUnits()).containsExactly(Map.entry(DayUnit.WORKING_DAY, 6L));
        assertThat(all.workingDayRatios()).containsExactly("5/7");
        assertThat(all.baselines()).containsExactly("2024.csv");
    }

    @Test
    void aRenamedSourceKeepsAllThatIsKnownOfIt() {
        Summary renamed = filled("1", 10, 5).withSourceNames(name -> "b/" + name);

        assertThat(renamed.cells().keySet()).containsExactly(key("Sở Y tế", "Dược", "Cấp tỉnh", "b/a.csv"));
        assertThat(renamed.sources()).containsExactly(COUNTS.withName("b/a.csv"));
        assertThat(renamed.top(Measure.DAYS)).extracting(TopProcedure::source).containsExactly("b/a.csv");
        assertThat(renamed.topLimit()).isEqualTo(1);
        assertThat(renamed.measures()).containsExactly(Measure.DAYS);
        assertThat(renamed.workingDayRatios()).containsExactly("5/7");
        assertThat(renamed.baselines()).containsExactly("2024.csv");
        assertThat(renamed.merges()).hasSize(1);
    }

    @Test
    void agenciesThatTheUserMergesAreOneGroup() {
        Summary summary = new Summary(2);
        UnaryOperator<String> names = name -> name.equals("Sở Y tế") ? "Sở Y tế mới" : name;
        summary.add(filled("1", 10, 5), names);

        assertThat(summary.cells().keySet()).containsExactly(key("Sở Y tế mới", "Dược", "Cấp tỉnh", "a.csv"));
        assertThat(summary.top(Measure.DAYS)).extracting(TopProcedure::agency).containsExactly("Sở Y tế mới");
    }

    @Test
    void aSummaryThatIsAbsorbedIsCountedLikeOneThatIsAdded() {
        Summary added = new Summary(1);
        Summary absorbed = new Summary(1);
        for (long current : new long[] {10, 7}) {
            added.add(filled(String.valueOf(current), current, 5));
            absorbed.absorb(filled(String.valueOf(current), current, 5));
        }
        assertThat(absorbed.cells().keySet()).isEqualTo(added.cells().keySet());
        assertThat(absorbed.cells().get(HEALTH).procedures()).isEqualTo(2);
        assertThat(absorbed.cells().get(HEALTH).sums(Measure.DAYS))
                .isEqualTo(added.cells().get(HEALTH).sums(Measure.DAYS));
        assertThat(absorbed.top(Measure.DAYS))
                .isEqualTo(added.top(Measure.DAYS))
                .hasSize(1);
        assertThat(absorbed.sources()).isEqualTo(added.sources()).hasSize(2);
        assertThat(absorbed.problems()).isEqualTo(added.problems());
    }

    @Test
    void sumsOfFractionsAreExactAndAddUp() {
        Summary one = new Summary(0);
        one.add(procedure("1", Optional.empty(), days("2.5", "0.5")), "a.csv");
        one.add(procedure("2", Optional.empty(), days("0.1", "0.2")), "a.csv");
        one.add(procedure("3", Optional.empty(), days("0.5", "0.5")), "a.csv");
        one.add(procedure("4", Optional.empty(), days("0", "0.5")), "a.csv");
        one.add(procedure("5", Optional.empty(), days("1", "100000")), "a.csv");
        Summary both = new Summary(0);
        both.add(one);
        both.add(one);
        Sums once = one.cells().get(HEALTH).sums(Measure.DAYS);
        Sums twice = both.cells().get(HEALTH).sums(Measure.DAYS);

        assertThat(once.total()).isEqualTo(new Change(new BigDecimal("4.1"), new BigDecimal("100001.7")));
        assertThat(once.ratioSum()).isEqualByComparingTo("-99999.2");
        assertThat(counts(once)).containsExactly(1L, 1L, 3L, 4L);
        assertThat(twice.total()).isEqualTo(once.total().plus(once.total()));
        assertThat(twice.ratioSum()).isEqualByComparingTo("-199998.4");
        assertThat(counts(twice)).containsExactly(2L, 2L, 6L, 8L);
    }

    @Test
    void aTallyOfASavedReportIsThatOfItsFigures() {
        Sums sums = new Sums(change(14, 11), 1, 2, 3, new BigDecimal("0.5"), 4);
        Tally tally = new Tally(9, 2, Optional.of(4L), Optional.empty(), Map.of(Measure.DAYS, sums));

        assertThat(tally.sums(Measure.DAYS)).isEqualTo(sums);
        assertThat(List.of(tally.procedures(), tally.abolished(), tally.leftOut(Measure.DAYS)))
                .containsExactly(9L, 2L, 3L);
        Tally more = new Tally(1, 1, Optional.of(1L), Optional.empty(), Map.of(Measure.DAYS, sums));
        more.add(tally);
        assertThat(counts(more.sums(Measure.DAYS))).containsExactly(2L, 4L, 6L, 8L);
        assertThat(List.of(more.procedures(), more.abolished())).containsExactly(10L, 3L);
    }

    @Test
    void publishedPercentagesAreKeptUpToABound() {
        Published published =
                new Published("1", "", "", Measure.DAYS, new Printed(BigDecimal.TEN, Bound.EXACT), Optional.empty());
        Summary summary = new Summary(0);
        for (int i = 0; i < 100_002; i++) {
            summary.add(published);
        }
        assertThat(summary.published()).hasSize(100_000).startsWith(published);
        assertThat(summary.unchecked()).isEqualTo(2);
        Summary both = new Summary(0);
        both.add(published);
        both.add(summary);
        both.add(summary);
        assertThat(both.published()).hasSize(100_000);
        assertThat(both.unchecked()).isEqualTo(100_005);
    }

    @Test
    void howASourceWasUnderstoodGoesWithItsName() {
        Understanding how = new Understanding("UTF-8, \",\"", "vi", false, 1, List.of());
        Summary summary = new Summary(0);
        summary.addUnderstanding("a.csv", how);

        assertThat(summary.understandings()).containsExactly(Map.entry("a.csv", how));
        assertThat(summary.withSourceNames(name -> "b/" + name).understandings())
                .containsExactly(Map.entry("b/a.csv", how));
    }

    @Test
    void theTopHasWhatSavesMostAndNothingThatSavesNothing() {
        Summary summary = new Summary(2);
        summary.add(procedure("3", Optional.empty(), days(9, 4)), "a.csv");
        summary.add(procedure("2", Optional.empty(), days(10, 5)), "a.csv");
        summary.add(procedure("4", Optional.empty(), days(9, 9)), "a.csv");
        summary.add(procedure("5", Optional.empty(), days(1, 9)), "a.csv");
        assertThat(summary.top(Measure.DAYS)).extracting(TopProcedure::code).containsExactly("2", "3");
        summary.add(procedure("1", Optional.empty(), days(6, 1)), "a.csv");
        summary.add(procedure("6", Optional.empty(), days(100, 1)), "a.csv");
        assertThat(summary.top(Measure.DAYS)).extracting(TopProcedure::code).containsExactly("6", "1");
        assertThat(summary.top(Measure.COST)).isEmpty();

        Summary roomy = new Summary(9);
        roomy.add(procedure("4", Optional.empty(), days(9, 9)), "a.csv");
        roomy.add(procedure("5", Optional.empty(), days(1, 9)), "a.csv");
        roomy.add(procedure("6", Optional.empty(), days(2, 1)), "a.csv");
        assertThat(roomy.top(Measure.DAYS)).extracting(TopProcedure::code).containsExactly("6");
    }

    @Test
    void whatSavesTheSameStandsInAnOrderOfItsOwn() {
        List<TopProcedure> sorted = List.of(
                top("1", "b", "b", "b", "b", 7),
                top("2", "a", "b", "b", "b", 7),
                top("2", "b", "a", "b", "b", 7),
                top("2", "b", "b", "a", "b", 7),
                top("2", "b", "b", "b", "a", 7),
                top("2", "b", "b", "b", "b", 6),
                top("2", "b", "b", "b", "b", 7));
        Summary summary = new Summary(9);
        for (int i = sorted.size(); i > 0; i--) {
            summary.add(Measure.DAYS, sorted.get(i - 1));
        }
        assertThat(summary.top(Measure.DAYS)).isEqualTo(sorted);
    }

    @Test
    void daysAreMultipliedByDossiersWhereThatIsAskedFor() {
        Summary summary = new Summary(0, true);
        summary.addMeasures(Map.of(Measure.DAYS, 1).keySet());
        summary.add(procedure("1", Optional.empty(), days(10, 5)), "a.csv");

        assertThat(summary.measures()).containsExactly(Measure.DAYS, Measure.DAYS_BY_VOLUME);
        assertThat(summary.cells().get(HEALTH).sums(Measure.DAYS_BY_VOLUME).total())
                .isEqualTo(change(70, 35));
        assertThat(List.of(summary.canCountAlike(), new Summary(1).canCountAlike(), new Summary(0).canCountAlike()))
                .containsExactly(false, true, true);
        assertThat(summary.empty().canCountAlike()).isFalse();
    }

    private static Changes changes(Map<Measure, Change> byMeasure) {
        Changes changes = new Changes();
        byMeasure.forEach(changes::put);
        return changes;
    }

    @Test
    void proceduresThatAreAlikeAreCountedTogether() {
        Summary summary = new Summary(0);
        var counting = summary.countAlike(procedure("1", Optional.of(Action.ABOLISH), Map.of()), "a.csv");
        assertThat(counting.test(changes(days(10, 0)))).isTrue();
        assertThat(counting.test(changes(days(5, 0)))).isTrue();

        Tally tally = summary.cells().values().iterator().next();
        assertThat(tally.abolished()).isEqualTo(2);
        assertThat(tally.sums(Measure.DAYS).total()).isEqualTo(change(15, 0));
    }

    @Test
    void ofProceduresThatAreAlikeThoseThatMayBeTopOnesAreWantedAsAWhole() {
        Summary summary = new Summary(1);
        var counting = summary.countAlike(procedure("1", Optional.empty(), Map.of()), "a.csv");
        assertThat(counting.test(changes(days(10, 5)))).isFalse();
        assertThat(summary.cells()).isEmpty();

        summary.add(procedure("1", Optional.empty(), days(10, 5)), "a.csv");

        assertThat(counting.test(changes(days(10, 4)))).isFalse();
        assertThat(counting.test(changes(days(10, 5)))).isFalse();
        assertThat(counting.test(changes(days(10, 6)))).isTrue();
        assertThat(counting.test(changes(days(10, 10)))).isTrue();
        assertThat(counting.test(changes(Map.of(Measure.COST, change(2, 1))))).isFalse();
    }

    @Test
    void rowsAreThoseAcceptedRejectedAndSkipped() {
        assertThat(COUNTS.skippedRows()).isEqualTo(3);
        assertThat(COUNTS.rows()).isEqualTo(7);
        assertThat(SourceCounts.failed("x", Map.of()).failed()).isTrue();
        assertThat(COUNTS.withProblems(Map.of()).problems()).isEmpty();
    }

    @Test
    void aRosterKeepsSoManyProceduresAndCountsAll() {
        Roster roster = new Roster(2);
        roster.add(procedure("", Optional.empty(), Map.of()));
        roster.add(procedure("1", Optional.empty(), days(2, 1)));
        assertThat(roster.hasForgotten()).isFalse();
        Roster both = new Roster(2);
        both.add(roster);
        both.add(roster);
        assertThat(both.hasForgotten()).isFalse();
        both.add(procedure("2", Optional.empty(), Map.of()));
        assertThat(both.hasForgotten()).isTrue();
        assertThat(List.of(both.seen(), both.withoutCode())).containsExactly(5L, 2L);
        assertThat(both.entries()).extracting(Roster.Entry::code).containsExactly("1", "1");
    }

    @Test
    void aRosterCutsLongTexts() {
        Roster roster = new Roster();
        for (int length : new int[] {200, 201}) {
            String text = "x".repeat(length);
            roster.add(new Procedure(
                    "1",
                    text,
                    text,
                    text,
                    "",
                    "",
                    Optional.empty(),
                    Map.of(),
                    DayUnit.UNSTATED,
                    Optional.empty(),
                    "",
                    Map.of()));
        }
        String cut = "x".repeat(199) + "…";
        assertThat(roster.entries())
                .containsExactly(
                        new Roster.Entry("1", "x".repeat(200), "x".repeat(200), "x".repeat(200), Map.of()),
                        new Roster.Entry("1", cut, cut, cut, Map.of()));
    }

    @Test
    void keysStandInTheOrderOfTheirTexts() {
        List<GroupKey> sorted = List.of(
                key("a", "b", "c", "d"),
                key("a", "b", "c", "e"),
                key("a", "b", "d", "a"),
                key("a", "c", "a", "a"),
                key("b", "a", "a", "a"));
        List<GroupKey> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        assertThat(reversed.stream().sorted().toList()).isEqualTo(sorted);
        assertThat(sorted.stream().distinct().count()).isEqualTo(5);
        assertThat(sorted.stream().map(GroupKey::hashCode).distinct().count()).isEqualTo(5);
        assertThat(key("a", "b", "c", "d")).hasSameHashCodeAs(sorted.get(0)).isEqualByComparingTo(sorted.get(0));
        assertThat(GroupBy.OF_PROCEDURES.stream().map(sorted.get(0)::get)).containsExactly("a", "b", "c", "", "", "d");
        assertThat(GroupBy.OF_PROCEDURES.stream().map(GroupBy::key))
                .containsExactly("agency", "sector", "level", "type", "action", "source");
        assertThat(sorted.get(0)).isEqualTo(key("a", "b", "c", "d")).isNotEqualTo("a");
        assertThat(GroupBy.AGENCY.identity("Sở Y TẾ")).isEqualTo("sở y tế");
        assertThat(GroupBy.SOURCE.identity("A.csv")).isEqualTo("A.csv");
    }

    private static Summary filled(String code, long current, long proposed) {
        Summary summary = new Summary(1);
        summary.add(procedure(code, Optional.empty(), days(current, proposed)), "a.csv");
        summary.addMeasures(Map.of(Measure.DAYS, 1).keySet());
        summary.addSource(COUNTS);
        summary.addMerges(new Merge("Sở cũ", "Sở Y tế"), 2);
        summary.addProblems(Map.of(ProblemCode.UNUSED_ALIAS, 1L));
        summary.addWorkingDayRatio("5/7");
        summary.addBaseline("2024.csv");
        return summary;
    }

    private static Procedure procedure(String code, Optional<Action> action, Map<Measure, Change> changes) {
        return new Procedure(
                code,
                "Cấp phép",
                "Sở Y tế",
                "Dược",
                "Cấp tỉnh",
                "",
                action,
                changes,
                DayUnit.WORKING_DAY,
                Optional.of(BigDecimal.valueOf(7)),
                "",
                Map.of());
    }

    private static GroupKey key(String agency, String sector, String level, String source) {
        return new GroupKey(agency, sector, level, "", "", source, Map.of());
    }

    private static List<Long> counts(Sums sums) {
        return List.of(sums.reduced(), sums.unchanged(), sums.increased(), sums.ratioCount());
    }

    /** A procedure that saves 5. */
    private static TopProcedure top(
            String code, String name, String agency, String sector, String source, long current) {
        return new TopProcedure(code, name, agency, sector, source, change(current, current - 5), List.of());
    }

    private static Map<Measure, Change> days(String current, String proposed) {
        return Map.of(Measure.DAYS, new Change(new BigDecimal(current), new BigDecimal(proposed)));
    }

    private static Map<Measure, Change> days(long current, long proposed) {
        return new EnumMap<>(Map.of(Measure.DAYS, change(current, proposed)));
    }

    private static Change change(long current, long proposed) {
        return new Change(BigDecimal.valueOf(current), BigDecimal.valueOf(proposed));
    }
}
