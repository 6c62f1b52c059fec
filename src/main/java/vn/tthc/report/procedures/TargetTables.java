package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.TargetScheme;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.MoneyUnit;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Table;

/** Words how the figures of a report stand to their targets. */
public final class TargetTables {
    private final Report report;
    private final Language language;

    TargetTables(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    /** The sentence on the targets of the total; empty if there are none. */
    Optional<String> sentence() {
        Numbers numbers = language.numbers();
        List<String> parts = new ArrayList<>();
        report.total().figures().forEach((measure, figures) -> figures.attainment()
                .ifPresent(attainment -> {
                    String start = language.say(
                            "target." + measure.key(),
                            language.percent(attainment.target().percent()),
                            words(attainment, language));
                    MoneyUnit unit =
                            report.options().moneyUnit().orElseGet(() -> MoneyUnit.fitting(attainment.toSave()));
                    Change still = unit.told(new Change(attainment.toSave(), BigDecimal.ZERO));
                    String more = attainment.toSavePercent().isEmpty()
                            ? ""
                            : language.say(
                                    "target.still." + measure.key(),
                                    numbers.amount(measure == Measure.COST ? still.current() : attainment.toSave()),
                                    numbers.percent(attainment.toSavePercent()),
                                    unit.name(language));
                    parts.add(start + more);
                }));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().collect(Collectors.joining("; ", language.say("target.sentence"), ".")));
    }

    private static boolean isYear(String period) {
        return period.chars().allMatch(Character::isDigit);
    }

    /** The total's verdict on a measure, if it has a target. */
    public Optional<Cell> verdict(Measure measure) {
        return report.total().figures().get(measure).attainment().map(attainment -> verdict(attainment, language));
    }

    /** A table for each grouping and each measure that has a target. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        report.groups().forEach((grouping, groups) -> report.measures().stream()
                .filter(measure -> report.targets().byMeasure().containsKey(measure))
                .forEach(measure -> tables.add(table(grouping, groups, measure))));
        return tables;
    }

    /** Where the targets come from, and what stands in the way of judging by them. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (TargetScheme scheme : report.targets().schemes()) {
            String key = isYear(scheme.period()) ? "note.target_scheme.year" : "note.target_scheme";
            notes.add(language.say(key, scheme.name(), scheme.source(), scheme.period()));
            if (!scheme.against().isEmpty() && report.baselines().isEmpty()) {
                notes.add(language.say("note.target_against", scheme.name(), scheme.against()));
            }
        }
        report.targets().byMeasure().keySet().stream()
                .filter(measure -> !report.measures().contains(measure))
                .forEach(measure ->
                        notes.add(language.say("note.target_unjudged", language.say("measure." + measure.key()))));
        return notes;
    }

    private Table table(Grouping grouping, List<Group> groups, Measure measure) {
        List<Column> columns = new ArrayList<>(grouping.columns(language));
        for (String key : List.of("percent", "verdict", "to_save", "to_save_percent")) {
            columns.add(Column.number(language, "column." + key));
        }
        List<List<Cell>> rows = groups.stream()
                .map(group -> line(
                        grouping.cells(group.names(), language), group.figures().get(measure)))
                .toList();
        String title = language.say(
                "table.targets",
                language.percent(report.targets().byMeasure().get(measure).percent()),
                language.grouping(grouping),
                language.say("measure." + measure.key() + ".unit"));
        List<Cell> total =
                line(grouping.totalCells(language), report.total().figures().get(measure));
        return new Table(title, columns, rows, Optional.of(total), Optional.empty());
    }

    private List<Cell> line(List<Cell> names, Figures figures) {
        Attainment attainment = figures.attainment().orElseThrow();
        List<Cell> cells = new ArrayList<>(names);
        cells.add(new Cell.Percent(figures.percent()));
        cells.add(verdict(attainment, language));
        cells.add(
                attainment.met().isPresent() ? new Cell.Amount(attainment.toSave()) : new Cell.Text(Numbers.UNDEFINED));
        cells.add(new Cell.Percent(attainment.toSavePercent(), Cell.Tone.PLAIN));
        return cells;
    }

    /** Met or missed, as far as that can be judged. */
    public static Cell verdict(Attainment attainment, Language language) {
        return attainment.met().isEmpty()
                ? new Cell.Text(Numbers.UNDEFINED)
                : new Cell.Verdict(attainment.met().get(), words(attainment, language));
    }

    /** Met or missed, and by how many percentage points. */
    private static String words(Attainment attainment, Language language) {
        if (attainment.met().isEmpty()) {
            return language.say("target.undefined");
        }
        String key = attainment.met().get() ? "target.met" : "target.missed";
        BigDecimal points = attainment.points().orElseThrow().abs();
        boolean shown = attainment.met().get() == (attainment.points().get().signum() >= 0) && points.signum() != 0;
        return shown ? language.say(key, language.numbers().rounded(points)) : language.say(key + ".barely");
    }
}
