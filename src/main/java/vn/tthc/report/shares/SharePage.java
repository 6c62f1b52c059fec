package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        List<Column.Of<ShareLine>> columns = new ArrayList<>();
        columns.add(Column.number(language, "column.rows", group -> Cell.of(group.rows())));
        columns.add(Column.number(
                language, "column.part", group -> new Cell.Amount(group.share().part())));
        columns.add(Column.number(
                language, "column.whole", group -> new Cell.Amount(group.share().whole())));
        columns.add(Column.number(
                language,
                "column.share",
                group -> new Cell.Percent(group.share().percent(), Cell.Tone.PLAIN)));
        if (groups.stream().anyMatch(group -> group.leftOut() > 0)) {
            columns.add(
                    Column.number(language, "column.left_out", group -> Cell.of(group.leftOut(), Cell.Tone.DOUBTFUL)));
        }
        if (rates.options().hasTargets()) {
            columns.add(ofTarget(
                    "goal", one -> new Cell.Text(language.percent(one.target().value()))));
            columns.add(ofTarget("verdict", one -> TargetTables.verdict(Subject.ON_TIME, one, language)));
            columns.add(ofTarget("missing", one -> new Cell.Amount(one.toSave())));
        }
        return rates.lines()
                .table(language.say("rate.table.groups", grouping.title(language)), grouping, groups, columns, language)
                .withChart(new Table.Chart(
                        language.say("column.whole"),
                        language.say("column.part"),
                        grouping.by().size() + 3,
                        () -> bars(groups)));
    }

    /** A column that is empty where a group has no target. */
    private Column.Of<ShareLine> ofTarget(String key, Function<Attainment, Cell> cell) {
        return Column.number(
                language, "column." + key, group -> group.attainment().map(cell).orElse(new Cell.Text("")));
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

    private Table standings() {
        return Table.of(
                language.say("rate.table.standings"),
                List.of(
                        Column.name(language, "column.standing", one -> language.say("standing." + one.key())),
                        Column.number(
                                language,
                                "column.count",
                                one -> Cell.of(rates.standings().get(one))),
                        Column.name(language, "column.counts_as", one -> language.say(role(one)))),
                List.copyOf(rates.standings().keySet()));
    }

    private Table unknown() {
        List<UnknownStatus> shown =
                new ArrayList<>(rates.unknown().stream().limit(MAX_UNKNOWN).toList());
        int others = rates.unknown().size() - shown.size();
        if (others > 0) {
            long told = shown.stream().mapToLong(UnknownStatus::rows).sum();
            shown.add(new UnknownStatus(
                    language.say("rate.unknown.others", numbers.count(others)), rates.unknownRecords() - told));
        }
        return Table.of(
                language.say("rate.table.unknown"),
                List.of(
                        Column.name(language, "column.standing", UnknownStatus::status),
                        Column.number(language, "column.count", status -> Cell.of(status.rows(), Cell.Tone.BAD))),
                shown);
    }

    private String role(Standing standing) {
        if (rates.options().done().contains(standing)) {
            return "rate.counts.part";
        }
        return rates.options().counted().contains(standing) ? "rate.counts.whole" : "rate.counts.neither";
    }

    private Table rechecks() {
        List<Column.Of<Map.Entry<ShareRow, Recheck>>> columns = new ArrayList<>();
        columns.add(named("column.indicator", ShareRow::indicator));
        if (rates.rechecks().stream().anyMatch(one -> !one.getKey().agency().isEmpty())) {
            columns.add(named("column.agency", ShareRow::agency));
        }
        if (rates.rechecks().stream().anyMatch(one -> !one.getKey().sector().isEmpty())) {
            columns.add(named("column.sector", ShareRow::sector));
        }
        columns.add(Column.number(
                language, "column.share", one -> new Cell.Percent(one.getValue().percent(), Cell.Tone.PLAIN)));
        columns.add(Column.number(
                language, "column.printed", one -> new Cell.Text(one.getValue().shown(language))));
        columns.add(Column.number(language, "column.recheck", one -> one.getKey()
                .bases()
                .<Cell>map(bases -> new Cell.Text(words(bases)))
                .orElseGet(() -> one.getValue().cell(language))));
        columns.add(Column.number(
                language, "column.points", one -> new Cell.Signed(one.getValue().points(), "", Cell.Tone.PLAIN)));
        return Table.of(language.say("rate.table.printed"), columns, rates.rechecks());
    }

    private Column.Of<Map.Entry<ShareRow, Recheck>> named(String key, Function<ShareRow, String> name) {
        return Column.name(language, key, one -> language.named(name.apply(one.getKey())));
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
        List<Column.Of<Composition>> columns = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            if (rates.compositions().stream()
                    .anyMatch(one -> !one.names().get(at).isEmpty())) {
                columns.add(Column.name(
                        language,
                        "column." + by.get(i).key(),
                        one -> language.named(one.names().get(at))));
            }
        }
        columns.add(Column.number(language, "column.parts", one -> Cell.of(one.parts())));
        columns.add(Column.number(language, "column.parts_sum", one -> new Cell.Amount(one.sum())));
        columns.add(Column.number(language, "column.parts_total", one -> Cell.of(one.total())));
        columns.add(Column.number(language, "column.unexplained", one -> one.rest()
                .<Cell>map(rest -> new Cell.Amount(rest, rest.signum() == 0 ? Cell.Tone.GOOD : Cell.Tone.BAD))
                .orElse(new Cell.Text(Numbers.UNDEFINED))));
        return Table.of(language.say("rate.table.parts"), columns, rates.compositions());
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
