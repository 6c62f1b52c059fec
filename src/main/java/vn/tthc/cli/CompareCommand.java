package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tthc.report.Comparison;
import vn.tthc.report.Language;
import vn.tthc.report.ReportOptions;
import vn.tthc.report.Sort;
import vn.tthc.report.Targets;
import vn.tthc.summary.Summary;

/** Says what changed from one list, or saved report, to another. */
@Command(name = "compare")
final class CompareCommand extends DocumentCommand {
    private static final int DEFAULT_LISTED = 20;

    @Mixin
    private InputOptions input;

    @Option(names = "--by", paramLabel = "GROUPS", split = ",", descriptionKey = "help.by")
    private List<String> by = List.of();

    @Option(names = "--sort", paramLabel = "percent|saved|current|name", descriptionKey = "help.compare_sort")
    private Sort sort = Sort.SAVED;

    @Option(names = "--top", paramLabel = "N", descriptionKey = "help.compare_top")
    private int listed = DEFAULT_LISTED;

    CompareCommand(Io io) {
        super(io);
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
        ReportOptions options =
                new ReportOptions(Groupings.parse(by, language), sort, false, false, Targets.NONE, List.of());
        if (listed < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(listed), "usage.number");
        }
        return new Comparing(options, listed);
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
