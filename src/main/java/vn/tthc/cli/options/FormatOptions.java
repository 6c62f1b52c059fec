package vn.tthc.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.tthc.cli.files.Io;
import vn.tthc.report.page.Heading;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.writer.ReportFormat;

/** The options that say how a report looks. */
public final class FormatOptions {
    private final OptionValue<ReportFormat> format;
    private final OptionValue<Boolean> byteOrderMark;
    private final OptionValue<Boolean> byFigure;
    private final OptionValue<ColorChoice> color;
    private final OptionValue<String> title;
    private final OptionValue<String> period;
    private final OptionValue<String> issuer;
    private final OptionValue<String> place;

    public FormatOptions(Options options) {
        format = options.value(
                ReportFormat.class, "text|markdown|html|csv|json|xlsx|docx", "help.format", "-f", "--format");
        byteOrderMark = options.flag("help.bom", "--bom");
        title = options.value(String.class, "TEXT", "help.title", "--title");
        period = options.value(String.class, "TEXT", "help.period", "--period");
        issuer = options.value(String.class, "TEXT", "help.issuer", "--issuer");
        place = options.value(String.class, "TEXT", "help.place", "--place");
        byFigure = options.flag("help.long", "--long");
        color = options.value(ColorChoice.class, "auto|always|never", "help.color", "--color");
    }

    /** When output is coloured. */
    private enum ColorChoice {
        AUTO,
        ALWAYS,
        NEVER
    }

    /**
     * The format that was given, or that the file's name asks for, or text.
     *
     * @param folder where the documents of a batch go, if they are asked for
     * @throws UsageException if the name has an ending of no such format, or a workbook has no file to go to
     */
    public ReportFormat choose(OutputOptions output, FolderOptions folder, Language language) {
        if (folder.isStream()) {
            if (format.or(ReportFormat.JSON) != ReportFormat.JSON) {
                throw new UsageException(language.say("usage.out_dir_stream"));
            }
            return ReportFormat.JSON;
        }
        ReportFormat chosen = format.find().orElseGet(() -> ofFileName(output.file(), language));
        if (!chosen.isText() && output.file().isEmpty() && !folder.isGiven()) {
            throw new UsageException(language.say("usage.workbook_to_file"));
        }
        if (byFigure.or(false) && chosen != ReportFormat.CSV) {
            throw new UsageException(language.say("usage.long"));
        }
        return chosen;
    }

    private static ReportFormat ofFileName(Optional<Path> file, Language language) {
        Optional<ReportFormat> byName = file.flatMap(path -> ReportFormat.ofFileName(path.toString()));
        if (byName.isEmpty()
                && file.isPresent()
                && !Files.isDirectory(file.get())
                && file.get().getFileName().toString().contains(".")) {
            throw new UsageException(language.say("usage.format_of_name", file.get()));
        }
        return byName.orElse(ReportFormat.TEXT);
    }

    private Heading heading() {
        return new Heading(
                title.or("").strip(),
                period.or("").strip(),
                issuer.or("").strip(),
                place.or("").strip());
    }

    public Presentation presentation(Io io, Language language, boolean toStandardOutput, char delimiter) {
        boolean colored =
                switch (color.or(ColorChoice.AUTO)) {
                    case AUTO -> io.outputIsTerminal() && !io.noColor() && toStandardOutput;
                    case ALWAYS -> true;
                    case NEVER -> false;
                };
        boolean wrapped = io.outputIsTerminal() && toStandardOutput;
        return new Presentation(
                language,
                io.width(),
                wrapped,
                colored,
                delimiter,
                byteOrderMark.or(false),
                Links.NONE,
                heading(),
                byFigure.or(false));
    }
}
