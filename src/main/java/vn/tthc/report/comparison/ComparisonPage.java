package vn.tthc.report.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.chart.Drawing;
import vn.tthc.report.page.chart.DumbbellChart;
import vn.tthc.report.procedures.Figures;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.Rounding;
import vn.tthc.summary.Roster;
import vn.tthc.summary.SourceCounts;

/** Words a comparison for people. */
final class ComparisonPage {
    private final Comparison comparison;
    private final Language language;
    private final Numbers numbers;

    ComparisonPage(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        numbers = language.numbers();
    }

    Page page() {
        return new Page(
                language.say(
                        "compare.title",
                        comparison.before().name(),
                        comparison.after().name()),
                headline(),
                Accounting.caution(
                        language,
                        comparison.before().report().accounting(),
                        comparison.after().report().accounting()),
                highlights(),
                tables(),
                notes());
    }

    /** What an officer asks first: how far the percentages have moved, and by which procedures. */
    private String headline() {
        Difference total = comparison.total();
        long procedures = comparison.after().report().total().procedures();
        List<String> parts = new ArrayList<>();
        parts.add(language.say(
                "compare.headline" + (comparison.isAny() ? "" : ".same"),
                comparison.before().name(),
                comparison.after().name(),
                language.count("procedures", procedures),
                numbers.signed(BigDecimal.valueOf(total.procedures()))));
        comparison.measures().forEach(measure -> parts.add(moved(measure)));
        comparison
                .procedures()
                .filter(found -> comparison.isAny())
                .ifPresent(found -> parts.add(language.say(
                        "compare.headline.procedures",
                        numbers.count(found.added().size()),
                        numbers.count(found.dropped().size()),
                        numbers.count(found.changed().size()))));
        return String.join("; ", parts) + ".";
    }

    private String moved(Measure measure) {
        Optional<BigDecimal> points = comparison.total().points(measure);
        Optional<BigDecimal> before = comparison.total().before(measure).flatMap(Figures::percent);
        Optional<BigDecimal> after = comparison.total().after(measure).flatMap(Figures::percent);
        if (points.isPresent() && (before.get().signum() < 0 || after.get().signum() < 0)) {
            return language.say(
                    "compare.headline.turned",
                    language.say("measure." + measure.key()),
                    cut(after.get()),
                    numbers.signed(points.get()),
                    cut(before.get()));
        }
        String key = points.map(BigDecimal::signum)
                .map(sign -> sign > 0 ? "up" : sign < 0 ? "down" : "same_percent")
                .orElse("none");
        return language.say(
                "compare.headline." + key,
                language.say("measure." + measure.key()),
                numbers.percent(after),
                points.map(BigDecimal::abs).map(numbers::rounded).orElse(""),
                numbers.percent(before));
    }

    /** A percentage as what it is: a cut, or an increase. */
    private String cut(BigDecimal percent) {
        return language.say(
                percent.signum() < 0 ? "compare.increased_by" : "compare.cut_by",
                numbers.percent(Optional.of(percent.abs())));
    }

    private List<Page.Highlight> highlights() {
        return comparison.measures().stream()
                .map(measure -> new Page.Highlight(
                        language.say("measure." + measure.key() + ".unit"),
                        percent(comparison.total().after(measure)),
                        language.say(
                                "compare.before",
                                percent(comparison.total().before(measure)).shown(numbers)),
                        Optional.of(points(comparison.total(), measure, language.say("compare.points")))))
                .toList();
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(totals());
        comparison.groups().forEach((grouping, groups) -> comparison
                .measures()
                .forEach(measure -> tables.add(groups(grouping, groups, measure))));
        comparison.procedures().ifPresent(found -> {
            if (!found.changed().isEmpty() && comparison.listed() > 0) {
                tables.add(changed(found.changed()));
            }
            listed("added", found.added()).ifPresent(tables::add);
            listed("dropped", found.dropped()).ifPresent(tables::add);
        });
        tables.add(Accounting.both(
                comparison.before().report().accounting().sources(),
                comparison.after().report().accounting().sources(),
                language));
        Accounting.rejectedTable(
                        language,
                        comparison.before().report().accounting(),
                        comparison.after().report().accounting())
                .ifPresent(tables::add);
        return tables;
    }

