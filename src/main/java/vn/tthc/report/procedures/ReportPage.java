package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.MoneyUnit;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Recheck;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.TopProcedure;

/** Words a report for people. */
final class ReportPage {
    /** Where among the columns of figures the percentages are. */
    private static final int PERCENT = 3;

    private static final Set<String> COUNTS = Set.of("reduced", "unchanged", "increased", "left_out");

    private final Report report;
    private final Language language;
    private final TargetTables targets;
    private final OverviewTables overview;
    private final AnnexTable annex;
    private final GroupCharts charts;
    private final Accounting accounting;
    private final VietnameseOrder names = new VietnameseOrder();

    ReportPage(Report report, Language language) {
        this.report = report;
        this.language = language;
        targets = new TargetTables(report, language);
        overview = new OverviewTables(report, language);
        annex = new AnnexTable(report, language);
        charts = new GroupCharts(language);
        accounting = report.accounting();
    }

    Page page() {
        return new Page(language.say("report.title"), headline(), caution(), highlights(), tables(), notes());
    }

    private List<Page.Highlight> highlights() {
        Numbers numbers = language.numbers();
        Stream<Page.Highlight> touched = report.total().touched().stream()
                .map(count -> new Page.Highlight(
                        language.say("figure.touched"),
                        new Cell.Percent(report.total().touchedPercent()),
                        numbers.count(count) + " / "
                                + numbers.count(report.total().existing()),
                        targets.verdictOfTouched()));
        Stream<Page.Highlight> measures = report.total().figures().entrySet().stream()
                .map(entry -> new Page.Highlight(
                        language.say("measure." + entry.getKey().key() + ".unit"),
                        FigureCells.percent(entry.getValue()),
                        told(entry.getKey(), entry.getValue()),
                        targets.verdict(entry.getKey())));
        return Stream.concat(touched, measures).toList();
    }

    /** In what money is told outside tables. */
    private MoneyUnit moneyUnit(BigDecimal largest) {
        return report.options().moneyUnit().orElseGet(() -> MoneyUnit.fitting(largest));
    }

    /** What is saved of what there is. */
    private String told(Measure measure, Figures figures) {
        Numbers numbers = language.numbers();
        Change total = figures.total();
        if (measure != Measure.COST) {
            return told(FigureCells.saved(figures)) + " / " + told(FigureCells.current(figures));
        }
        MoneyUnit unit = moneyUnit(total.current());
        Change told = unit.told(total);
        return numbers.amount(told.saved()) + " / " + numbers.amount(told.current()) + " " + unit.name(language);
    }

    private String told(Cell cell) {
        return cell.shown(language.numbers());
    }

    /** What the sums lack. */
    private String caution() {
        List<String> leftOut = new ArrayList<>();
        long created = report.total().created();
        if (created > 0) {
            leftOut.add(language.count("created", created));
        }
        List<String> measures = new ArrayList<>();
        report.total().figures().forEach((measure, figures) -> {
            long unknown = figures.leftOut() - created;
            if (unknown > 0 && figures.isKnown()) {
                measures.add(language.say(
                        "caution.left_out.one",
                        language.say("measure." + measure.key()),
                        language.count("cut", unknown)));
            }
        });
        if (!measures.isEmpty()) {
            leftOut.add(language.say("caution.left_out", String.join(", ", measures)));
        }
        return Accounting.caution(language, leftOut, accounting);
    }

