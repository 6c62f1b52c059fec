package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Fraction;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.cost.Activity;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Segment;
import vn.tthc.model.cost.Task;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.Version;

import static org.assertj.core.api.Assertions.assertThat;

class CostsTest {
    private static final ProcedureName NAME = new ProcedureName("1.000001", "Cấp phép", "Sở Y tế", "Dược");
    private static final Terms FEES = terms("5", "");
    private static final Terms TIMES = terms("", "12");

    @Test
    void aSegmentHasItsTasksAndTheTermsOfAllItsRows() {
        Costs costs = new Costs();
        costs.add(activity(NAME, Version.CURRENT, "Hộ kinh doanh", "nộp", FEES), "a.csv");
        costs.add(activity(NAME, Version.CURRENT, "HỘ KINH DOANH", "trả", TIMES), "a.csv");
        costs.add(activity(NAME, Version.CURRENT, "", "", terms("", "4")), "a.csv");
        costs.add(activity(NAME, Version.PROPOSED, "Hộ kinh doanh", "nộp", TIMES), "a.csv");

        assertThat(costs.procedures())
                .containsExactly(new CostedProcedure(
                        NAME,
                        Map.of(
                                Version.CURRENT,
                                List.of(
                                        new Segment(
                                                "Hộ kinh doanh", List.of(task("nộp"), task("trả")), terms("5", "12")),
                                        new Segment("", List.of(), terms("", "4"))),
                                Version.PROPOSED,
                                List.of(new Segment("Hộ kinh doanh", List.of(task("nộp")), TIMES))),
                        EnumSet.noneOf(Version.class),
                        false,
                        false));
    }

    @Test
    void aProcedureIsCalledByTheFirstOfItsNames() {
        Costs costs = new Costs();
        costs.add(
                activity(new ProcedureName("1.000001.H19", "", "Sở Y tế", ""), Version.CURRENT, "", "a", FEES),
                "a.csv");
        costs.add(activity(NAME, Version.CURRENT, "", "b", FEES), "a.csv");
        costs.add(activity(new ProcedureName("", "Cấp đổi", "", ""), Version.CURRENT, "", "c", FEES), "a.csv");

        assertThat(costs.procedures())
                .extracting(CostedProcedure::name)
                .containsExactly(NAME, new ProcedureName("", "Cấp đổi", "", ""));
    }

    @Test
    void whatEndsHasNoProposedWork() {
        Costs costs = new Costs();
        costs.add(activity(NAME, Version.CURRENT, "", "nộp", TIMES), "a.csv");
        costs.add(activity(NAME, Version.ABOLISHED, "", "", Terms.NONE), "a.csv");
        assertThat(costs.procedures().get(0).isAbolished()).isTrue();
        assertThat(costs.procedures().get(0).incomplete()).isEmpty();
        assertThat(costs.procedures().get(0).known(Version.CURRENT)).hasSize(1);

        costs.add(activity(NAME, Version.PROPOSED, "", "nộp", TIMES), "a.csv");
        assertThat(costs.procedures().get(0).incomplete()).containsExactly(Version.PROPOSED);
        assertThat(costs.procedures().get(0).known(Version.PROPOSED)).isEmpty();
    }

    @Test
    void theCostOfAVersionWithRejectedRowsIsNotKnown() {
        Costs costs = new Costs();
        costs.add(activity(NAME, Version.CURRENT, "", "nộp", TIMES), "a.csv");
        costs.addIncomplete(NAME, List.of(Version.CURRENT));
        assertThat(costs.procedures().get(0).incomplete()).containsExactly(Version.CURRENT);
        assertThat(costs.procedures().get(0).known(Version.CURRENT)).isEmpty();
        costs.addIncomplete(NAME, List.of(Version.ABOLISHED));
        assertThat(costs.procedures().get(0).incomplete()).containsExactly(Version.CURRENT, Version.PROPOSED);
        assertThat(costs.attributed()).isEqualTo(2);
        assertThat(costs.assumed()).isZero();
    }

    @Test
    void listsAddUpWithoutMixingTheirSegments() {
        Costs one = new Costs();
        one.add(activity(NAME, Version.CURRENT, "", "nộp", TIMES), "a.csv");
        one.add(new Activity(NAME, Version.CURRENT, true, "", Optional.of(task("trả")), FEES), "a.csv");
        Costs other = new Costs();
        other.add(activity(NAME, Version.CURRENT, "", "nộp", FEES), "b.csv");
        other.add(new Activity(NAME, Version.ABOLISHED, true, "", Optional.empty(), Terms.NONE), "b.csv");
        other.addIncomplete(NAME, List.of(Version.PROPOSED));
        Costs both = new Costs();
        both.add(one);
        both.add(other);

        CostedProcedure procedure = both.procedures().get(0);
        assertThat(both.procedures()).hasSize(1);
        assertThat(one.procedures().get(0).isOfSeveralLists()).isFalse();
        assertThat(procedure.isOfSeveralLists()).isTrue();
        assertThat(procedure.isAbolished()).isTrue();
        assertThat(procedure.incomplete()).containsExactly(Version.PROPOSED);
        assertThat(procedure.known(Version.CURRENT))
                .containsExactly(
                        new Segment("", List.of(task("nộp"), task("trả")), terms("5", "12")),
                        new Segment("", List.of(task("nộp")), FEES));
        assertThat(List.of(both.assumed(), both.attributed())).containsExactly(2L, 1L);
        both.add(other);
        assertThat(List.of(both.assumed(), both.attributed())).containsExactly(3L, 2L);
    }

    private static Activity activity(ProcedureName name, Version version, String segment, String task, Terms terms) {
        return new Activity(
                name, version, false, segment, task.isEmpty() ? Optional.empty() : Optional.of(task(task)), terms);
    }

    private static Task task(String name) {
        return new Task(
                name, Fraction.of(BigDecimal.ONE), Optional.of(HourlyRate.stated(BigDecimal.TEN)), BigDecimal.ZERO);
    }

    private static Terms terms(String fees, String times) {
        return new Terms(amount(fees), amount(times).map(Fraction::of), Optional.empty(), Optional.empty());
    }

    private static Optional<BigDecimal> amount(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
