package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
final class ReportCommand implements Callable<Integer> {
    private final Io io;

    private final InputOptions input;
    private final Given<List<String>> by;
    private final Given<Sort> sort;
    private final Given<Boolean> mean;
    private final Given<Boolean> splitAgencies;
    private final Given<Integer> top;
    private final Given<Weight> weight;
    private final TargetOptions targets;
    private final FormatOptions formats;
    private final OutputOptions output;
    private final Given<Path> outDir;
    private final Given<Boolean> strict;
    private final ProblemOptions problemOptions;
    private final CommonOptions common;

    /** What days are multiplied by, beside the plain sums. */
    private enum Weight {
        NONE,
        VOLUME
    }

    ReportCommand(Io io, Options options) {
        this.io = io;
        input = new InputOptions(options);
        by = options.wordsOf("GROUPS", "help.by", "--by");
        sort = options.value(Sort.class, "percent|saved|current|name", "help.sort", "--sort");
        mean = options.flag("help.mean", "--mean");
        splitAgencies = options.flag("help.split_agencies", "--split-agencies");
        top = options.value(Integer.class, "N", "help.top", "--top");
        weight = options.value(Weight.class, "none|volume", "help.weight", "--weight");
        targets = new TargetOptions(options);
        formats = new FormatOptions(options);
        output = new OutputOptions(options);
        outDir = options.value(Path.class, "DIR", "help.out_dir", "--out-dir");
        strict = options.flag("help.strict", "--strict");
        problemOptions = new ProblemOptions(options);
        common = new CommonOptions(options);
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        ReportOptions options = new ReportOptions(
                Groupings.parse(by.or(List.of()), language),
                sort.or(ReportOptions.DEFAULT.sort()),
                mean.or(false),
                splitAgencies.or(false),
                targets.toTargets(language));
        ReportFormat chosen = formats.choose(output, outDir.find().isPresent(), language);
        Presentation presentation = formats.presentation(
                io, language, isForStandardOutput(), input.delimiter(language).orElse(','));
        Optional<ReportFolder> folder = folder(chosen, language);
        Reading reading = new Reading(io, language, input, problemOptions, output.file(), folder);
        reading.readsToo(targets.schemes());
        reading.measureAgainst(targets.baseline());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(language);
        }
        ProblemLog problems = new ProblemLog(
                problemOptions.limit(language), problem -> Conclusion.printLine(io, language.line(problem)));

        Summary summary = reading.read(problems, new Summary(top(language), weight.or(Weight.NONE) == Weight.VOLUME));
        boolean stopped = strict.or(false) && Conclusion.hasErrors(problems, summary);
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
        if (outDir.find().isPresent() && output.file().isPresent()) {
            throw new UsageException(language.say("usage.together", "--out-dir", "--output"));
        }
        Optional<ReportFolder> folder = outDir.find().map(path -> new ReportFolder(path, chosen));
        folder.ifPresent(ReportFolder::check);
        return folder;
    }

    private int top(Language language) {
        int most = top.or(0);
        if (most < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(most), "usage.number");
        }
        return most;
    }

    private boolean isForStandardOutput() {
        return output.file().isEmpty() && outDir.find().isEmpty();
    }
}
