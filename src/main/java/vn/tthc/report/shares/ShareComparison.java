package vn.tthc.report.shares;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Change;
import vn.tthc.model.share.Share;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.report.procedures.Sort;

/**
 * What changed from one list of shares to another, finished.
 *
 * @param groups the groups of each table, sorted; each has its indicators apart
 */
public record ShareComparison(
        String before, String after, ShareReport earlier, ShareReport later, Map<Grouping, List<Line>> groups)
        implements Document {
    /**
     * A group before and after.
     *
     * @param names what is grouped by, in the later spelling
     * @param before empty where the group is new or nothing of it is known
     * @param after empty where the group is gone or nothing of it is known
     */
    record Line(List<String> names, Optional<Share> before, Optional<Share> after) {
        /** By how much the part has grown; empty unless both are known. */
        Optional<BigDecimal> change(Function<Share, BigDecimal> number) {
            return before.flatMap(was -> after.map(is -> number.apply(is).subtract(number.apply(was))));
        }

        /** The same in percent of what the part was: 2.381 → 136 is −94,29. */
        Optional<BigDecimal> changePercent() {
            return before.flatMap(was -> after.flatMap(is -> new Change(was.part(), is.part()).percent()))
                    .map(BigDecimal::negate);
        }

        /** Percentage points between the two shares as they are printed. */
        Optional<BigDecimal> points() {
            Optional<BigDecimal> is = after.flatMap(Share::percent);
            return before.flatMap(Share::percent).flatMap(was -> is.map(now -> now.subtract(was)));
        }
    }

    /**
     * Compares two lists.
     *
     * @param earlier of the same groupings as {@code later}, each of which has the indicators
     */
    public static ShareComparison of(String before, ShareReport earlier, String after, ShareReport later, Sort sort) {
        Map<Grouping, List<Line>> groups = new LinkedHashMap<>();
        later.groups()
                .forEach((grouping, is) -> groups.put(
                        grouping,
                        lines(grouping, earlier.groups().get(grouping), is).stream()
                                .sorted(order(sort))
                                .toList()));
        return new ShareComparison(before, after, earlier, later, groups);
    }

    private static List<Line> lines(Grouping grouping, List<ShareLine> before, List<ShareLine> after) {
        Map<List<String>, ShareLine> was = grouping.byIdentity(before, ShareLine::names);
        Map<List<String>, ShareLine> is = grouping.byIdentity(after, ShareLine::names);
        Set<List<String>> identities = new LinkedHashSet<>(is.keySet());
        identities.addAll(was.keySet());
        List<Line> lines = new ArrayList<>();
        for (List<String> identity : identities) {
            Optional<ShareLine> then = Optional.ofNullable(was.get(identity));
            Optional<ShareLine> now = Optional.ofNullable(is.get(identity));
            lines.add(new Line(now.or(() -> then).orElseThrow().names(), share(then), share(now)));
        }
        return lines;
    }

    private static Optional<Share> share(Optional<ShareLine> group) {
        return group.filter(one -> one.leftOut() < one.rows()).map(ShareLine::share);
    }

    /** What moved most stands first; ties by name. */
    private static Comparator<Line> order(Sort sort) {
        Comparator<Line> byName = Comparator.comparing(Line::names, Sort.byNames());
        Function<Line, Optional<BigDecimal>> moved =
                switch (sort) {
                    case PERCENT -> Line::points;
                    case SAVED -> line -> line.change(Share::part);
                    case CURRENT -> line -> line.change(Share::whole);
                    case NAME -> line -> Optional.empty();
                };
        return Comparator.comparing(
                        (Line line) -> moved.apply(line).orElse(BigDecimal.ZERO).abs(), Comparator.reverseOrder())
                .thenComparing(byName);
    }

    @Override
    public Page page(Language language) {
        return new ShareComparisonPage(this, language).page();
    }

    @Override
    public Set<String> groupings() {
        return lines().columns(CsvShares.GROUPINGS);
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        lines().write(
                        csv,
                        CsvShares.GROUPINGS,
                        List.of(
                                "part_before",
                                "part_after",
                                "part_change",
                                "part_change_percent",
                                "whole_before",
                                "whole_after",
                                "whole_change",
                                "percent_before",
                                "percent_after",
                                "points"),
                        line -> List.of(
                                GroupLines.plain(line.before().map(Share::part)),
                                GroupLines.plain(line.after().map(Share::part)),
                                GroupLines.plain(line.change(Share::part)),
                                GroupLines.plain(line.changePercent()),
                                GroupLines.plain(line.before().map(Share::whole)),
                                GroupLines.plain(line.after().map(Share::whole)),
                                GroupLines.plain(line.change(Share::whole)),
                                GroupLines.plain(line.before().flatMap(Share::percent)),
                                GroupLines.plain(line.after().flatMap(Share::percent)),
                                GroupLines.plain(line.points())));
    }

    private GroupLines<Line> lines() {
        return new GroupLines<>(Optional.empty(), groups, Line::names);
    }

    @Override
    public void write(JsonGenerator json, Links links) {
        JsonAccounting.begin(json, "tthc-rate-comparison", 1, links);
        side(json, "before", before, earlier);
        side(json, "after", after, later);
        lines().write(json, line -> {
            number(json, "part", line, share -> Optional.of(share.part()));
            Json.number(json, "part_change", line.change(Share::part));
            Json.number(json, "part_change_percent", line.changePercent());
            number(json, "whole", line, share -> Optional.of(share.whole()));
            number(json, "percent", line, Share::percent);
            Json.number(json, "points", line.points());
        });
        json.writeEndObject();
    }

    private static void number(
            JsonGenerator json, String name, Line line, Function<Share, Optional<BigDecimal>> number) {
        json.writeObjectPropertyStart(name);
        Json.number(json, "before", line.before().flatMap(number));
        Json.number(json, "after", line.after().flatMap(number));
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String when, String name, ShareReport rates) {
        json.writeObjectPropertyStart(when);
        json.writeStringProperty("name", name);
        JsonShares.parts(json, rates.compositions());
        rates.accounting().write(json);
        json.writeEndObject();
    }
}
