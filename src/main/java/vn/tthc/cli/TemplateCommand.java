package vn.tthc.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tthc.input.Field;
import vn.tthc.input.ListFormat;
import vn.tthc.input.ListKind;
import vn.tthc.input.ListTemplate;
import vn.tthc.report.Language;

/** Writes an empty list to fill in. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
    private final Io io;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "csv|xlsx",
            descriptionKey = "help.template_format")
    private ListFormat format;

    @Mixin
    private OutputOptions output;

    @Option(names = "--bom", descriptionKey = "help.bom")
    private boolean byteOrderMark;

    @Option(names = "--delimiter", paramLabel = "CHAR", descriptionKey = "help.template_delimiter")
    private String delimiter;

    @Mixin
    private CommonOptions common;

    TemplateCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        ListFormat chosen = ListFormats.choose(format, output, language);
        char parting = InputOptions.delimiter(delimiter, language).orElse(',');
        if (chosen == ListFormat.JSON || chosen == ListFormat.NDJSON) {
            throw new UsageException(language.say("usage.value", "--format", chosen, "csv|xlsx"));
        }
        ListTemplate template = new ListTemplate(language == Language.VI, example(language));
        output.writeWhole(io, out -> {
            if (chosen == ListFormat.XLSX) {
                template.writeWorkbook(out.bytes());
            } else {
                template.writeCsv(out.writer(), parting, byteOrderMark);
            }
        });
        return ExitCode.DONE.number();
    }

    private static Map<Field, String> example(Language language) {
        Map<Field, String> example = new EnumMap<>(Field.class);
        for (Field field : ListKind.PROCEDURES.columns()) {
            example.put(field, language.say("template." + field.key()));
        }
        return example;
    }
}