    /**
     * The sentence in which official reports state the result, such as "221/847 ngày, đạt 26,09%": saved /
     * current, as they put it.
     */
    private String headline() {
        Numbers numbers = language.numbers();
        String start = language.say(
                report.sectors() == 0 ? "headline.no_sectors" : "headline",
                language.count("procedures", report.total().procedures()),
                language.count("sectors", report.sectors()),
                language.count("agencies", report.agencies()));
        String figures = report.measures().stream()
                .map(measure -> {
                    Figures total = report.total().figures(measure);
                    if (!total.isKnown()) {
                        return language.say("headline.unknown", language.say("measure." + measure.key()));
                    }
                    Change change = total.total();
                    String kind = change.isIncreased()
                            ? ".increased"
                            : total.reduced() + total.increased() == 0 ? ".same" : "";
                    MoneyUnit unit = moneyUnit(change.current());
                    Change told = measure == Measure.COST ? unit.told(change) : change;
                    boolean isRange = FigureCells.saved(total) instanceof Cell.Range
                            || FigureCells.current(total) instanceof Cell.Range;
                    return language.say(
                            "headline." + measure.key() + kind,
                            isRange
                                    ? told(FigureCells.saved(total))
                                    : numbers.amount(told.saved().abs()),
                            isRange ? told(FigureCells.current(total)) : numbers.amount(told.current()),
                            told(FigureCells.percent(total)),
                            language.count("cut", total.reduced()),
                            unit.name(language));
                })
                .collect(Collectors.joining("; ", start + "; ", "."));
        String key = isMixed() ? "headline.baseline_mixed" : "headline.baseline";
        String against =
                report.baselines().isEmpty() ? "" : " " + language.say(key, String.join(", ", report.baselines()));
        String scope = report.options().scope().isEmpty()
                ? ""
                : " "
                        + language.say(
                                "headline.where",
                                String.join("; ", report.options().scope()));
        String published = report.publications().isEmpty()
                ? ""
                : " "
                        + Recheck.sentence(
                                language.count(
                                        "published", report.publications().size()),
                                report::count,
                                language);
        return figures
                + scope
                + against
                + targets.sentence().map(sentence -> " " + sentence).orElse("")
                + published;
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(totals());
        report.groups().forEach((grouping, groups) -> {
            if (overview.isWanted()) {
                tables.add(overview.table(grouping, groups));
            }
            if (overview.hasActions() && !grouping.by().contains(GroupBy.ACTION)) {
                tables.add(overview.actions(grouping, groups));
            }
            report.measures().forEach(measure -> tables.add(groups(grouping, sorted(groups, measure), measure)));
        });
        tables.addAll(targets.tables());
        report.top().forEach((measure, procedures) -> {
            if (!procedures.isEmpty()) {
                tables.add(top(measure, procedures));
            }
        });
        if (report.publications().stream().anyMatch(ReportPage::isShown)) {
            tables.add(publications());
        }
        tables.addAll(accounting.tables(language));
        annex.table().ifPresent(tables::add);
        return tables;
    }

    /** A table of one measure goes by that, not by the first, by which the groups stand in order. */
    private GroupTable sorted(GroupTable groups, Measure measure) {
        if (measure == report.measures().iterator().next()) {
            return groups;
        }
        return groups.sorted(report.options().sort(), Optional.of(measure), names);
    }

    /** Of procedures only those of which something is to be said. */
    private static boolean isShown(CheckedFigure one) {
        return !one.isOfProcedure() || !one.isAgreeing();
    }

    private Table publications() {
        return Table.of(
                language.say("published.table"),
                List.of(
                        Column.name(
                                language,
                                "published.of",
                                one -> one.by().equals("total") ? language.say("total") : language.named(one.name())),
                        Column.name(
                                language,
                                "column.measure",
                                one -> language.say("measure." + one.measure().key() + ".unit")),
                        Column.name(
                                language,
                                "compare.figure",
                                one -> language.say("published." + one.kind().key())),
                        Column.number(language, "published.lists", ReportPage::computed),
                        Column.number(language, "column.printed", one -> new Cell.Text(one.shown(language))),
                        Column.number(language, "column.recheck", one -> one.roundedSum()
                                .<Cell>map(
                                        sum -> new Cell.Text(language.say("verdict.rounded_lines"), Cell.Tone.DOUBTFUL))
                                .orElseGet(() -> one.recheck().cell(language))),
                        Column.number(
                                language,
                                "published.difference",
                                one -> new Cell.Signed(one.recheck().points(), "", Cell.Tone.PLAIN))),
                report.publications().stream().filter(ReportPage::isShown).toList());
    }

    private static Cell computed(CheckedFigure one) {
        return one.isPercent()
                ? new Cell.Percent(one.recheck().percent(), Cell.Tone.PLAIN)
                : Cell.of(one.recheck().percent());
    }

