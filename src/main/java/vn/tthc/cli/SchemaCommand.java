package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.OutputOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.output.Resources;
import vn.tthc.report.page.Language;
import vn.tthc.text.Spelling;

/** Prints the JSON Schema of a document: its fields with their meaning and unit. They lie in the distribution too. */
final class SchemaCommand implements Callable<Integer> {
    /** The documents, by the commands that write them; {@code list} is what {@code convert} does. */
    static final List<String> NAMES =
            List.of("report", "compare", "compare-rates", "rate", "rank", "cost", "check", "list");

    private final Io io;

    private final OptionValue<String> name;
    private final OutputOptions output;
    private final CommonOptions common;

    SchemaCommand(Io io, Options options) {
        this.io = io;
        output = new OutputOptions(options);
        common = new CommonOptions(options);
        name = options.parameter(String.class, String.join("|", NAMES), "help.schema_name");
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        String asked = name.or("");
        if (!NAMES.contains(asked)) {
            String said = language.say("usage.choice", asked, String.join("|", NAMES));
            Optional<String> guess = Spelling.findNearest(asked, NAMES);
            throw new UsageException(guess.map(near -> language.say("usage.suggestion", said, near))
                    .orElse(said));
        }
        output.writeWhole(io, out -> out.writer().write(text(asked)));
        return ExitCode.DONE.number();
    }

    /** The schema of that name. */
    static String text(String name) {
        return Resources.text("schemas/" + name + ".json");
    }
}
