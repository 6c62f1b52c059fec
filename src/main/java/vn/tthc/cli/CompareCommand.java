package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.tthc.report.Comparison;
import vn.tthc.report.Language;
import vn.tthc.report.Presentation;
import vn.tthc.report.ReportFormat;
import vn.tthc.report.ReportOptions;
import vn.tthc.report.Sort;
import vn.tthc.report.Targets;
import vn.tthc.summary.SourceCounts;

/** Says what changed from one list, or saved report, to another. */
final class CompareCommand implements Callable<Integer> {
    private static final int DEFAULT_LISTED = 20;

    private final Io io;

    private final InputOptions input;
    private final Given<List<String>> by;
    private final Given<Sort> sort;
    private final Given<Integer> listed;
    private final FormatOptions formats;
    private final OutputOptions output;
    private final Given<Boolean> strict;
    private final ProblemOptions problemOptions;
    private final CommonOptions common;

    CompareCommand(Io io, Options options) {
        this.io = io;
        input = new InputOptions(options);
        by = options.wordsOf("GROUPS", "help.by", "--by");
        sort = options.value(Sort.class, "percent|saved|current|name", "help.compare_sort", "--sort");
        listed = options.value(Integer.class, "N", "help.compare_top", "--top");
        formats = new FormatOptions(options);
        output = new OutputOptions(options);
        strict = options.flag("help.strict", "--strict");
        problemOptions = new ProblemOptions(options);
        common = new CommonOptions(options);
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
        ReportOptions options = new ReportOptions(
                Groupings.parse(by.or(List.of()), language), sort.or(Sort.SAVED), false, false, Targets.NONE);
        int most = listed.or(DEFAULT_LISTED);
        if (most < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(most), "usage.number");
        }
        ReportFormat chosen = formats.choose(output, false, language);
        Presentation presentation = formats.presentation(
                io, language, output.file().isEmpty(), input.delimiter(language).orElse(','));
        Reading reading = new Reading(io, language, input, problemOptions, output.file(), Optional.empty());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(language);
        }
        ProblemLog problems = new ProblemLog(
                problemOptions.limit(language), problem -> Conclusion.printLine(io, language.line(problem)));

        List<Comparison.Input> both = reading.readBoth(problems);
        boolean stopped = false;
        boolean missing = false;
        ExitCode code = ExitCode.DONE;
        for (Comparison.Input one : both) {
            stopped |= strict.or(false) && Conclusion.hasErrors(problems, one.summary());
            missing |= one.summary().sources().stream().allMatch(SourceCounts::failed);
            code = code.worse(Conclusion.exitCode(problems, one.summary()));
        }
        if (!stopped && !missing) {
            Comparison comparison = Comparison.of(both.get(0), both.get(1), options, most);
            output.writeWhole(io, out -> chosen.write(comparison, presentation, out));
        }
        Conclusion.print(io, language, problems);
        if (stopped) {
            Conclusion.printLine(io, language.say("strict.stopped"));
        }
        return code.worse(stopped ? ExitCode.REJECTED : ExitCode.DONE).number();
    }
}
