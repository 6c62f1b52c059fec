package vn.tthc.report.costs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tthc.model.Change;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Segment;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.Version;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Table;

/** Words costs of compliance for people. */
final class CostPage {
    private static final List<Version> VERSIONS = List.of(Version.CURRENT, Version.PROPOSED);

    private final Costing costing;
    private final Language language;
    private final Numbers numbers;
    private final CostSteps steps;

    CostPage(Costing costing, Language language) {
        this.costing = costing;
        this.language = language;
        numbers = language.numbers();
        steps = new CostSteps(costing.options(), language);
    }

    Page page() {
        return new Page(
                language.say("cost.title"),
                headline(),
                Accounting.caution(language, costing.accounting()),
                highlights(),
                tables(),
                notes());
    }

    private String headline() {
        List<String> parts = new ArrayList<>();
        costing.saved()
                .ifPresent(saved -> parts.add(language.say(
                        saved.isIncreased() ? "cost.headline.increased" : "cost.headline",
                        language.count("procedures", compared()),
                        numbers.amount(saved.saved().abs()),
                        numbers.amount(saved.current()),
                        costing.options().currency(),
                        numbers.percent(saved.percent()))));
        for (Version version : VERSIONS) {
            if (costing.alone(version) > 0) {
                parts.add(language.say(
                        "cost.headline." + version.key(),
                        language.count("procedures", costing.alone(version)),
                        numbers.amount(costing.sumAlone(version)),
                        costing.options().currency()));
            }
        }
        return parts.isEmpty() ? language.say("cost.headline.none") : String.join(" ", parts);
    }

    private long compared() {
        return costing.lines().stream().filter(line -> line.cost().isPresent()).count();
    }

    private List<Page.Highlight> highlights() {
        return costing.saved()
                .map(saved -> List.of(new Page.Highlight(
                        language.say("cost.highlight", unit()),
                        new Cell.Percent(saved.percent()),
                        numbers.amount(saved.saved()) + " / " + numbers.amount(saved.current()),
                        Optional.empty())))
                .orElse(List.of());
    }

    private String unit() {
        return language.say("cost.unit", costing.options().currency());
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (VERSIONS.stream()
                .anyMatch(version -> costing.sum(version, Costing.Side::cost).isPresent())) {
            tables.add(figures(
                    language.say("cost.table.procedures", unit()),
                    Costing.Side::cost,
                    Costing.Line::cost,
                    costing.saved()));
            tables.add(figures(
                    language.say("cost.table.hours"), Costing.Side::hours, Costing.Line::hours, costing.savedHours()));
        }
        if (costing.options().explain()) {
            Stream.of(calculation()).filter(table -> !table.rows().isEmpty()).forEach(tables::add);
        }
        if (!costing.rates().isEmpty()) {
            tables.add(rates());
        }
        tables.addAll(costing.accounting().tables(language));
        return tables;
    }

    private Table figures(
            String title,
            Function<Costing.Side, Optional<BigDecimal>> figure,
            Function<Costing.Line, Optional<Change>> change,
            Optional<Change> saved) {
        Map<String, Function<ProcedureName, String>> names = names();
        List<Version> shown = VERSIONS.stream()
                .filter(version -> costing.sum(version, figure).isPresent())
                .toList();
        List<Column.Of<Costing.Line>> columns = new ArrayList<>();
        names.forEach((key, name) -> columns.add(Column.name(language, key, line -> name.apply(line.name()))));
        shown.forEach(version -> columns.add(
                Column.number(language, "column." + version.key(), line -> Cell.of(figure.apply(line.side(version))))));
        if (saved.isPresent()) {
            columns.add(Column.number(language, "column.saved", line -> saved(change.apply(line))));
            columns.add(Column.number(language, "column.percent", line -> percent(change.apply(line))));
        }
        Table table = Table.of(title, columns, costing.lines());
        if (costing.lines().size() < 2) {
            return table;
        }
        List<Cell> total = new ArrayList<>();
        names.keySet().forEach(key -> total.add(new Cell.Text(total.isEmpty() ? language.say("total") : "")));
        shown.forEach(version -> total.add(Cell.of(costing.sum(version, figure))));
        if (saved.isPresent()) {
            total.add(saved(saved));
            total.add(percent(saved));
        }
        return new Table(title, table.columns(), table.rows(), Optional.of(total));
    }

    /** By what the procedures are told apart: the columns of which any has something to say. */
    private Map<String, Function<ProcedureName, String>> names() {
        Map<String, Function<ProcedureName, String>> names = new LinkedHashMap<>();
        names.put("column.code", ProcedureName::code);
        names.put("column.procedure", ProcedureName::name);
        names.put("column.agency", ProcedureName::agency);
        names.values().removeIf(name -> costing.lines().stream()
                .allMatch(line -> name.apply(line.name()).isEmpty()));
        return names;
    }

    private static Cell saved(Optional<Change> change) {
        return Cell.of(change.map(Change::saved));
    }

