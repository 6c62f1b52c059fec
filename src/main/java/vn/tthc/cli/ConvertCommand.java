package vn.tthc.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tthc.input.CleanRow;
import vn.tthc.input.ListFormat;
import vn.tthc.input.ListWriter;
import vn.tthc.output.Output;
import vn.tthc.report.Language;
import vn.tthc.summary.Summary;

/** Writes lists as one list, cleaned and in canonical form. */
@Command(name = "convert", addMethodSubcommands = false)
final class ConvertCommand implements Callable<Integer> {
    private final Io io;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "csv|json|ndjson|xlsx",
            descriptionKey = "help.convert_format")
    private ListFormat format;

    @Mixin
    private OutputOptions output;

    @Option(names = "--bom", descriptionKey = "help.bom")
    private boolean byteOrderMark;

    @Mixin
    private ProblemOptions problemOptions;

    @Mixin
    private CommonOptions common;

    ConvertCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        ListFormat chosen = ListFormats.choose(format, output, language);
        char delimiter = input.delimiter(language).orElse(',');
        Reading reading = new Reading(io, language, input, problemOptions, output.file());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(spec.commandLine(), language);
        }
        ProblemLog problems = new ProblemLog(
                problemOptions.limit(language), problem -> Conclusion.printLine(io, language.line(problem)));

        Summary summary = output.write(
                io,
                out -> {
                    try (ListWriter list = open(chosen, out, delimiter)) {
                        Summary read = reading.readLists(problems, row -> write(list, row));
                        if (!Conclusion.isAnyUnread(problems, read)) {
                            list.finish();
                        }
                        return read;
                    }
                },
                read -> !Conclusion.isAnyUnread(problems, read));

        Conclusion.print(io, language, problems);
        if (Conclusion.isAnyUnread(problems, summary)) {
            Conclusion.printLine(
                    io,
                    output.file()
                            .map(file -> language.say("convert.not_written", file))
                            .orElseGet(() -> language.say("convert.not_whole")));
        }
        return Conclusion.exitCode(problems, summary).number();
    }

    private ListWriter open(ListFormat chosen, Output out, char delimiter) throws IOException {
        return switch (chosen) {
            case CSV -> ListWriter.csv(out.writer(), delimiter, byteOrderMark);
            case JSON -> ListWriter.json(out.writer());
            case NDJSON -> ListWriter.ndjson(out.writer());
            case XLSX -> ListWriter.workbook(out.bytes());
        };
    }

    private static void write(ListWriter list, CleanRow row) {
        try {
            if (!row.isBlank()) {
                list.write(row);
            }
        } catch (IOException e) {
            throw new PrintException(e);
        }
    }
}
