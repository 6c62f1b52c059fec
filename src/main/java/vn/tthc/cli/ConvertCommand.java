package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.tthc.batch.ProblemLog;
import vn.tthc.cli.files.Cluster;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.PrintException;
import vn.tthc.cli.files.ReaderGoneException;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.InputOptions;
import vn.tthc.cli.options.ListFormats;
import vn.tthc.cli.options.NoInputException;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.OutputOptions;
import vn.tthc.cli.options.ProblemOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.convert.ListForm;
import vn.tthc.convert.ListFormat;
import vn.tthc.convert.RowTaker;
import vn.tthc.convert.WrittenRows;
import vn.tthc.model.problem.Problem;
import vn.tthc.report.page.Language;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;

/** Writes lists as one list, cleaned and in canonical form. */
final class ConvertCommand implements Callable<Integer> {
    private final Io io;

    private final InputOptions input;
    private final OptionValue<ListFormat> format;
    private final OutputOptions output;
    private final OptionValue<Boolean> plainDays;
    private final OptionValue<Boolean> addSource;
    private final OptionValue<Boolean> byteOrderMark;
    private final ProblemOptions problemOptions;
    private final CommonOptions common;

    ConvertCommand(Io io, Options options) {
        this.io = io;
        input = new InputOptions(options);
        format = options.value(ListFormat.class, "csv|json|ndjson|xlsx", "help.convert_format", "-f", "--format");
        output = new OutputOptions(options);
        plainDays = options.flag("help.plain_days", "--plain-days");
        addSource = options.flag("help.add_source", "--add-source");
        byteOrderMark = options.flag("help.bom", "--bom");
        problemOptions = new ProblemOptions(options);
        common = new CommonOptions(options);
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        if (input.toRowOptions(language).hasRanges()) {
            throw new UsageException(language.say("usage.convert_ranges"));
        }
        Optional<Cluster> machines = io.cluster();
        ListFormat chosen = machines.isPresent()
                ? ListFormats.chooseForParts(format.find(), output, language)
                : ListFormats.choose(format.find(), output, language);
        ListForm form = new ListForm(
                chosen,
                input.delimiter(language).orElse(','),
                byteOrderMark.or(false),
                addSource.or(false),
                plainDays.or(false));
        SourceReading reading = new SourceReading(io, language, input, problemOptions, output.file());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(language);
        }
        ProblemLog problems = Ending.log(io, language, problemOptions.limit(language), common);

        Summary summary;
        try {
            summary = machines.isPresent()
                    ? writeOn(machines.get(), form, reading, problems, language)
                    : write(form, reading, problems);
        } catch (ReaderGoneException e) {
            // The rows are written while they are read: with nobody to take them, what was read so far tells how it
            // ends.
            return Ending.exitCode(problems).number();
        }

        Ending.print(io, language, problems, List.of(summary), common);
        if (Ending.isAnyUnread(problems, summary)) {
            io.printLine(output.file()
                    .map(file -> language.say("convert.not_written", file))
                    .orElseGet(() -> language.say("convert.not_whole")));
        }
        return Ending.exitCode(problems, summary).number();
    }

    private Summary write(ListForm form, SourceReading reading, ProblemLog problems) throws IOException {
        return output.write(
                io,
                out -> {
                    try (WrittenRows rows = new WrittenRows(form, () -> form.begin(out), PrintException::new)) {
                        Summary read = reading.readLists(problems, rows);
                        if (!Ending.isAnyUnread(problems, read)) {
                            rows.finish();
                        }
                        return read;
                    }
                },
                read -> !Ending.isAnyUnread(problems, read));
    }

    /** Writes by other machines, which read all once more: what is wrong with it is known before the first row is written. */
    private Summary writeOn(
            Cluster machines, ListForm form, SourceReading reading, ProblemLog problems, Language language)
            throws IOException {
        String folder = output.word().orElseThrow();
        if (Files.exists(machines.path(folder))) {
            throw new UsageException(language.say("usage.folder_exists", folder));
        }
        Summary read = reading.readLists(problems, RowTaker.NONE);
        if (!Ending.isAnyUnread(problems, read)) {
            for (Problem problem : machines.write(form, folder)) {
                problems.accept(problem);
                read.addSource(SourceCounts.failed(problem.location().source(), problems.takeSourceCounts()));
            }
        }
        return read;
    }
}