    /** What a reader must know to read the figures right. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.addAll(accounting.failures(language));
        report.total().figures().forEach((measure, figures) -> {
            long unknown = figures.leftOut() - report.total().created();
            if (unknown > 0) {
                notes.add(language.say(
                        "note.left_out",
                        language.count("procedures", unknown),
                        language.say("measure." + measure.key())));
            }
        });
        if (report.split().orElse(0L) > 0) {
            notes.add(language.say(
                    "note.split", language.count("procedures", report.split().get())));
        }
        if (report.dayUnits().size() > 1) {
            notes.add(language.say("note.units", language.dayUnits(report.dayUnits())));
        }
        if (report.hasRanges()) {
            long open = report.cells().stream()
                    .map(Map.Entry::getValue)
                    .mapToLong(tally -> tally.sums(Measure.DAYS).open().procedures())
                    .sum();
            notes.add(language.say("note.ranges", language.count("procedures", open)));
        }
        for (String ratio : report.workingDayRatios()) {
            notes.add(language.say("note.ratio", ratio));
        }
        notes.addAll(targets.notes());
        if (annex.missing() > 0) {
            notes.add(language.say("note.annex", language.count("procedures", annex.missing())));
        }
        long agreeing =
                report.publications().stream().filter(one -> !isShown(one)).count();
        if (agreeing > 0) {
            notes.add(language.say("published.note.agreeing", language.count("percentages", agreeing)));
        }
        if (report.unchecked() > 0) {
            notes.add(language.say("rate.note.unchecked", language.count("percentages", report.unchecked())));
        }
        notes.addAll(accounting.skips(language));
        return notes;
    }

    private Table totals() {
        Counts counts = Counts.of(report.total());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.whole(language, "column.measure"));
        columns.addAll(figureColumns(counts, Sort.NAME));
        List<List<Cell>> rows = new ArrayList<>();
        report.total().figures().forEach((measure, figures) -> {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(language.say("measure." + measure.key() + ".unit")));
            row.addAll(figureCells(figures, counts));
            rows.add(row);
        });
        return new Table(language.say("table.total"), columns, rows);
    }

    private Table groups(Grouping grouping, List<Group> groups, Measure measure) {
        Counts counts = Counts.of(groups, measure);
        List<Column> columns = new ArrayList<>(grouping.columns(language));
        columns.add(Column.count(language, "column.procedures"));
        columns.addAll(figureColumns(counts, report.options().sort()));
        boolean abolished = report.total().abolished() > 0;
        if (abolished) {
            columns.add(Column.count(language, "column.abolished"));
        }
        String unit = language.say("measure." + measure.key() + ".unit");
        return new Table(
                        language.say("table.groups", grouping.title(language), unit),
                        columns,
                        Table.rows(
                                groups,
                                group -> groupCells(
                                        grouping.cells(group.names(), language), group, measure, counts, abolished)),
                        Optional.of(
                                groupCells(grouping.totalCells(language), report.total(), measure, counts, abolished)))
                .withChart(chart(grouping, groups, measure))
                .withDrawings(() -> charts.of(grouping, groups, measure));
    }

    /** What stands before the proposals: the lists' own values, or those of an earlier year. */
    private String current() {
        return language.say("column." + currentKey());
    }

    private String currentKey() {
        return report.baselines().isEmpty() || isMixed() ? "current" : "baseline";
    }

    /** Whether some sources count with other current values than the rest. */
    private boolean isMixed() {
        return report.problems().containsKey(ProblemCode.OTHER_BASELINE);
    }

    private Table.Chart chart(Grouping grouping, List<Group> groups, Measure measure) {
        int percentColumn = grouping.by().size() + 4;
        return new Table.Chart(
                current(), language.say("column.proposed"), percentColumn, () -> bars(grouping, groups, measure));
    }

    private List<Table.Bars> bars(Grouping grouping, List<Group> groups, Measure measure) {
        BigDecimal largest = BigDecimal.ZERO;
        for (Group group : groups) {
            largest = largest.max(group.figures(measure).total().current());
        }
        MoneyUnit unit = moneyUnit(largest);
        List<Table.Bars> bars = new ArrayList<>();
        for (Group group : groups) {
            Figures figures = group.figures(measure);
            if (figures.isKnown()) {
                bars.add(new Table.Bars(
                        String.join(" / ", grouping.words(group.names(), language)),
                        figures.total().current(),
                        figures.total().proposed(),
                        values(measure, figures, unit),
                        FigureCells.percent(figures),
                        figures.attainment().map(one -> one.target().mostLeft(figures.total())),
                        figures.attainment().flatMap(Attainment::met)));
            }
        }
        return bars;
    }

    private String values(Measure measure, Figures figures, MoneyUnit unit) {
        if (measure != Measure.COST) {
            return told(FigureCells.current(figures)) + " → " + told(FigureCells.proposed(figures));
        }
        Change told = unit.told(figures.total());
        String values = language.numbers().amount(told.current()) + " → "
                + language.numbers().amount(told.proposed());
        return unit != MoneyUnit.DONG ? values + " " + unit.name(language) : values;
    }

