package vn.tthc.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.tthc.input.Field;
import vn.tthc.input.ListFormat;
import vn.tthc.input.ListKind;
import vn.tthc.input.ListTemplate;
import vn.tthc.report.Language;

/** Writes an empty list to fill in. */
final class TemplateCommand implements Callable<Integer> {
    private final Io io;

    private final Given<ListFormat> format;
    private final OutputOptions output;
    private final Given<Boolean> byteOrderMark;
    private final Given<String> delimiter;
    private final CommonOptions common;

    TemplateCommand(Io io, Options options) {
        this.io = io;
        format = options.value(ListFormat.class, "csv|xlsx", "help.template_format", "-f", "--format");
        output = new OutputOptions(options);
        byteOrderMark = options.flag("help.bom", "--bom");
        delimiter = options.value(String.class, "CHAR", "help.template_delimiter", "--delimiter");
        common = new CommonOptions(options);
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        ListFormat chosen = ListFormats.choose(format.find(), output, language);
        char parting = InputOptions.delimiter(delimiter.find(), language).orElse(',');
        if (chosen == ListFormat.JSON || chosen == ListFormat.NDJSON) {
            throw new UsageException(language.say("usage.value", "--format", chosen, "csv|xlsx"));
        }
        ListTemplate template = new ListTemplate(language == Language.VI, example(language));
        output.writeWhole(io, out -> {
            if (chosen == ListFormat.XLSX) {
                template.writeWorkbook(out.bytes());
            } else {
                template.writeCsv(out.writer(), parting, byteOrderMark.or(false));
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
