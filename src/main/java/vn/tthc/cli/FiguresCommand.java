package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import vn.tthc.input.ListKind;
import vn.tthc.input.Source;
import vn.tthc.report.Document;
import vn.tthc.report.Language;
import vn.tthc.report.Presentation;
import vn.tthc.report.ReportFormat;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.SourceCounts;

/** What the commands for the other figures of a reform report have in common: lists of one kind in, figures out. */
abstract class FiguresCommand implements Callable<Integer> {
    private final Io io;

    private final ListOptions input;
    private final FormatOptions formats;
    private final OutputOptions output;
    private final Given<Boolean> strict;
    private final ProblemOptions problemOptions;
    private final CommonOptions common;

    /** Takes the lists, and makes of them what is asked for. */
    interface Job extends Batch.Taker {
        Result finish(Accounts accounts);
    }

    /**
     * What is asked for.
     *
     * @param missed the targets that were missed, where that is a failure
     */
    record Result(Document document, List<String> missed) {
        Result {
            missed = List.copyOf(missed);
        }
    }

    FiguresCommand(Io io, ListKind kind, Options options) {
        this.io = io;
        input = new ListOptions(kind, options);
        formats = new FormatOptions(options);
        output = new OutputOptions(options);
        strict = options.flag("help.strict", "--strict");
        problemOptions = new ProblemOptions(options);
        common = new CommonOptions(options);
    }

    /**
     * What the options ask for.
     *
     * @throws UsageException if they make no sense
     */
    abstract Job job(Language language);

    /** The files that are read beside the lists. */
    abstract List<Source> filesBeside();

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        ReportFormat chosen = formats.choose(output, false, language);
        Presentation presentation = formats.presentation(
                io, language, output.file().isEmpty(), input.delimiter(language).orElse(','));
        Job job = job(language);
        Reading reading = new Reading(io, language, input, problemOptions, output.file());
        reading.readsToo(filesBeside());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(language);
        }
        ProblemLog problems = new ProblemLog(
                problemOptions.limit(language), problem -> Conclusion.printLine(io, language.line(problem)));

        Accounts accounts = reading.readInto(problems, job);
        boolean stopped = strict.or(false) && Conclusion.hasErrors(problems, accounts);
        boolean nothingRead = accounts.sources().stream().allMatch(SourceCounts::failed);
        ExitCode missed = ExitCode.DONE;
        if (!stopped && !nothingRead) {
            Result result = job.finish(accounts);
            output.write(
                    io,
                    out -> {
                        chosen.write(result.document(), presentation, out);
                        return result;
                    },
                    written -> true);
            if (!result.missed().isEmpty()) {
                missed = ExitCode.TARGET_MISSED;
            }
            Conclusion.print(io, language, problems);
            result.missed().forEach(one -> Conclusion.printLine(io, "tthc: " + language.say("target.failed", one)));
        } else {
            Conclusion.print(io, language, problems);
        }
        if (stopped) {
            Conclusion.printLine(io, language.say("strict.stopped"));
        }
        return Conclusion.exitCode(problems, accounts)
                .worse(stopped ? ExitCode.REJECTED : ExitCode.DONE)
                .worse(missed)
                .number();
    }
}
