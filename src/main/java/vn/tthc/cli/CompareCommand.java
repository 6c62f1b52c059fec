package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.tthc.batch.NameWarnings;
import vn.tthc.batch.ProblemLog;
import vn.tthc.batch.figures.FiguresTaker;
import vn.tthc.batch.figures.ShareJob;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.Groupings;
import vn.tthc.cli.options.InputOptions;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.StatusOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.input.ListReader;
import vn.tthc.report.comparison.Comparison;
import vn.tthc.report.comparison.ComparisonDocument;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.report.procedures.Sort;
import vn.tthc.report.shares.ShareComparison;
import vn.tthc.report.shares.ShareComparisonDocument;
import vn.tthc.report.shares.ShareOptions;
import vn.tthc.report.shares.ShareReport;
import vn.tthc.report.writer.ReportFormat;
import vn.tthc.row.RowOptions;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.source.Sources;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.ShareSums;
import vn.tthc.summary.Summary;

/** Says what changed from one list, or saved report, to another. */
final class CompareCommand extends DocumentCommand {
    private static final int DEFAULT_LISTED = 20;

    private final InputOptions input;
    private final OptionValue<List<String>> by;
    private final OptionValue<Sort> sort;
    private final OptionValue<Integer> listed;
    private final OptionValue<List<String>> labels;
    private final StatusOptions statuses;

    CompareCommand(Io io, Options options) {
        super(io, options);
        input = new InputOptions(options);
        by = options.wordsOf("GROUPS", "help.compare_by", "--by");
        sort = options.value(Sort.class, "percent|saved|current|name", "help.compare_sort", "--sort");
        listed = options.value(Integer.class, "N", "help.compare_top", "--top");
        labels = options.wordsOf("BEFORE,AFTER", "help.labels", "--labels");
        statuses = new StatusOptions(options);
    }

    @Override
    ListOptions input() {
        return input;
    }

    @Override
    Work work(Language language, ReportFormat format) {
        if (input.files().size() != 2) {
            throw new UsageException(language.say("usage.compare"));
        }
        if (input.proposed().isPresent()) {
            throw new UsageException(language.say("usage.compare_proposed"));
        }
        List<String> names = labels.or(List.of()).stream().map(String::strip).toList();
        boolean areTwo = names.size() == 2 && !names.get(0).equals(names.get(1)) && !names.contains("");
        if (!names.isEmpty() && !areTwo) {
            throw InputOptions.wrong(language, "--labels", String.join(",", names), "usage.labels");
        }
        int most = listed.or(DEFAULT_LISTED);
        if (most < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(most), "usage.number");
        }
        List<String> words = by.or(List.of());
        Sort order = sort.or(Sort.SAVED);
        if (isOfShares(input.files(), input.toRowOptions(language))) {
            List<Grouping> groupings = Groupings.parse(words, ShareJob.GROUPS, "usage.rate_by", language);
            return new ComparingShares(
                    groupings.isEmpty() ? List.of(ShareJob.BY_INDICATOR) : groupings,
                    order,
                    statuses.toWords(Optional.empty()),
                    names);
        }
        ReportOptions options = ReportOptions.of(Groupings.parse(words, language), order, false);
        return new Comparing(options, most, names, language);
    }

    /** The two sides by the names that the user has for them. */
    private static List<Comparison.Input> labelled(List<Comparison.Input> both, List<String> labels) {
        return labels.isEmpty()
                ? both
                : List.of(both.get(0).withName(labels.get(0)), both.get(1).withName(labels.get(1)));
    }

    /** Whether the first of the lists that can be read twice is one of shares. */
    private static boolean isOfShares(List<String> words, RowOptions options) {
        return words.stream()
                .filter(word -> !word.equals("-") && !word.isEmpty())
                .flatMap(word -> Sources.find(List.of(word), problem -> {}).stream())
                .findFirst()
                .filter(source -> ListReader.isOfShares(source, options))
                .isPresent();
    }

    /** Sums up the shares of both sides, each for itself. */
    private static final class ComparingShares implements Work {
        private final Sort sort;
        private final ShareOptions options;
        private final FiguresTaker<ShareSums, ShareReport> before;
        private final FiguresTaker<ShareSums, ShareReport> after;
        private final List<String> labels;
        private List<Comparison.Input> both = List.of();

        ComparingShares(List<Grouping> groupings, Sort sort, StandingWords words, List<String> labels) {
            this.sort = sort;
            this.labels = labels;
            options = ShareOptions.forComparison(groupings, words.part(), words.whole());
            ShareJob counting = new ShareJob(words, options, false, false);
            before = new FiguresTaker<>(counting);
            after = new FiguresTaker<>(counting);
        }

        @Override
        public List<Summary> read(SourceReading reading, ProblemLog problems) throws IOException {
            both = labelled(reading.readBoth(problems, Optional.of(before), Optional.of(after)), labels);
            NameWarnings names = new NameWarnings();
            tellNames(before.sums(), both.get(0), names);
            tellNames(after.sums(), both.get(1), names);
            names.report(problems, new Accounts());
            return both.stream().map(Comparison.Input::summary).toList();
        }

        private static void tellNames(ShareSums sums, Comparison.Input side, NameWarnings names) {
            sums.cells().forEach((key, tally) -> {
                names.add(GroupBy.AGENCY, key.agency(), side.name(), tally.rows());
                names.add(GroupBy.SECTOR, key.sector(), side.name(), tally.rows());
            });
        }

        @Override
        public Result finish() {
            return new Result(
                    new ShareComparisonDocument(ShareComparison.of(
                            both.get(0).name(),
                            ShareReport.of(before.sums(), both.get(0).summary(), options),
                            both.get(1).name(),
                            ShareReport.of(after.sums(), both.get(1).summary(), options),
                            sort)),
                    List.of());
        }
    }

    /** Sums up the lists of both sides, each for itself. */
    private static final class Comparing implements Work {
        private final ReportOptions options;
        private final Language language;
        private final int listed;
        private final List<String> labels;
        private List<Comparison.Input> both = List.of();

        Comparing(ReportOptions options, int listed, List<String> labels, Language language) {
            this.language = language;
            this.labels = labels;
            this.options = options;
            this.listed = listed;
        }

        @Override
        public List<Summary> read(SourceReading reading, ProblemLog problems) throws IOException {
            both = labelled(reading.readBoth(problems), labels);
            NameWarnings names = new NameWarnings();
            both.forEach(side -> side.summary().cells().forEach((key, tally) -> {
                names.add(GroupBy.AGENCY, key.agency(), side.name(), tally.procedures());
                names.add(GroupBy.SECTOR, key.sector(), side.name(), tally.procedures());
            }));
            names.report(problems, new Accounts());
            return both.stream().map(Comparison.Input::summary).toList();
        }

        @Override
        public Result finish() {
            for (Comparison.Input side : both) {
                if (side.summary().hasRanges()) {
                    throw new UsageException(language.say("usage.compare_ranges", side.name()));
                }
            }
            return new Result(
                    new ComparisonDocument(Comparison.of(both.get(0), both.get(1), options, listed)), List.of());
        }
    }
}