    private Table totals() {
        List<List<Cell>> rows = new ArrayList<>();
        Difference total = comparison.total();
        rows.add(List.of(
                new Cell.Text(language.say("compare.procedures")),
                Cell.of(comparison.before().report().total().procedures()),
                Cell.of(comparison.after().report().total().procedures()),
                change(Optional.of(BigDecimal.valueOf(total.procedures())), 0)));
        for (Measure measure : comparison.measures()) {
            String unit = language.say("measure." + measure.key() + ".unit");
            rows.add(sums(language.say("compare.current", unit), total, measure, Change::current, 0));
            rows.add(sums(language.say("compare.proposed", unit), total, measure, Change::proposed, 0));
            rows.add(sums(language.say("compare.saved", unit), total, measure, Change::saved, 1));
            rows.add(List.of(
                    new Cell.Text(language.say("compare.percent", unit)),
                    percent(total.before(measure)),
                    percent(total.after(measure)),
                    points(total, measure, language.say("compare.points"))));
        }
        return new Table(
                language.say("table.total"),
                List.of(
                        Column.name(language, "compare.figure"),
                        Column.number(language, "column.before"),
                        Column.number(language, "column.after"),
                        Column.number(language, "column.change")),
                rows);
    }

    private List<Cell> sums(
            String label, Difference group, Measure measure, Function<Change, BigDecimal> sum, int better) {
        return List.of(
                new Cell.Text(label),
                sum(group.before(measure), sum),
                sum(group.after(measure), sum),
                change(comparison.change(group, measure, sum), better));
    }

    private Table groups(Grouping grouping, List<Difference> groups, Measure measure) {
        List<Column.Of<Difference>> columns = new ArrayList<>();
        columns.add(Column.number(language, "compare.percent_before", group -> percent(group.before(measure))));
        columns.add(Column.number(language, "compare.percent_after", group -> percent(group.after(measure))));
        columns.add(Column.number(language, "compare.percent_points", group -> points(group, measure, "")));
        columns.add(
                Column.number(language, "compare.saved_before", group -> sum(group.before(measure), Change::saved)));
        columns.add(Column.number(language, "compare.saved_after", group -> sum(group.after(measure), Change::saved)));
        columns.add(Column.number(
                language,
                "compare.saved_change",
                group -> change(comparison.change(group, measure, Change::saved), 1)));
        columns.add(Column.number(
                language,
                "compare.procedures_change",
                group -> change(Optional.of(BigDecimal.valueOf(group.procedures())), 0)));
        if (groups.stream().anyMatch(group -> group.state() != Difference.State.BOTH)) {
            columns.add(Column.name(
                    language,
                    "compare.state",
                    group -> language.say("compare.state." + group.state().key())));
        }
        String unit = language.say("measure." + measure.key() + ".unit");
        return comparison
                .lines()
                .table(
                        language.say("table.groups", grouping.title(language), unit),
                        grouping,
                        groups,
                        columns,
                        language)
                .withDrawings(
                        () -> dumbbells(grouping, groups, measure).stream().toList());
    }

    private Optional<Drawing> dumbbells(Grouping grouping, List<Difference> groups, Measure measure) {
        List<DumbbellChart.Row> rows = new ArrayList<>();
        for (Difference group : groups) {
            Optional<BigDecimal> before = group.before(measure).flatMap(Figures::percent);
            Optional<BigDecimal> after = group.after(measure).flatMap(Figures::percent);
            if (before.isPresent() || after.isPresent()) {
                rows.add(new DumbbellChart.Row(
                        String.join(" / ", grouping.words(group.names(), language)),
                        before,
                        after,
                        numbers.percent(before) + " → " + numbers.percent(after),
                        points(group, measure, "").shown(numbers)));
            }
        }
        return DumbbellChart.of(
                rows,
                new DumbbellChart.Words(
                        language.say("chart.dumbbell", grouping.title(language)),
                        language.say(
                                "chart.dumbbell.description",
                                grouping.title(language),
                                language.say("measure." + measure.key() + ".unit"),
                                comparison.before().name(),
                                comparison.after().name()),
                        comparison.before().name(),
                        comparison.after().name(),
                        Table.bestAndWorst(rows.size(), language)));
    }

    private Table changed(List<ProcedureChanges.Pair> pairs) {
        List<List<Cell>> rows = new ArrayList<>();
        pairs.stream().limit(comparison.listed()).forEach(pair -> {
            for (Measure measure : comparison.measures()) {
                Optional<Change> before = shown(comparison.before(), pair.before(), measure);
                Optional<Change> after = shown(comparison.after(), pair.after(), measure);
                if (!before.equals(after)) {
                    rows.add(List.of(
                            new Cell.Text(pair.after().code()),
                            new Cell.Text(pair.after().name()),
                            new Cell.Text(language.named(pair.after().agency())),
                            new Cell.Text(language.say("measure." + measure.key() + ".unit")),
                            moved(before.map(Change::current), after.map(Change::current)),
                            moved(before.map(Change::proposed), after.map(Change::proposed))));
                }
            }
        });
        return new Table(
                listTitle("changed", pairs.size()),
                List.of(
                        Column.whole(language, "column.code"),
                        Column.name(language, "column.procedure"),
                        Column.name(language, "column.agency"),
                        Column.name(language, "column.measure"),
                        Column.number(language, "column.current"),
                        Column.number(language, "column.proposed")),
                rows);
    }

