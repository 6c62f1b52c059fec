package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return comparison
                .lines()
                .table(
                        language.say("rate.table.groups", grouping.title(language)),
                        grouping,
                        lines,
                        List.of(
                                number("part_was", line -> Cell.of(line.before().map(Share::part))),
                                number("part_is", line -> Cell.of(line.after().map(Share::part))),
                                number("part_change", line -> changed(line.change(Share::part))),
                                number("part_percent", line -> changed(line.changePercent())),
                                number("percent_was", line -> percent(line.before())),
                                number("percent_is", line -> percent(line.after())),
                                number("points", line -> changed(line.points()))),
                        language);
    }

    private Column.Of<ShareComparison.Line> number(String key, Function<ShareComparison.Line, Cell> cell) {
        return Column.number(language, "compare.rate." + key, cell);
    }

    private static Cell percent(Optional<Share> share) {
        return new Cell.Percent(share.flatMap(Share::percent), Cell.Tone.PLAIN);
    }

    private static Cell changed(Optional<BigDecimal> change) {
        return new Cell.Signed(change, "", Cell.Tone.PLAIN);
    }
}
