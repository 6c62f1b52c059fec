package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tthc.report.Comparison;
import vn.tthc.report.Language;
import vn.tthc.report.Presentation;
import vn.tthc.report.ReportFormat;
import vn.tthc.report.ReportOptions;
import vn.tthc.report.Sort;
import vn.tthc.report.Targets;
import vn.tthc.summary.SourceCounts;

/** Says what changed from one list, or saved report, to another. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    private static final int DEFAULT_LISTED = 20;

    private final Io io;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(names = "--by", paramLabel = "GROUPS", split = ",", descriptionKey = "help.by")
    private List<String> by = List.of();

    @Option(names = "--sort", paramLabel = "percent|saved|current|name", descriptionKey = "help.compare_sort")
    private Sort sort = Sort.SAVED;

    @Option(names = "--top", paramLabel = "N", descriptionKey = "help.compare_top")
    private int listed = DEFAULT_LISTED;

    @Mixin
    private FormatOptions formats;

    @Mixin
    private OutputOptions output;

    @Option(names = "--strict", descriptionKey = "help.strict")
    private boolean strict;

    @Mixin
    private ProblemOptions problemOptions;

    @Mixin
    private CommonOptions common;

    CompareCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        if (input.files().size() != 2) {
            throw new UsageException(language.say("usage.compare"));
        }
        if (input.proposed().isPresent()) {
            throw new UsageException(language.say("usage.compare_proposed"));
        }
        ReportOptions options = new ReportOptions(Groupings.parse(by, language), sort, false, false, Targets.NONE);
        if (listed < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(listed), "usage.number");
        }
        ReportFormat chosen = formats.choose(output, false, language);
        Presentation presentation = formats.presentation(
                io, language, output.file().isEmpty(), input.delimiter(language).orElse(','));
        Reading reading = new Reading(io, language, input, problemOptions, output.file(), Optional.empty());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(spec.commandLine(), language);
        }
        ProblemLog problems = new ProblemLog(
                problemOptions.limit(language), problem -> Conclusion.printLine(io, language.line(problem)));

        List<Comparison.Input> both = reading.readBoth(problems);
        boolean stopped = false;
        boolean missing = false;
        ExitCode code = ExitCode.DONE;
        for (Comparison.Input one : both) {
            stopped |= strict && Conclusion.hasErrors(problems, one.summary());
            missing |= one.summary().sources().stream().allMatch(SourceCounts::failed);
            code = code.worse(Conclusion.exitCode(problems, one.summary()));
        }
        if (!stopped && !missing) {
            Comparison comparison = Comparison.of(both.get(0), both.get(1), options, listed);
            output.writeWhole(io, out -> chosen.write(comparison, presentation, out));
        }
        Conclusion.print(io, language, problems);
        if (stopped) {
            Conclusion.printLine(io, language.say("strict.stopped"));
        }
        return code.worse(stopped ? ExitCode.REJECTED : ExitCode.DONE).number();
    }
}
