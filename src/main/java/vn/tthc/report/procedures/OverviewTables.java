package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.model.target.Subject;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Table;

/** The tables that stand before those of single measures: everything of a group in a line, and its procedures by action. */
final class OverviewTables {
    private final Report report;
    private final Language language;

    OverviewTables(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    /** Whether the tables of the measures leave anything to say. */
    boolean isWanted() {
        return report.measures().size() > 1
                || hasActions()
                || !report.targets().all().isEmpty();
    }

    /** Whether any list says what is proposed. */
    boolean hasActions() {
        return !report.total().actions().isEmpty();
    }

    /** A line for each group: how many procedures, how many are touched, and the percentage of each measure. */
    Table table(Grouping grouping, List<Group> groups) {
        List<Column.Of<Group>> columns = new ArrayList<>();
        columns.add(Column.count(language, "column.procedures", group -> Cell.of(group.procedures())));
        if (report.total().touched().isPresent()) {
            columns.add(Column.count(
                    language, "column.touched", group -> Cell.of(group.touched().map(BigDecimal::valueOf))));
            columns.add(Column.number(
                    language,
                    "column.touched_percent",
                    group -> new Cell.Percent(group.touchedPercent(), Cell.Tone.PLAIN)));
        }
        report.measures()
                .forEach(measure -> columns.add(Column.number(
                        language,
                        "column.percent_" + measure.key(),
                        group -> FigureCells.percent(group.figures(measure)))));
        if (report.targets().subjects().stream().anyMatch(this::isJudged)) {
            columns.add(Column.number(language, "column.targets_met", this::verdict));
        }
        return report.lines()
                .table(language.say("table.overview", grouping.title(language)), grouping, groups, columns, language);
    }

    private boolean isJudged(Subject subject) {
        return subject.measure().isPresent()
                ? report.measures().contains(subject.measure().get())
                : Subject.OF_PROCEDURES.contains(subject);
    }

    /** How many of the targets that can be judged a group meets. */
    private Cell verdict(Group group) {
        List<Attainment> judged = report.targets().subjects().stream()
                .flatMap(subject -> group.attainment(subject).stream())
                .filter(attainment -> attainment.met().isPresent() || attainment.isOpen())
                .toList();
        if (judged.isEmpty()) {
            return new Cell.Text(Numbers.UNDEFINED);
        }
        long met = judged.stream().filter(one -> one.met().orElse(false)).count();
        long open = judged.stream().filter(Attainment::isOpen).count();
        // With some limits an open one is met too.
        String count = (open == 0 ? "" : language.numbers().count(met) + "–")
                + language.numbers().count(met + open) + "/"
                + language.numbers().count(judged.size());
        boolean isOpen = open > 0 && met + open == judged.size();
        return new Cell.Verdict(isOpen ? Optional.empty() : Optional.of(met == judged.size()), count, count);
    }

    /** How many procedures of each group which action is proposed for. */
    Table actions(Grouping grouping, List<Group> groups) {
        List<Column.Of<Group>> columns = new ArrayList<>();
        columns.add(Column.number(language, "column.procedures", group -> Cell.of(group.procedures())));
        for (Action action : report.total().actions().keySet()) {
            columns.add(new Column.Of<>(
                    new Column(language.say("action." + action.key()), Column.Kind.NUMBER),
                    group -> Cell.of(group.actions().getOrDefault(action, 0L))));
        }
        if (open(report.total()) > 0) {
            columns.add(Column.number(language, "column.no_action", group -> Cell.of(open(group))));
        }
        return report.lines()
                .table(language.say("table.actions", grouping.title(language)), grouping, groups, columns, language);
    }

    /** Of how many procedures it is not said what is proposed. */
    private static long open(Group group) {
        return group.procedures()
                - group.actions().values().stream().mapToLong(Long::longValue).sum();
    }
}