    private List<Cell> groupCells(List<Cell> names, Group group, Measure measure, Counts counts, boolean abolished) {
        List<Cell> cells = new ArrayList<>(names);
        cells.add(Cell.of(group.procedures()));
        cells.addAll(figureCells(group.figures(measure), counts));
        if (abolished) {
            cells.add(Cell.of(group.abolished()));
        }
        return cells;
    }

    /** Which of the rarer counts a table has anything to say of. */
    private record Counts(boolean increased, boolean leftOut) {
        /** Of a line of any measure. */
        static Counts of(Group total) {
            Counts counts = new Counts(false, false);
            for (Figures figures : total.figures().values()) {
                counts = counts.with(figures);
            }
            return counts;
        }

        /** Of the lines of a measure. */
        static Counts of(List<Group> groups, Measure measure) {
            Counts counts = new Counts(false, false);
            for (Group group : groups) {
                counts = counts.with(group.figures(measure));
            }
            return counts;
        }

        private Counts with(Figures figures) {
            boolean isIncreased = increased || figures.increased() > 0;
            boolean isLeftOut = leftOut || figures.leftOut() > 0;
            return isIncreased == increased && isLeftOut == leftOut ? this : new Counts(isIncreased, isLeftOut);
        }
    }

    /**
     * The columns of the figures.
     *
     * @param sort by what the rows go, greatest first, if by a figure
     */
    private List<Column> figureColumns(Counts counts, Sort sort) {
        List<Column> columns = Stream.of(
                        Optional.of(currentKey()),
                        Optional.of("proposed"),
                        Optional.of("saved"),
                        Optional.of("percent"),
                        report.mean() ? Optional.of("mean") : Optional.<String>empty(),
                        Optional.of("reduced"),
                        Optional.of("unchanged"),
                        counts.increased() ? Optional.of("increased") : Optional.<String>empty(),
                        counts.leftOut() ? Optional.of("left_out") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .map(key -> COUNTS.contains(key)
                        ? Column.count(language, "column." + key)
                        : isSortedBy(sort, key)
                                ? Column.number(language, "column." + key).descending()
                                : Column.number(language, "column." + key))
                .toList();
        List<Column> all = new ArrayList<>(columns);
        all.set(PERCENT, columns.get(PERCENT).computed(FigureCells.SAVED_OF_CURRENT));
        return all;
    }

    private boolean isSortedBy(Sort sort, String key) {
        return switch (sort) {
            case PERCENT -> key.equals("percent");
            case SAVED -> key.equals("saved");
            case CURRENT -> key.equals(currentKey());
            case NAME -> false;
        };
    }

    private List<Cell> figureCells(Figures figures, Counts counts) {
        List<Cell> cells = new ArrayList<>(FigureCells.ofGroup(figures));
        if (report.mean()) {
            cells.add(FigureCells.meanPercent(figures));
        }
        cells.add(Cell.of(figures.reduced()));
        cells.add(Cell.of(figures.unchanged()));
        if (counts.increased()) {
            cells.add(Cell.of(figures.increased(), Cell.Tone.BAD));
        }
        if (counts.leftOut()) {
            cells.add(Cell.of(figures.leftOut(), Cell.Tone.DOUBTFUL));
        }
        return cells;
    }

    private Table top(Measure measure, List<TopProcedure> procedures) {
        List<Column> columns = List.of(
                Column.whole(language, "column.code"),
                Column.name(language, "column.procedure"),
                Column.name(language, "column.agency"),
                Column.number(language, "column." + currentKey()),
                Column.number(language, "column.proposed"),
                Column.number(language, "column.saved"),
                Column.number(language, "column.percent"));
        boolean converted = report.isConverted(measure);
        List<List<Cell>> rows =
                procedures.stream().map(top -> top(top, converted)).toList();
        String unit = language.say("measure." + measure.key() + ".unit");
        return new Table(language.say("table.top", language.count("procedures", rows.size()), unit), columns, rows);
    }

    private List<Cell> top(TopProcedure top, boolean converted) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(top.code()), new Cell.Text(top.name()), new Cell.Text(language.named(top.agency()))));
        cells.addAll(FigureCells.ofProcedure(top.change(), top.cases(), converted));
        return cells;
    }
}
