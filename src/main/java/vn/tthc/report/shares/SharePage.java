package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tthc.model.Bases;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.model.share.UnknownStatus;
import vn.tthc.model.target.Subject;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Recheck;
import vn.tthc.report.page.Table;
import vn.tthc.report.procedures.Attainment;
import vn.tthc.report.procedures.TargetTables;
import vn.tthc.summary.GroupBy;

/** Words shares for people. */
final class SharePage {
    /** Of more statuses that are not known the rest is told together. */
    private static final int MAX_UNKNOWN = 20;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ShareReport rates;
    private final Language language;
    private final Numbers numbers;

    SharePage(ShareReport rates, Language language) {
        this.rates = rates;
        this.language = language;
        numbers = language.numbers();
    }

    Page page() {
        return new Page(
                language.say("rate.title"),
                headline(),
                Accounting.caution(language, rates.accounting()),
                highlights(),
                tables(),
                notes());
    }

    private String headline() {
        List<String> parts = new ArrayList<>();
        parts.add(rates.total()
                .map(this::total)
                .orElseGet(() -> language.say(
                        "rate.headline.several",
                        language.count("indicators", rates.indicators()),
                        language.count("rows", rates.rows()))));
        if (!rates.rechecks().isEmpty()) {
            parts.add(Recheck.sentence(
                    language.count("percentages", rates.rechecks().size()), rates::count, language));
        }
        if (!rates.unknown().isEmpty()) {
            parts.add(language.say("rate.headline.unknown", language.count("rows", rates.unknownRecords())));
        }
        return String.join(" ", parts);
    }

    private String total(ShareLine total) {
        String rows = language.count("rows", rates.rows());
        return total.share().percent().isEmpty()
                ? language.say("rate.headline.none", rows)
                : language.say(
                        "rate.headline.one",
                        numbers.amount(total.share().part()),
                        numbers.amount(total.share().whole()),
                        numbers.percent(total.share().percent()),
                        rows);
    }

    private List<Page.Highlight> highlights() {
        return rates.total()
                .map(total -> List.of(new Page.Highlight(
                        language.say("rate.share"),
                        new Cell.Percent(total.share().percent()),
                        values(total),
                        total.attainment()
                                .map(attainment -> TargetTables.verdict(Subject.ON_TIME, attainment, language)))))
                .orElse(List.of());
    }

    private String values(ShareLine group) {
        return numbers.amount(group.share().part()) + " / "
                + numbers.amount(group.share().whole());
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        rates.groups().forEach((grouping, groups) -> tables.add(groups(grouping, groups)));
        if (!rates.standings().isEmpty()) {
            tables.add(standings());
        }
        if (!rates.unknown().isEmpty()) {
            tables.add(unknown());
        }
        if (!rates.rechecks().isEmpty()) {
            tables.add(rechecks());
        }
        if (!rates.compositions().isEmpty()) {
            tables.add(compositions());
        }
        tables.addAll(rates.accounting().tables(language));
        return tables;
    }

    private Table groups(Grouping grouping, List<ShareLine> groups) {
        List<Column> columns = new ArrayList<>(grouping.columns(language));
        columns.add(Column.number(language, "column.rows"));
        columns.add(Column.number(language, "column.part"));
        columns.add(Column.number(language, "column.whole"));
        columns.add(Column.number(language, "column.share"));
        boolean leftOut = groups.stream().anyMatch(group -> group.leftOut() > 0);
        if (leftOut) {
            columns.add(Column.number(language, "column.left_out"));
        }
        if (rates.options().hasTargets()) {
            columns.add(Column.number(language, "column.goal"));
            columns.add(Column.number(language, "column.verdict"));
            columns.add(Column.number(language, "column.missing"));
        }
        List<List<Cell>> rows = groups.stream()
                .map(group -> line(grouping.cells(group.names(), language), group, leftOut))
                .toList();
        Optional<List<Cell>> total = rates.total().map(all -> line(grouping.totalCells(language), all, leftOut));
        return new Table(
                language.say("rate.table.groups", grouping.title(language)),
                columns,
                rows,
                total,
                Optional.of(new Table.Chart(
                        language.say("column.whole"),
                        language.say("column.part"),
                        grouping.by().size() + 3,
                        () -> bars(groups))));
    }

