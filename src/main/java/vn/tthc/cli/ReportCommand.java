package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tthc.model.Measure;
import vn.tthc.report.Language;
import vn.tthc.report.Presentation;
import vn.tthc.report.Report;
import vn.tthc.report.ReportFormat;
import vn.tthc.report.ReportOptions;
import vn.tthc.report.Sort;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;

/** The main job: lists in, report out. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private final Io io;

    @Spec
    private CommandSpec spec;

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

    @Mixin
    private TargetOptions targets;

    @Mixin
    private FormatOptions formats;

    @Mixin
    private OutputOptions output;

    @Option(names = "--out-dir", paramLabel = "DIR", descriptionKey = "help.out_dir")
    private Path outDir;

    @Option(names = "--strict", descriptionKey = "help.strict")
    private boolean strict;

    @Mixin
    private ProblemOptions problemOptions;

    @Mixin
    private CommonOptions common;

    /** What days are multiplied by, beside the plain sums. */
    private enum Weight {
        NONE,
        VOLUME
    }

    ReportCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        ReportOptions options = new ReportOptions(
                Groupings.parse(by, language), sort, mean, splitAgencies, targets.toTargets(language));
        ReportFormat chosen = formats.choose(output, outDir != null, language);
        Presentation presentation = formats.presentation(
                io, language, isForStandardOutput(), input.delimiter(language).orElse(','));
        Optional<ReportFolder> folder = folder(chosen, language);
        Reading reading = new Reading(io, language, input, problemOptions, output.file(), folder);
        reading.readsToo(targets.schemes());
        reading.measureAgainst(targets.baseline());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(spec.commandLine(), language);
        }
        ProblemLog problems = new ProblemLog(
                problemOptions.limit(language), problem -> Conclusion.printLine(io, language.line(problem)));

        Summary summary = reading.read(problems, new Summary(top(language), weight == Weight.VOLUME));
        boolean stopped = strict && Conclusion.hasErrors(problems, summary);
        boolean nothingRead = summary.sources().stream().allMatch(SourceCounts::failed);
        boolean nothingToReport = stopped || nothingRead;
        Report report = Report.of(summary, options);
        Set<Measure> missed = targets.failUnder() && !nothingToReport ? report.missedTargets() : Set.of();
        boolean written = true;
        if (!nothingToReport && folder.isPresent()) {
            written = folder.get().write(report, part -> Report.of(part, options), presentation, io);
        } else if (!nothingToReport) {
            output.writeWhole(io, out -> chosen.write(report, presentation, out));
        }
        Conclusion.print(io, language, problems);
        if (stopped) {
            Conclusion.printLine(io, language.say("strict.stopped"));
        }
        if (!missed.isEmpty()) {
            String measures = missed.stream()
                    .map(measure -> language.say(
                            summary.measures().contains(measure) ? "target.failed.one" : "target.failed.unjudged",
                            language.say("measure." + measure.key())))
                    .collect(Collectors.joining(", "));
            Conclusion.printLine(io, "tthc: " + language.say("target.failed", measures));
        }
        ExitCode code = Conclusion.exitCode(problems, summary)
                .worse(stopped ? ExitCode.REJECTED : ExitCode.DONE)
                .worse(written ? ExitCode.DONE : ExitCode.UNREADABLE)
                .worse(missed.isEmpty() ? ExitCode.DONE : ExitCode.TARGET_MISSED);
        return code.number();
    }

    private Optional<ReportFolder> folder(ReportFormat chosen, Language language) {
        if (outDir != null && output.file().isPresent()) {
            throw new UsageException(language.say("usage.together", "--out-dir", "--output"));
        }
        Optional<ReportFolder> folder = Optional.ofNullable(outDir).map(path -> new ReportFolder(path, chosen));
        folder.ifPresent(ReportFolder::check);
        return folder;
    }

    private int top(Language language) {
        if (top < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(top), "usage.number");
        }
        return top;
    }

    private boolean isForStandardOutput() {
        return output.file().isEmpty() && outDir == null;
    }
}
