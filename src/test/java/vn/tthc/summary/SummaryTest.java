package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Procedure;
import vn.tthc.model.Skipped;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTest {
    private static final GroupKey HEALTH = new GroupKey("Sở Y tế", "Dược", "Cấp tỉnh", "a.csv");
    private static final SourceCounts COUNTS = new SourceCounts(
            "a.csv",
            3,
            1,
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

        Tally tally = summary.cells().get(HEALTH);
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

        assertThat(renamed.cells().keySet()).containsExactly(new GroupKey("Sở Y tế", "Dược", "Cấp tỉnh", "b/a.csv"));
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

        assertThat(summary.cells().keySet()).containsExactly(new GroupKey("Sở Y tế mới", "Dược", "Cấp tỉnh", "a.csv"));
        assertThat(summary.top(Measure.DAYS)).extracting(TopProcedure::agency).containsExactly("Sở Y tế mới");
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
                .containsExactly(false, false, true);
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
        counting.accept(changes(days(10, 0)));
        counting.accept(changes(days(5, 0)));

        assertThat(summary.cells().get(HEALTH).abolished()).isEqualTo(2);
        assertThat(summary.cells().get(HEALTH).sums(Measure.DAYS).total()).isEqualTo(change(15, 0));
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
    void keysStandInTheOrderOfTheirTexts() {
        List<GroupKey> sorted = List.of(
                new GroupKey("a", "b", "c", "d"),
                new GroupKey("a", "b", "c", "e"),
                new GroupKey("a", "b", "d", "a"),
                new GroupKey("a", "c", "a", "a"),
                new GroupKey("b", "a", "a", "a"));
        assertThat(sorted.stream().sorted((a, b) -> b.compareTo(a)).sorted().toList())
                .isEqualTo(sorted);
        assertThat(sorted.stream().distinct().count()).isEqualTo(5);
        assertThat(sorted.get(0)).isEqualTo(new GroupKey("a", "b", "c", "d")).isNotEqualTo("a");
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
                action,
                changes,
                DayUnit.WORKING_DAY,
                Optional.of(BigDecimal.valueOf(7)),
                "");
    }

    private static Map<Measure, Change> days(long current, long proposed) {
        return new EnumMap<>(Map.of(Measure.DAYS, change(current, proposed)));
    }

    private static Change change(long current, long proposed) {
        return new Change(BigDecimal.valueOf(current), BigDecimal.valueOf(proposed));
    }
}