    /** The values of a procedure, to the decimals that are shown. */
    private static Optional<Change> shown(Comparison.Part part, Roster.Entry entry, Measure measure) {
        boolean converted = part.report().isConverted(measure);
        return Optional.ofNullable(entry.changes().get(measure))
                .map(change -> converted ? Rounding.rounded(change) : change);
    }

    private Cell moved(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        String was = before.map(numbers::amount).orElse(Numbers.UNDEFINED);
        String is = after.map(numbers::amount).orElse(Numbers.UNDEFINED);
        return new Cell.Text(was.equals(is) ? is : was + " → " + is);
    }

    private Optional<Table> listed(String key, List<Roster.Entry> entries) {
        if (entries.isEmpty() || comparison.listed() == 0) {
            return Optional.empty();
        }
        return Optional.of(Table.of(
                listTitle(key, entries.size()),
                List.of(
                        Column.whole(language, "column.code", Roster.Entry::code),
                        Column.name(language, "column.procedure", Roster.Entry::name),
                        Column.name(language, "column.agency", entry -> language.named(entry.agency())),
                        Column.name(language, "column.sector", entry -> language.named(entry.sector()))),
                entries.stream().limit(comparison.listed()).toList()));
    }

    private String listTitle(String key, int count) {
        String title = language.say("compare." + key, language.count("procedures", count));
        return count <= comparison.listed()
                ? title
                : language.say("compare.first", title, numbers.count(comparison.listed()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Report earlier = comparison.before().report();
        Report later = comparison.after().report();
        Stream.concat(earlier.accounting().sources().stream(), later.accounting().sources().stream())
                .filter(SourceCounts::failed)
                .forEach(source -> notes.add(language.say("note.failed", source.name())));
        notes.addAll(leftOut(comparison.before()));
        notes.addAll(leftOut(comparison.after()));
        for (Measure measure : comparison.measures()) {
            if (!earlier.measures().contains(measure) || !later.measures().contains(measure)) {
                String has = earlier.measures().contains(measure)
                        ? comparison.before().name()
                        : comparison.after().name();
                notes.add(language.say("compare.note.measure", language.say("measure." + measure.key()), has));
            }
        }
        if (!earlier.workingDayRatios().equals(later.workingDayRatios())) {
            notes.add(language.say("compare.note.ratios"));
        }
        if (!earlier.baselines().equals(later.baselines())) {
            notes.add(language.say("compare.note.baselines"));
        }
        if (comparison.tooMany()) {
            notes.add(language.say("compare.note.too_many", numbers.count(Roster.MAX_PROCEDURES)));
        } else if (comparison.procedures().isEmpty()) {
            notes.add(language.say("compare.note.saved"));
        }
        comparison
                .procedures()
                .filter(found -> found.withoutCode() > 0)
                .ifPresent(found -> notes.add(
                        language.say("compare.note.without_code", language.count("procedures", found.withoutCode()))));
        return notes;
    }

    /** What does not count on one side, and in which units its days are where those differ. */
    private List<String> leftOut(Comparison.Part side) {
        List<String> notes = new ArrayList<>();
        side.report().total().figures().forEach((measure, figures) -> {
            if (figures.leftOut() > 0) {
                notes.add(language.say(
                        "note.left_out",
                        language.count("procedures", figures.leftOut()),
                        language.say("measure." + measure.key())));
            }
        });
        if (side.report().dayUnits().size() > 1) {
            notes.add(language.say("note.units", language.dayUnits(side.report().dayUnits())));
        }
        return notes.stream()
                .map(note -> language.say("compare.note.side", side.name(), note))
                .toList();
    }

    /** A sum over no procedure at all is not 0 but unknown. */
    private static Cell sum(Optional<Figures> figures, Function<Change, BigDecimal> sum) {
        return Cell.of(figures.filter(Figures::isKnown).map(known -> sum.apply(known.total())));
    }

    private static Cell percent(Optional<Figures> figures) {
        return new Cell.Percent(figures.flatMap(Figures::percent), Cell.Tone.PLAIN);
    }

    private static Cell points(Difference group, Measure measure, String unit) {
        Optional<BigDecimal> points = group.points(measure);
        return new Cell.Signed(points, unit, tone(points.map(BigDecimal::signum).orElse(0)));
    }

    /**
     * A change of an amount.
     *
     * @param better 1 where more is better, 0 where it is neither good nor bad
     */
    private static Cell change(Optional<BigDecimal> change, int better) {
        return new Cell.Signed(change, "", tone(change.map(BigDecimal::signum).orElse(0) * better));
    }

    private static Cell.Tone tone(int sign) {
        return sign > 0 ? Cell.Tone.GOOD : sign < 0 ? Cell.Tone.BAD : Cell.Tone.PLAIN;
    }
}