    private static Cell percent(Optional<Change> change) {
        return new Cell.Percent(change.flatMap(Change::percent));
    }

    private Table calculation() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Costing.Line line : costing.lines()) {
            for (Version version : VERSIONS) {
                Costing.Side side = line.side(version);
                for (Segment segment : side.segments()) {
                    steps.of(segment).forEach(step -> rows.add(step(line.name(), version, segment.name(), step)));
                }
                steps.ofWhole(side).forEach(step -> rows.add(step(line.name(), version, language.say("total"), step)));
            }
        }
        return new Table(
                language.say("cost.table.steps", unit()),
                List.of(
                        new Column(language.say("column.procedure"), Column.Kind.NAME),
                        Column.name(language, "column.version"),
                        Column.name(language, "column.segment"),
                        Column.whole(language, "column.step")),
                rows);
    }

    private List<Cell> step(ProcedureName name, Version version, String segment, String step) {
        return List.of(
                new Cell.Text(name.code().isEmpty() ? name.name() : name.code()),
                new Cell.Text(language.say("version." + version.key())),
                new Cell.Text(segment),
                new Cell.Text(step));
    }

    private Table rates() {
        return Table.of(
                language.say("cost.table.rates", costing.options().currency()),
                List.of(
                        Column.name(language, "column.rate", this::named),
                        Column.name(language, "column.year", HourlyRate::year),
                        Column.name(language, "column.source", HourlyRate::source),
                        Column.whole(language, "column.hourly", steps::hourly)),
                costing.rates());
    }

    private String named(HourlyRate rate) {
        return rate.name().isEmpty() ? language.say("cost.income") : rate.name();
    }

    /** All that was taken for granted, and what is not counted. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>(costing.accounting().failures(language));
        if (costing.incomplete() > 0) {
            notes.add(language.say("cost.note.incomplete", language.count("costs", costing.incomplete())));
        }
        if (costing.halfSaid() > 0) {
            notes.add(language.say("cost.note.half_said", language.count("costs", costing.halfSaid())));
        }
        if (costing.segmentsOfOneVersion() > 0) {
            notes.add(language.say("cost.note.segments", language.count("segments", costing.segmentsOfOneVersion())));
        }
        if (costing.unattributed() > 0) {
            notes.add(language.say("cost.note.unattributed", language.count("rows", costing.unattributed())));
        }
        if (compared() > 0 && compared() < costing.lines().size()) {
            notes.add(language.say("cost.note.compared", language.count("procedures", compared())));
        }
        for (Version version : VERSIONS) {
            if (costing.missing(version) > 0) {
                notes.add(language.say(
                        "cost.note.missing." + version.key(), language.count("procedures", costing.missing(version))));
            }
        }
        if (costing.assumed() > 0) {
            notes.add(language.say("cost.note.assumed", language.count("rows", costing.assumed())));
        }
        if (costing.ofSeveralLists() > 0) {
            notes.add(language.say("cost.note.lists", language.count("procedures", costing.ofSeveralLists())));
        }
        Terms defaults = costing.options().defaults();
        assumed(notes, "times", Terms::times, steps.times(defaults.times().orElseThrow()));
        assumed(
                notes,
                "subjects",
                Terms::subjects,
                numbers.amount(defaults.subjects().orElseThrow()));
        assumed(notes, "factor", Terms::factor, numbers.amount(defaults.factor().orElseThrow()));
        if (costing.hasFees()) {
            notes.add(language.say("cost.note.fees"));
        }
        notes.addAll(rateNotes());
        if (costing.rounded() > 0) {
            notes.add(language.say(
                    "cost.note.rounded",
                    language.count("costs", costing.rounded()),
                    numbers.count(costing.options().decimals())));
        }
        notes.addAll(costing.accounting().skips(language));
        return notes;
    }

    private void assumed(List<String> notes, String key, Function<Terms, Optional<?>> term, String value) {
        long open = costing.open(term);
        if (open > 0) {
            notes.add(language.say("cost.note." + key, language.count("segments", open), value));
        }
    }

    private List<String> rateNotes() {
        List<String> notes = new ArrayList<>();
        if (costing.statedRates() > 0) {
            notes.add(language.say("cost.note.stated_rates", language.count("tasks", costing.statedRates())));
        }
        costing.rates().stream()
                .filter(rate -> rate.sources() > 1)
                .forEach(rate -> notes.add(language.say(
                        "cost.note.lower_middle", named(rate), numbers.count(rate.sources()), rate.year())));
        if (costing.rates().stream().anyMatch(rate -> rate.per() != HourlyRate.Per.HOUR)) {
            notes.add(language.say(
                    "cost.note.time",
                    numbers.amount(costing.options().time().monthsPerYear()),
                    numbers.amount(costing.options().time().daysPerMonth()),
                    numbers.amount(costing.options().time().hoursPerDay())));
        }
        return notes;
    }
}
