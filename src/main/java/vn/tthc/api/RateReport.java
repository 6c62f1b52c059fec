package vn.tthc.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tthc.batch.figures.ShareJob;
import vn.tthc.model.target.Target;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.shares.ShareLine;
import vn.tthc.report.shares.ShareOptions;
import vn.tthc.report.shares.ShareReport;
import vn.tthc.summary.ShareSums;

/** What parts are of their wholes, per indicator and group, and what was published of them. */
public final class RateReport extends ListReport {
    private final ShareSums sums;
    private final ShareJob job;
    private final ReadLists read;
    private final ShareReport report;

    RateReport(ShareSums sums, ShareJob job, ReadLists read) {
        this(sums, job, read, job.figures(sums, read.summary()));
    }

    private RateReport(ShareSums sums, ShareJob job, ReadLists read, ShareReport report) {
        super(job.document(report), read);
        this.sums = sums;
        this.job = job;
        this.read = read;
        this.report = report;
    }

    /** The share of all rows; empty if they are of several indicators, whose shares are never added up. */
    public Optional<RateFigures> total() {
        return report.total().map(RateFigures::of);
    }

    /**
     * The lines of one table, the highest share first. Of several indicators each has its own lines, and its name stands before
     * those of the group.
     *
     * @param by as it is given to {@link RateReading#withGroups}
     * @throws IllegalArgumentException if the report has no such table
     */
    public List<RateFigures> groups(String by) {
        Optional<List<ShareLine>> table = Grouping.parse(by, ShareJob.GROUPS)
                .flatMap(grouping -> Optional.ofNullable(report.groups().get(grouping))
                        .or(() -> Optional.ofNullable(report.groups().get(ShareOptions.crossed(grouping)))));
        return table
                .orElseThrow(() -> new IllegalArgumentException("the report has no table by \"" + by + "\""))
                .stream()
                .map(RateFigures::of)
                .toList();
    }

    /** The percentages that the lists say were published, each held against its own numbers. */
    public List<RecheckedRate> rechecks() {
        return report.rechecks().stream()
                .map(one -> RecheckedRate.of(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * The same report, every indicator held against a target.
     *
     * @param percent that must be reached, above 0 and up to 100
     * @throws IllegalArgumentException if it is not
     */
    public RateReport withTarget(BigDecimal percent) {
        ShareOptions options = job.options();
        return held(options.withTargets(Optional.of(checked(percent)), options.targets()));
    }

    /**
     * The same report, one indicator held against a target, beside those of others.
     *
     * @param indicator by its name in the lists, whose letter case does not matter
     * @param percent that must be reached, above 0 and up to 100
     * @throws IllegalArgumentException if it is not
     */
    public RateReport withTarget(String indicator, BigDecimal percent) {
        ShareOptions options = job.options();
        SortedMap<String, BigDecimal> targets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        targets.putAll(options.targets());
        targets.put(indicator, checked(percent));
        return held(options.withTargets(options.target(), targets));
    }

    private RateReport held(ShareOptions options) {
        return new RateReport(sums, new ShareJob(job.words(), options, job.isForm(), job.isByNames()), read);
    }

    private static BigDecimal checked(BigDecimal percent) {
        return Target.parsePercent(percent.stripTrailingZeros().toPlainString())
                .orElseThrow(() -> new IllegalArgumentException(
                        "a target is above 0 and up to 100, with 6 decimals at most, not " + percent));
    }

    /** The indicators that miss their target, and those that have one and no row. */
    public List<String> missedTargets() {
        return Stream.concat(report.missed().stream(), report.unjudged().stream())
                .toList();
    }
}
