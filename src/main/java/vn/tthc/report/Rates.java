package vn.tthc.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Indication;
import vn.tthc.model.Printed;
import vn.tthc.model.Share;
import vn.tthc.model.Standing;
import vn.tthc.output.CsvTable;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.ShareKey;
import vn.tthc.summary.ShareSums;
import vn.tthc.summary.ShareTally;

/**
 * Finished shares: parts over wholes of groups, what was published of them, and whether parts add up.
 *
 * @param indicators number of indicators; shares of different ones are never added up
 * @param agencies number of agencies that are named
 * @param total of all rows; empty if they are of several indicators
 * @param groups the groups of each table, sorted
 * @param isCrossed whether tables were crossed with the indicators, which nobody asked for
 * @param rechecks the rows with a published percentage, in their order
 * @param unchecked how many there are beyond those
 * @param compositions what the parts of indicators add up to
 * @param standings how many records stand how
 * @param missed the names of the indicators that miss their target
 */
public record Rates(
        long indicators,
        long agencies,
        long rows,
        Optional<RateGroup> total,
        Map<Grouping, List<RateGroup>> groups,
        boolean isCrossed,
        List<Map.Entry<Indication, Recheck>> rechecks,
        long unchecked,
        List<Composition> compositions,
        Map<Standing, Long> standings,
        List<String> missed,
        RateOptions options,
        Accounting accounting)
        implements Document {
    private static final Grouping BY_INDICATOR = new Grouping(List.of(GroupBy.INDICATOR));

    public static Rates of(ShareSums sums, Accounts accounts, RateOptions options) {
        List<RateGroup> byIndicator = groups(sums, BY_INDICATOR, options);
        boolean several = byIndicator.size() > 1;
        Map<Grouping, List<RateGroup>> groups = new LinkedHashMap<>();
        boolean crossed = false;
        for (Grouping asked : options.groupings()) {
            Grouping grouping = several ? crossed(asked) : asked;
            crossed |= !grouping.equals(asked);
            groups.put(
                    grouping,
                    groups(sums, grouping, options).stream()
                            .sorted(options.sort().order())
                            .toList());
        }
        ShareTally all = new ShareTally();
        sums.cells().values().forEach(all::add);
        Optional<RateGroup> total = several
                ? Optional.empty()
                : Optional.of(RateGroup.of(
                        List.of(),
                        all,
                        options.done(),
                        options.goal(byIndicator.stream()
                                .findFirst()
                                .map(one -> one.names().get(0))
                                .orElse(""))));
        return new Rates(
                byIndicator.size(),
                groups(sums, new Grouping(List.of(GroupBy.AGENCY)), options).stream()
                        .filter(group -> !group.names().get(0).isEmpty())
                        .count(),
                all.rows(),
                total,
                groups,
                crossed,
                sums.printed().stream()
                        .map(row -> Map.entry(
                                row,
                                Recheck.of(
                                        row.printed().orElseThrow(), row.share().map(Share::asSaving), row.isBound())))
                        .toList(),
                sums.unchecked(),
                compositions(sums, options),
                all.standings(),
                byIndicator.stream()
                        .filter(group -> group.attainment()
                                .filter(attainment -> !attainment.met().orElse(false))
                                .isPresent())
                        .map(group -> group.names().get(0))
                        .sorted(new VietnameseOrder())
                        .toList(),
                options,
                Accounting.of(accounts));
    }

    /** The share of one indicator says nothing of another, so no table adds up several. */
    private static Grouping crossed(Grouping asked) {
        if (asked.by().contains(GroupBy.INDICATOR)) {
            return asked;
        }
        return new Grouping(
                Stream.concat(Stream.of(GroupBy.INDICATOR), asked.by().stream()).toList());
    }

    private static List<RateGroup> groups(ShareSums sums, Grouping grouping, RateOptions options) {
        Grouped<ShareTally> grouped = new Grouped<>(grouping, ShareTally::new, ShareTally::add, ShareTally::rows);
        sums.cells().forEach((key, tally) -> grouped.add(key::get, tally));
        int indicator = grouping.by().indexOf(GroupBy.INDICATOR);
        return grouped.all().stream()
                .map(group -> RateGroup.of(
                        group.names(),
                        group.sum(),
                        options.done(),
                        options.goal(indicator < 0 ? "" : group.names().get(indicator))))
                .toList();
    }

    /** Which rows are parts of the same: of one indicator, for one agency and sector. */
    private static List<String> owner(String indicator, ShareKey key) {
        return Stream.of(indicator, key.agency(), key.sector())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Composition> compositions(ShareSums sums, RateOptions options) {
        Map<List<String>, List<Map.Entry<ShareKey, Share>>> parts = new LinkedHashMap<>();
        Map<List<String>, BigDecimal> owners = new LinkedHashMap<>();
        sums.cells().forEach((key, tally) -> {
            Share share = tally.share(options.done());
            owners.merge(owner(key.indicator(), key), share.part(), BigDecimal::add);
            if (!key.of().isEmpty()) {
                parts.computeIfAbsent(owner(key.of(), key), name -> new ArrayList<>())
                        .add(Map.entry(key, share));
            }
        });
        List<Composition> compositions = new ArrayList<>();
        parts.forEach((owner, shares) -> {
            ShareKey key = shares.stream()
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparing(ShareKey::of).thenComparing(ShareKey::agency))
                    .orElseThrow();
            List<BigDecimal> wholes = shares.stream()
                    .map(part -> part.getValue().whole())
                    .distinct()
                    .toList();
            Optional<BigDecimal> common = wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
            compositions.add(new Composition(
                    List.of(key.of(), key.agency(), key.sector()),
                    shares.size(),
                    shares.stream().map(part -> part.getValue().part()).reduce(BigDecimal.ZERO, BigDecimal::add),
                    Optional.ofNullable(owners.get(owner)).or(() -> common),
                    owners.containsKey(owner)));
        });
        compositions.sort(Comparator.comparing(Composition::names, Sort.byNames()));
        return compositions;
    }

    /** How many of the published percentages have this verdict. */
    long count(Printed.Verdict verdict) {
        return rechecks.stream()
                .filter(recheck -> recheck.getValue().verdict().equals(Optional.of(verdict)))
                .count();
    }

    @Override
    public Page page(Language language) {
        return new RatePage(this, language).page();
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        CsvRates.write(this, csv);
    }

    @Override
    public void write(JsonGenerator json) {
        new JsonRates(this, json).write();
    }
}
