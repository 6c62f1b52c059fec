package vn.tthc.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import vn.tthc.batch.ProblemLog;
import vn.tthc.bulk.scan.RowComposer;
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
import vn.tthc.convert.CleanRow;
import vn.tthc.convert.ListFormat;
import vn.tthc.convert.ListWriter;
import vn.tthc.convert.RowTaker;
import vn.tthc.model.problem.Location;
import vn.tthc.report.page.Language;
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
        ListFormat chosen = ListFormats.choose(format.find(), output, language);
        char delimiter = input.delimiter(language).orElse(',');
        SourceReading reading = new SourceReading(io, language, input, problemOptions, output.file());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(language);
        }
        ProblemLog problems = Ending.log(io, language, problemOptions.limit(language), common);

        Summary summary;
        try {
            summary = output.write(
                    io,
                    out -> {
                        try (Rows rows = new Rows(
                                () -> chosen.begin(out, delimiter, byteOrderMark.or(false), addSource.or(false)),
                                plainDays.or(false),
                                chosen.composers(delimiter))) {
                            Summary read = reading.readLists(problems, rows);
                            if (!Ending.isAnyUnread(problems, read)) {
                                rows.finish();
                            }
                            return read;
                        }
                    },
                    read -> !Ending.isAnyUnread(problems, read));
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

    /** What begins a list. */
    private interface Beginning {
        ListWriter begin() throws IOException;
    }

    /** Writes the rows. Before the first one nothing is written, as the output might turn out to be an input. */
    private static final class Rows implements RowTaker, Closeable {
        private final Beginning beginning;
        private final boolean withPlainDays;
        private final Optional<Supplier<RowComposer>> composers;
        private Optional<ListWriter> list = Optional.empty();

        Rows(Beginning beginning, boolean withPlainDays, Supplier<RowComposer> composers) {
            this.beginning = beginning;
            this.withPlainDays = withPlainDays;
            this.composers = withPlainDays ? Optional.empty() : Optional.of(composers);
        }

        private ListWriter list() throws IOException {
            if (list.isEmpty()) {
                list = Optional.of(beginning.begin());
            }
            return list.get();
        }

        @Override
        public void take(CleanRow row) {
            try {
                CleanRow wanted = withPlainDays ? row.withPlainDays() : row;
                if (!wanted.isBlank()) {
                    list().write(wanted);
                }
            } catch (IOException e) {
                throw new PrintException(e);
            }
        }

        @Override
        public Optional<Supplier<RowComposer>> composers() {
            return composers;
        }

        @Override
        public void take(byte[] row, int from, int to, Location place) {
            try {
                list().write(row, from, to, place);
            } catch (IOException e) {
                throw new PrintException(e);
            }
        }

        void finish() throws IOException {
            list().finish();
        }

        @Override
        public void close() throws IOException {
            if (list.isPresent()) {
                list.get().close();
            }
        }
    }
}
