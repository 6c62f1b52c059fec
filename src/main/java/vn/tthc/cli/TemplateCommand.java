package vn.tthc.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.InputOptions;
import vn.tthc.cli.options.ListFormats;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.OutputOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.convert.ListFormat;
import vn.tthc.convert.ListTemplate;
import vn.tthc.report.page.Language;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;

/** Writes an empty list to fill in. */
final class TemplateCommand implements Callable<Integer> {
    /** The command that the list is for. */
    private enum For {
        REPORT(ListKind.PROCEDURES),
        RATE(ListKind.SHARES),
        RANK(ListKind.SCORES),
        COST(ListKind.ACTIVITIES),
        II06A(ListKind.DOSSIERS);

        private final ListKind kind;

        For(ListKind kind) {
            this.kind = kind;
        }
    }

    private final Io io;

    private final OptionValue<For> purpose;
    private final OptionValue<ListFormat> format;
    private final OutputOptions output;
    private final OptionValue<Boolean> byteOrderMark;
    private final OptionValue<String> delimiter;
    private final CommonOptions common;

    TemplateCommand(Io io, Options options) {
        this.io = io;
        purpose = options.value(For.class, "report|rate|rank|cost|ii06a", "help.template_for", "--for");
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
        boolean isForm = purpose.or(For.REPORT) == For.II06A;
        ListTemplate template = new ListTemplate(
                purpose.or(For.REPORT).kind,
                language == Language.VI,
                field -> language.say("template." + field.key() + (isForm && field == Field.SECTOR ? ".form" : "")));
        output.writeWhole(io, out -> {
            if (chosen == ListFormat.XLSX) {
                template.writeWorkbook(
                        out.bytes(),
                        new ListTemplate.Guide(
                                language.say("template.sheet"),
                                language.say("template.sheet.title"),
                                language.say("template.sheet.column"),
                                language.say("template.sheet.note"),
                                language.say("template.sheet.example")),
                        field -> note(field, language));
            } else {
                template.writeCsv(out.writer(), parting, byteOrderMark.or(false));
            }
        });
        return ExitCode.DONE.number();
    }

    /** What belongs below the header of a field; columns of a form that count dossiers say it themselves. */
    private static String note(Field field, Language language) {
        String key = "template.note." + field.key();
        return language.texts().containsKey(key) ? language.say(key) : "";
    }
}
