package vn.tthc.report.shares;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.model.Change;
import vn.tthc.model.GroupName;
import vn.tthc.model.Printed;
import vn.tthc.model.share.Share;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.model.share.UnknownStatus;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Recheck;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.report.procedures.Sort;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.ShareKey;
import vn.tthc.summary.ShareSums;
import vn.tthc.summary.ShareTally;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.numbers.Numbered;
import vn.tthc.summary.numbers.SpelledGroups;

/**
 * Finished shares: parts over wholes of groups, what was published of them, and whether parts add up.
 *
 * @param indicators number of indicators; shares of different ones are never added up
 * @param agencies number of agencies that are named
 * @param rows number of rows of the lists that count, each of which may say several shares
 * @param total of all rows; empty if they are of several indicators
 * @param groups the groups of each table, sorted
 * @param isCrossed whether tables were crossed with the indicators, which nobody asked for
 * @param rechecks the rows with a published percentage, in their order
 * @param unchecked how many there are beyond those
 * @param compositions what the parts of indicators add up to
 * @param standings how many records stand how
 * @param unknown the statuses that are not known, the most frequent first; their records were rejected
 * @param bounds how many rows have only a bound for part or whole, so that their sums are bounds too
 * @param missed the names of the indicators that miss their target
 * @param unjudged the names of indicators that have a target and no row
 */
