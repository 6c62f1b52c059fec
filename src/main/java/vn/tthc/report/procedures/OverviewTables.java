package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        List<Column> columns = new ArrayList<>(grouping.columns(language));
        columns.add(Column.count(language, "column.procedures"));
        if (report.total().touched().isPresent()) {
            columns.add(Column.count(language, "column.touched"));
            columns.add(Column.number(language, "column.touched_percent"));
        }
        report.measures().forEach(measure -> columns.add(Column.number(language, "column.percent_" + measure.key())));
        if (hasTargets()) {
            columns.add(Column.number(language, "column.targets_met"));
        }
        List<List<Cell>> rows = Table.rows(groups, group -> line(grouping.cells(group.names(), language), group));
        return new Table(
                language.say("table.overview", grouping.title(language)),
                columns,
                rows,
                Optional.of(line(grouping.totalCells(language), report.total())),
                Optional.empty());
    }

    private boolean hasTargets() {
        return report.targets().subjects().stream().anyMatch(this::isJudged);
    }

    private boolean isJudged(Subject subject) {
        return subject.measure().isPresent()
                ? report.measures().contains(subject.measure().get())
                : Subject.OF_PROCEDURES.contains(subject);
    }

    private List<Cell> line(List<Cell> names, Group group) {
        List<Cell> cells = new ArrayList<>(names);
        cells.add(Cell.of(group.procedures()));
        if (report.total().touched().isPresent()) {
            cells.add(Cell.of(group.touched().map(BigDecimal::valueOf)));
            cells.add(new Cell.Percent(group.touchedPercent(), Cell.Tone.PLAIN));
        }
        group.figures().values().forEach(figures -> cells.add(FigureCells.percent(figures)));
        if (hasTargets()) {
            cells.add(verdict(group));
        }
        return cells;
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
        Set<Action> actions = EnumSet.copyOf(report.total().actions().keySet());
        boolean isAnyOpen = open(report.total()) > 0;
        List<Column> columns = new ArrayList<>(grouping.columns(language));
        columns.add(Column.number(language, "column.procedures"));
        actions.forEach(action -> columns.add(new Column(language.say("action." + action.key()), Column.Kind.NUMBER)));
        if (isAnyOpen) {
            columns.add(Column.number(language, "column.no_action"));
        }
        List<List<Cell>> rows = Table.rows(
                groups, group -> actions(grouping.cells(group.names(), language), group, actions, isAnyOpen));
        return new Table(
                language.say("table.actions", grouping.title(language)),
                columns,
                rows,
                Optional.of(actions(grouping.totalCells(language), report.total(), actions, isAnyOpen)),
                Optional.empty());
    }

    private static List<Cell> actions(List<Cell> names, Group group, Set<Action> actions, boolean isAnyOpen) {
        List<Cell> cells = new ArrayList<>(names);
        cells.add(Cell.of(group.procedures()));
        actions.forEach(action -> cells.add(Cell.of(group.actions().getOrDefault(action, 0L))));
        if (isAnyOpen) {
            cells.add(Cell.of(open(group)));
        }
        return cells;
    }

    /** Of how many procedures it is not said what is proposed. */
    private static long open(Group group) {
        return group.procedures()
                - group.actions().values().stream().mapToLong(Long::longValue).sum();
    }
}