    private List<Table.Bars> bars(List<ShareLine> groups) {
        return groups.stream()
                .filter(group -> group.share().percent().isPresent())
                .map(group -> new Table.Bars(
                        group.names().stream().map(language::named).collect(Collectors.joining(" / ")),
                        HUNDRED,
                        group.share().percent().orElseThrow(),
                        values(group),
                        new Cell.Percent(group.share().percent())))
                .toList();
    }

    private List<Cell> line(List<Cell> names, ShareLine group, boolean leftOut) {
        List<Cell> cells = new ArrayList<>(names);
        cells.add(Cell.of(group.rows()));
        cells.add(new Cell.Amount(group.share().part()));
        cells.add(new Cell.Amount(group.share().whole()));
        cells.add(new Cell.Percent(group.share().percent(), Cell.Tone.PLAIN));
        if (leftOut) {
            cells.add(Cell.of(group.leftOut(), Cell.Tone.DOUBTFUL));
        }
        if (rates.options().hasTargets()) {
            Optional<Attainment> attainment = group.attainment();
            cells.add(new Cell.Text(attainment
                    .map(one -> language.percent(one.target().value()))
                    .orElse("")));
            cells.add(attainment
                    .map(one -> TargetTables.verdict(Subject.ON_TIME, one, language))
                    .orElse(new Cell.Text("")));
            cells.add(attainment.<Cell>map(one -> new Cell.Amount(one.toSave())).orElse(new Cell.Text("")));
        }
        return cells;
    }

    private Table standings() {
        List<List<Cell>> rows = new ArrayList<>();
        rates.standings()
                .forEach((standing, count) -> rows.add(List.of(
                        new Cell.Text(language.say("standing." + standing.key())),
                        Cell.of(count),
                        new Cell.Text(language.say(role(standing))))));
        return new Table(
                language.say("rate.table.standings"),
                List.of(
                        Column.name(language, "column.standing"),
                        Column.number(language, "column.count"),
                        Column.name(language, "column.counts_as")),
                rows,
                Optional.empty(),
                Optional.empty());
    }

