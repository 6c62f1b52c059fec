package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.model.share.Share;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Table;

/** Words a comparison of shares for people. */
final class ShareComparisonPage {
    /** A sentence says no more. */
    private static final int IN_HEADLINE = 3;

    private final ShareComparison comparison;
    private final Language language;
    private final Numbers numbers;

    ShareComparisonPage(ShareComparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        numbers = language.numbers();
    }

    Page page() {
        List<Table> tables = new ArrayList<>();
        comparison.groups().forEach((grouping, lines) -> tables.add(table(grouping, lines)));
        List<String> notes = new ArrayList<>(comparison.earlier().accounting().failures(language));
        notes.addAll(comparison.later().accounting().failures(language));
        notes.addAll(SharePage.bounds(
                comparison.earlier().bounds() + comparison.later().bounds(), language));
        tables.add(Accounting.both(
                comparison.earlier().accounting().sources(),
                comparison.later().accounting().sources(),
                language));
        Accounting.rejectedTable(
                        language,
                        comparison.earlier().accounting(),
                        comparison.later().accounting())
                .ifPresent(tables::add);
        return new Page(
                language.say("compare.title", comparison.before(), comparison.after()),
                headline(),
                Accounting.caution(
                        language,
                        comparison.earlier().accounting(),
                        comparison.later().accounting()),
                List.of(),
                tables,
                notes);
    }

    /** What moved most, and what of that which is left is explained by its parts. */
    private String headline() {
        String moved = comparison.groups().values().stream()
                .limit(1)
                .flatMap(List::stream)
                .filter(line -> line.change(Share::part).isPresent())
                .limit(IN_HEADLINE)
                .map(line -> language.say(
                        "compare.rate.moved",
                        named(line.names()),
                        amount(line.before().map(Share::part)),
                        amount(line.after().map(Share::part)),
                        line.changePercent().map(this::signedPercent).orElse(Numbers.UNDEFINED)))
                .collect(Collectors.joining("; "));
        List<String> sentences = new ArrayList<>();
        sentences.add(language.say(
                moved.isEmpty() ? "compare.rate.headline.none" : "compare.rate.headline",
                comparison.before(),
                comparison.after(),
                moved));
        comparison.later().compositions().stream()
                .filter(one -> one.isOfRow() && one.rest().isPresent())
                .map(this::explained)
                .forEach(sentences::add);
        return String.join(" ", sentences);
    }

    private String signedPercent(BigDecimal percent) {
        String shown = numbers.percent(Optional.of(percent));
        return percent.signum() > 0 ? "+" + shown : shown;
    }

    private String explained(Composition one) {
        String parts = one.each().stream()
                .map(part -> language.say(
                        "compare.rate.part", numbers.amount(part.getValue()), language.named(part.getKey())))
                .collect(Collectors.joining(", "));
        return language.say(
                "compare.rate.explained",
                numbers.amount(one.total().orElseThrow()),
                named(one.names()),
                parts,
                numbers.amount(one.rest().orElseThrow()));
    }

    /** The names that are given, if any is. */
    private String named(List<String> names) {
        String given = names.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(" / "));
        return language.named(given);
    }

    private String amount(Optional<BigDecimal> amount) {
        return amount.map(numbers::amount).orElse(Numbers.UNDEFINED);
    }

    private Table table(Grouping grouping, List<ShareComparison.Line> lines) {
        List<Column> columns = new ArrayList<>(grouping.columns(language));
        Stream.of("part_was", "part_is", "part_change", "part_percent", "percent_was", "percent_is", "points")
                .map(key -> Column.number(language, "compare.rate." + key))
                .forEach(columns::add);
        List<List<Cell>> rows = lines.stream()
                .map(line -> cells(grouping.cells(line.names(), language), line))
                .toList();
        return new Table(
                language.say("rate.table.groups", grouping.title(language)),
                columns,
                rows,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Cell> cells(List<Cell> names, ShareComparison.Line line) {
        List<Cell> cells = new ArrayList<>(names);
        cells.add(Cell.of(line.before().map(Share::part)));
        cells.add(Cell.of(line.after().map(Share::part)));
        cells.add(new Cell.Signed(line.change(Share::part), "", Cell.Tone.PLAIN));
        cells.add(new Cell.Signed(line.changePercent(), "", Cell.Tone.PLAIN));
        cells.add(new Cell.Percent(line.before().flatMap(Share::percent), Cell.Tone.PLAIN));
        cells.add(new Cell.Percent(line.after().flatMap(Share::percent), Cell.Tone.PLAIN));
        cells.add(new Cell.Signed(line.points(), "", Cell.Tone.PLAIN));
        return cells;
    }
}
