package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tthc.input.PublishedFigures;
import vn.tthc.input.Source;
import vn.tthc.model.PublishedFigure;
import vn.tthc.report.Grouping;
import vn.tthc.report.Language;
import vn.tthc.report.Report;
import vn.tthc.report.ReportOptions;
import vn.tthc.report.Sort;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.Summary;

/** The main job: lists in, report out. */
@Command(name = "report")
final class ReportCommand extends DocumentCommand {
    @Mixin
    private InputOptions input;

    @Option(names = "--by", paramLabel = "GROUPS", split = ",", descriptionKey = "help.by")
    private List<String> by = List.of();

    @Option(names = "--sort", paramLabel = "percent|saved|current|name", descriptionKey = "help.sort")
    private Sort sort = ReportOptions.DEFAULT.sort();

    @Option(names = "--mean", descriptionKey = "help.mean")
    private boolean mean;

    @Option(names = "--split-agencies", descriptionKey = "help.split_agencies")
    private boolean splitAgencies;

    @Option(names = "--top", paramLabel = "N", descriptionKey = "help.top")
    private int top;

    @Option(names = "--weight", paramLabel = "none|volume", descriptionKey = "help.weight")
    private Weight weight = Weight.NONE;

    @Option(names = "--printed", paramLabel = "FILE", descriptionKey = "help.printed")
    private Path printed;

    @Mixin
    private TargetOptions targets;

    @Mixin
    private FolderOptions folder;

    /** What days are multiplied by, beside the plain sums. */
    private enum Weight {
        NONE,
        VOLUME
    }

    ReportCommand(Io io) {
        super(io);
    }

    @Override
    ListOptions input() {
        return input;
    }

    @Override
    FolderOptions folder() {
        return folder;
    }

    @Override
    void announce(Reading reading, Language language) {
        reading.readsToo(targets.schemes());
        reading.readsToo(printedFile());
        reading.measureAgainst(targets.baseline());
    }

    @Override
    Work work(Language language) {
        ReportOptions options = new ReportOptions(
                Groupings.parse(by, language),
                sort,
                mean,
                splitAgencies,
                targets.toTargets(language),
                printedFile().map(this::published).orElse(List.of()));
        if (top < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(top), "usage.number");
        }
        return new Reporting(options, new Summary(top, weight == Weight.VOLUME), language);
    }

    private Optional<Source> printedFile() {
        return Optional.ofNullable(printed).map(Source::ofFile);
    }

    private List<PublishedFigure> published(Source file) {
        return BadFileException.ifGood(problems -> PublishedFigures.read(
                file,
                input.numbers(),
                word -> Grouping.parse(word, GroupBy.OF_PROCEDURES).isPresent(),
                problems));
    }

    /** Sums up the lists. */
    private final class Reporting implements Work {
        private final ReportOptions options;
        private final Language language;
        private Summary summary;

        Reporting(ReportOptions options, Summary empty, Language language) {
            this.options = options;
            this.language = language;
            summary = empty;
        }

        @Override
        public List<Summary> read(Reading reading, ProblemLog problems) throws IOException {
            reading.documentEach(part -> Report.of(part, options));
            summary = reading.read(problems, summary);
            return List.of(summary);
        }

        @Override
        public Result finish() {
            Report report = Report.of(summary, options);
            List<String> missed = targets.failUnder()
                    ? report.missedTargets().stream()
                            .map(measure -> language.say(
                                    summary.measures().contains(measure)
                                            ? "target.failed.one"
                                            : "target.failed.unjudged",
                                    language.say("measure." + measure.key())))
                            .toList()
                    : List.of();
            return new Result(report, missed);
        }
    }
}