    private Table unknown() {
        List<UnknownStatus> shown = rates.unknown().stream().limit(MAX_UNKNOWN).toList();
        List<List<Cell>> rows = shown.stream()
                .map(status -> unknown(status.status(), status.rows()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (shown.size() < rates.unknown().size()) {
            rows.add(unknown(
                    language.say(
                            "rate.unknown.others", numbers.count(rates.unknown().size() - shown.size())),
                    rates.unknownRecords()
                            - shown.stream().mapToLong(UnknownStatus::rows).sum()));
        }
        return new Table(
                language.say("rate.table.unknown"),
                List.of(Column.name(language, "column.standing"), Column.number(language, "column.count")),
                rows,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Cell> unknown(String status, long rows) {
        return List.of(new Cell.Text(status), Cell.of(rows, Cell.Tone.BAD));
    }

    private String role(Standing standing) {
        if (rates.options().done().contains(standing)) {
            return "rate.counts.part";
        }
        return rates.options().counted().contains(standing) ? "rate.counts.whole" : "rate.counts.neither";
    }

    private Table rechecks() {
        boolean agencies =
                rates.rechecks().stream().anyMatch(one -> !one.getKey().agency().isEmpty());
        boolean sectors =
                rates.rechecks().stream().anyMatch(one -> !one.getKey().sector().isEmpty());
        List<Column> columns = new ArrayList<>(List.of(Column.name(language, "column.indicator")));
        if (agencies) {
            columns.add(Column.name(language, "column.agency"));
        }
        if (sectors) {
            columns.add(Column.name(language, "column.sector"));
        }
        for (String key : List.of("share", "printed", "recheck", "points")) {
            columns.add(Column.number(language, "column." + key));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<ShareRow, Recheck> one : rates.rechecks()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(language.named(one.getKey().indicator())));
            if (agencies) {
                cells.add(new Cell.Text(language.named(one.getKey().agency())));
            }
            if (sectors) {
                cells.add(new Cell.Text(language.named(one.getKey().sector())));
            }
            cells.add(new Cell.Percent(one.getValue().percent(), Cell.Tone.PLAIN));
            cells.add(new Cell.Text(one.getValue().shown(language)));
            cells.add(one.getKey()
                    .bases()
                    .<Cell>map(bases -> new Cell.Text(words(bases)))
                    .orElseGet(() -> one.getValue().cell(language)));
            cells.add(new Cell.Signed(one.getValue().points(), "", Cell.Tone.PLAIN));
            rows.add(cells);
        }
        return new Table(language.say("rate.table.printed"), columns, rows, Optional.empty(), Optional.empty());
    }

    /** Which wholes a part could be of. */
    private String words(Bases bases) {
        if (bases.isNone()) {
            return language.say("recheck.bases.none");
        }
        return bases.isOne()
                ? language.say("recheck.bases.one", numbers.amount(bases.least()))
                : language.say("recheck.bases", numbers.amount(bases.least()), numbers.amount(bases.most()));
    }

    private Table compositions() {
        List<GroupBy> by = List.of(GroupBy.INDICATOR, GroupBy.AGENCY, GroupBy.SECTOR);
        List<Integer> shown = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            if (rates.compositions().stream()
                    .anyMatch(one -> !one.names().get(at).isEmpty())) {
                shown.add(i);
                columns.add(Column.name(language, "column." + by.get(i).key()));
            }
        }
        for (String key : List.of("parts", "parts_sum", "parts_total", "unexplained")) {
            columns.add(Column.number(language, "column." + key));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Composition one : rates.compositions()) {
            List<Cell> cells = new ArrayList<>();
            shown.forEach(
                    i -> cells.add(new Cell.Text(language.named(one.names().get(i)))));
            cells.add(Cell.of(one.parts()));
            cells.add(new Cell.Amount(one.sum()));
            cells.add(Cell.of(one.total()));
            cells.add(one.rest()
                    .<Cell>map(rest -> new Cell.Amount(rest, rest.signum() == 0 ? Cell.Tone.GOOD : Cell.Tone.BAD))
                    .orElse(new Cell.Text(Numbers.UNDEFINED)));
            rows.add(cells);
        }
        return new Table(language.say("rate.table.parts"), columns, rows, Optional.empty(), Optional.empty());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(rates.accounting().failures(language));
        if (rates.isCrossed()) {
            notes.add(language.say("rate.note.crossed"));
        }
        if (!rates.unjudged().isEmpty()) {
            notes.add(language.say("rate.note.unjudged", String.join(", ", rates.unjudged())));
        }
        if (rates.unchecked() > 0) {
            notes.add(language.say("rate.note.unchecked", language.count("percentages", rates.unchecked())));
        }
        notes.addAll(bounds(rates.bounds(), language));
        long records =
                rates.standings().values().stream().mapToLong(Long::longValue).sum();
        if (records > 0 && records < rates.rows()) {
            notes.add(language.say("rate.note.mixed", language.count("rows", records)));
        }
        if (rates.options().asOf().isEmpty() && rates.standings().containsKey(Standing.PENDING)) {
            notes.add(language.say("rate.note.as_of"));
        }
        if (rates.compositions().stream()
                .anyMatch(one -> !one.isOfRow() && one.total().isPresent())) {
            notes.add(language.say("rate.note.common_whole"));
        }
        notes.addAll(rates.accounting().skips(language));
        return notes;
    }

    /** That sums are bounds where so many rows are. */
    static List<String> bounds(long rows, Language language) {
        return rows > 0 ? List.of(language.say("rate.note.bounds", language.count("rows", rows))) : List.of();
    }
}
