package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.tthc.batch.ProblemLog;
import vn.tthc.cli.files.Documents;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.FolderOptions;
import vn.tthc.cli.options.FormatOptions;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.NoInputException;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.OutputOptions;
import vn.tthc.cli.options.ProblemOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.writer.ReportFormat;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.SourceCounts;

/**
 * A command that reads lists and writes a document of them. All that these have in common stands here: how they are asked,
 * how they write, what they say of problems, and how they end.
 */
abstract class DocumentCommand implements Callable<Integer> {
    private final Io io;

    private final FormatOptions formats;
    private final OutputOptions output;
    private final OptionValue<Boolean> strict;
    private final ProblemOptions problemOptions;
    private final CommonOptions common;

    /** What one run does, once its options are understood. */
    interface Work {
        /**
         * Reads what is to be read.
         *
         * @return the rows of each side that must be there
         */
        List<? extends Accounts> read(SourceReading reading, ProblemLog problems) throws IOException;

        /** What is made of what was read; not asked for if that is nothing. */
        Result finish();
    }

    /**
     * What is written.
     *
     * @param missed the targets that were missed, where that is a failure
     */
    record Result(Document document, List<String> missed) {
        Result {
            missed = List.copyOf(missed);
        }
    }

    DocumentCommand(Io io, Options options) {
        this.io = io;
        formats = new FormatOptions(options);
        output = new OutputOptions(options);
        strict = options.flag("help.strict", "--strict");
        problemOptions = new ProblemOptions(options);
        common = new CommonOptions(options);
    }

    /** The options that say what is read. */
    abstract ListOptions input();

    /** Where the reports of each source go, if they are asked for. */
    FolderOptions folder() {
        return FolderOptions.NONE;
    }

    /**
     * What the options ask for.
     *
     * @param format in which it is written
     * @throws UsageException if they make no sense
     */
    abstract Work work(Language language, ReportFormat format);

    /** Says what is read beside the lists, once it is known where output goes. */
    void announce(SourceReading reading, Language language) {}

    @Override
    public final Integer call() throws IOException {
        Language language = common.language(io);
        boolean toFolder = folder().isGiven();
        ReportFormat chosen = formats.choose(output, folder(), language);
        Work work = work(language, chosen);
        Presentation presentation = formats.presentation(
                io,
                language,
                output.file().isEmpty() && !toFolder,
                input().delimiter(language).orElse(','));
        Optional<Documents> folder = folder().open(chosen, output, language);
        SourceReading reading = new SourceReading(io, language, input(), problemOptions, output.file(), folder);
        announce(reading, language);
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(language);
        }
        ProblemLog problems = Ending.log(io, language, problemOptions.limit(language), common);

        List<? extends Accounts> sides = work.read(reading, problems);
        boolean stopped = strict.or(false) && sides.stream().anyMatch(side -> Ending.hasErrors(problems, side));
        boolean isAnyEmpty =
                sides.stream().anyMatch(side -> side.sources().stream().allMatch(SourceCounts::failed));
        Optional<Result> result = stopped || isAnyEmpty ? Optional.empty() : Optional.of(work.finish());
        List<String> missed = result.map(Result::missed).orElse(List.of());
        ExitCode code = stopped ? ExitCode.REJECTED : ExitCode.DONE;
        for (Accounts side : sides) {
            code = code.worse(Ending.exitCode(problems, side));
        }
        code = code.worse(missed.isEmpty() ? ExitCode.DONE : ExitCode.TARGET_MISSED);
        boolean written = true;
        if (result.isPresent() && folder.isPresent()) {
            written = folder.get().write(result.get().document(), presentation, io);
        } else if (result.isPresent()) {
            output.writeWhole(io, out -> chosen.write(result.get().document(), presentation, out));
        }
        Ending.print(io, language, problems, sides, common);
        if (stopped) {
            io.printLine(language.say("strict.stopped"));
        }
        if (!missed.isEmpty()) {
            io.printLine("tthc: " + language.say("target.failed", String.join(", ", missed)));
        }
        return code.worse(written ? ExitCode.DONE : ExitCode.UNREADABLE).number();
    }
}