public record ShareReport(
        long indicators,
        long agencies,
        long rows,
        Optional<ShareLine> total,
        Map<Grouping, List<ShareLine>> groups,
        boolean isCrossed,
        List<Map.Entry<ShareRow, Recheck>> rechecks,
        long unchecked,
        List<Composition> compositions,
        Map<Standing, Long> standings,
        List<UnknownStatus> unknown,
        long bounds,
        List<String> missed,
        List<String> unjudged,
        ShareOptions options,
        Accounting accounting) {
    private static final Grouping BY_INDICATOR = new Grouping(List.of(GroupBy.INDICATOR));

    public static ShareReport of(ShareSums sums, Accounts accounts, ShareOptions options) {
        List<ShareLine> byIndicator = groups(sums, BY_INDICATOR, options);
        boolean several = byIndicator.size() > 1;
        Map<Grouping, List<ShareLine>> groups = new LinkedHashMap<>();
        boolean crossed = false;
        for (Grouping asked : options.groupings()) {
            Grouping grouping = several ? ShareOptions.crossed(asked) : asked;
            crossed |= !grouping.equals(asked);
            groups.put(
                    grouping,
                    groups(sums, grouping, options).stream()
                            .sorted(ShareLine.order(options.sort()))
                            .toList());
        }
        ShareTally all = sums.total();
        Optional<ShareLine> total = several
                ? Optional.empty()
                : Optional.of(ShareLine.of(
                        List.of(),
                        all,
                        options,
                        options.goal(byIndicator.stream()
                                .findFirst()
                                .map(one -> one.names().get(0))
                                .orElse(""))));
        return new ShareReport(
                byIndicator.size(),
                groups(sums, new Grouping(List.of(GroupBy.AGENCY)), options).stream()
                        .filter(group -> !group.names().get(0).isEmpty())
                        .count(),
                accounts.sources().stream().mapToLong(SourceCounts::accepted).sum(),
                total,
                groups,
                crossed,
                sums.printed().stream().map(row -> Map.entry(row, recheck(row))).toList(),
                sums.unchecked(),
                compositions(sums, options),
                all.standings(),
                sums.unknown(),
                all.bounds(),
                byIndicator.stream()
                        .filter(group -> group.attainment()
                                .filter(attainment -> !attainment.met().orElse(false))
                                .isPresent())
                        .map(group -> group.names().get(0))
                        .sorted(new VietnameseOrder())
                        .toList(),
                withoutRows(byIndicator, options),
                options,
                all.standings().isEmpty()
                        ? Accounting.of(accounts)
                        : Accounting.of(accounts).withoutValues());
    }

    private static Recheck recheck(ShareRow row) {
        Printed printed = row.printed().orElseThrow();
        Optional<Change> numbers = row.share().map(Share::asSaving);
        return row.isBound() ? Recheck.ofBounds(printed, numbers, row.allowed()) : Recheck.of(printed, numbers);
    }

    private static List<ShareLine> groups(ShareSums sums, Grouping grouping, ShareOptions options) {
        SpelledGroups groups = new SpelledGroups(new Numbered<>(), grouping.identities());
        List<ShareTally> tallies = new ArrayList<>();
        sums.cells().forEach((key, tally) -> {
            int group = groups.number(grouping.by().stream().map(key::get).toList(), tally.rows());
            if (group == tallies.size()) {
                tallies.add(new ShareTally());
            }
            tallies.get(group).add(tally);
        });
        int indicator = grouping.by().indexOf(GroupBy.INDICATOR);
        List<ShareLine> lines = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            List<String> names = groups.names(group);
            lines.add(ShareLine.of(
                    names, tallies.get(group), options, options.goal(indicator < 0 ? "" : names.get(indicator))));
        }
        return lines;
    }

    /** Which rows are parts of the same: of one indicator, for one agency and sector. */
    private static List<String> owner(String indicator, String agency, String sector) {
        return Stream.of(indicator, agency, sector).map(GroupName::identity).toList();
    }

    /** Of what a row is a part: its agency's and sector's indicator, or that of all of them if only this one is stated. */
    private static ShareKey whole(ShareKey part, Set<List<String>> stated) {
        return Stream.of(
                        List.of(part.agency(), part.sector()),
                        List.of(part.agency(), ""),
                        List.of("", part.sector()),
                        List.of("", ""))
                .filter(names -> stated.contains(owner(part.of(), names.get(0), names.get(1))))
                .findFirst()
                .map(names -> new ShareKey(part.of(), "", names.get(0), names.get(1), ""))
                .orElse(new ShareKey(part.of(), "", part.agency(), part.sector(), ""));
    }

    /** The part as its whole does not name it yet. */
    private static String partName(ShareKey part, ShareKey whole) {
        return Stream.of(
                        part.indicator(),
                        whole.agency().isEmpty() ? part.agency() : "",
                        whole.sector().isEmpty() ? part.sector() : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    private static List<Composition> compositions(ShareSums sums, ShareOptions options) {
        Map<List<String>, ShareTally> owners = new HashMap<>();
        sums.cells().forEach((key, tally) -> owners.computeIfAbsent(
                        owner(key.indicator(), key.agency(), key.sector()), name -> new ShareTally())
                .add(tally));
        Map<List<String>, Map<String, ShareTally>> parts = new HashMap<>();
        Map<List<String>, ShareKey> spelled = new HashMap<>();
        Map<String, String> named = new HashMap<>();
        sums.cells().forEach((key, tally) -> {
            if (!key.of().isEmpty() && tally.isPartKnown()) {
                ShareKey whole = whole(key, owners.keySet());
                List<String> owner = owner(whole.indicator(), whole.agency(), whole.sector());
                String part = partName(key, whole);
                parts.computeIfAbsent(owner, name -> new HashMap<>())
                        .computeIfAbsent(GroupName.identity(part), name -> new ShareTally())
                        .add(tally);
                named.merge(GroupName.identity(part), part, BinaryOperator.minBy(Comparator.naturalOrder()));
                spelled.merge(
                        owner,
                        whole,
                        BinaryOperator.minBy(Comparator.comparing(ShareKey::indicator)
                                .thenComparing(ShareKey::agency)
                                .thenComparing(ShareKey::sector)));
            }
        });
        List<Composition> compositions = new ArrayList<>();
        parts.forEach((owner, tallies) -> {
            Set<BigDecimal> wholes = tallies.values().stream()
                    .map(tally -> tally.share(options.done(), options.counted()).whole())
                    .collect(Collectors.toSet());
            boolean haveWholes = tallies.values().stream().noneMatch(ShareTally::isAnyApart);
            Optional<BigDecimal> common =
                    haveWholes && wholes.size() == 1 ? wholes.stream().findFirst() : Optional.empty();
            Optional<BigDecimal> stated = Optional.ofNullable(owners.get(owner))
                    .filter(ShareTally::isPartKnown)
                    .map(tally -> tally.part(options.done()));
            ShareKey key = spelled.get(owner);
            compositions.add(new Composition(
                    List.of(key.indicator(), key.agency(), key.sector()),
                    tallies.entrySet().stream()
                            .map(part -> Map.entry(
                                    named.get(part.getKey()), part.getValue().part(options.done())))
                            .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .toList(),
                    tallies.values().stream()
                            .map(tally -> tally.part(options.done()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    stated.or(() -> common),
                    stated.isPresent()));
        });
        compositions.sort(Comparator.comparing(Composition::names, Sort.byNames()));
        return compositions;
    }

    /** The targets of indicators that no row is of. */
    private static List<String> withoutRows(List<ShareLine> byIndicator, ShareOptions options) {
        SortedMap<String, BigDecimal> left = new TreeMap<>(options.targets());
        byIndicator.forEach(group -> left.remove(group.names().get(0)));
        return List.copyOf(left.keySet());
    }

    /** The total and the groups. */
    GroupLines<ShareLine> lines() {
        return new GroupLines<>(total, groups, ShareLine::names);
    }

    /** How many records are not counted, as their status is not known. */
    long unknownRecords() {
        return unknown.stream().mapToLong(UnknownStatus::rows).sum();
    }

    /** How many of the published percentages have this verdict; with none, how many have no numbers to be judged by. */
    long count(Optional<Printed.Verdict> verdict) {
        return rechecks.stream()
                .filter(recheck -> recheck.getValue().verdict().equals(verdict))
                .count();
    }
}
