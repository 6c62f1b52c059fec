package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import vn.tthc.report.Comparison;
import vn.tthc.report.Language;
import vn.tthc.report.ReportOptions;
import vn.tthc.report.Sort;
import vn.tthc.report.Targets;
import vn.tthc.summary.Summary;

/** Says what changed from one list, or saved report, to another. */
final class CompareCommand extends DocumentCommand {
    private static final int DEFAULT_LISTED = 20;

    private final InputOptions input;
    private final Given<List<String>> by;
    private final Given<Sort> sort;
    private final Given<Integer> listed;

    CompareCommand(Io io, Options options) {
        super(io, options);
        input = new InputOptions(options);
        by = options.wordsOf("GROUPS", "help.by", "--by");
        sort = options.value(Sort.class, "percent|saved|current|name", "help.compare_sort", "--sort");
        listed = options.value(Integer.class, "N", "help.compare_top", "--top");
    }

    @Override
    ListOptions input() {
        return input;
    }

    @Override
    Work work(Language language) {
        if (input.files().size() != 2) {
            throw new UsageException(language.say("usage.compare"));
        }
        if (input.proposed().isPresent()) {
            throw new UsageException(language.say("usage.compare_proposed"));
        }
        ReportOptions options = new ReportOptions(
                Groupings.parse(by.or(List.of()), language),
                sort.or(Sort.SAVED),
                false,
                false,
                Targets.NONE,
                List.of());
        int most = listed.or(DEFAULT_LISTED);
        if (most < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(most), "usage.number");
        }
        return new Comparing(options, most);
    }

    /** Sums up the lists of both sides, each for itself. */
    private static final class Comparing implements Work {
        private final ReportOptions options;
        private final int listed;
        private List<Comparison.Input> both = List.of();

        Comparing(ReportOptions options, int listed) {
            this.options = options;
            this.listed = listed;
        }

        @Override
        public List<Summary> read(Reading reading, ProblemLog problems) throws IOException {
            both = reading.readBoth(problems);
            return both.stream().map(Comparison.Input::summary).toList();
        }

        @Override
        public Result finish() {
            return new Result(Comparison.of(both.get(0), both.get(1), options, listed), List.of());
        }
    }
}
