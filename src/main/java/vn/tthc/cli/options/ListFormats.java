package vn.tthc.cli.options;

import java.util.Optional;
import vn.tthc.convert.ListFormat;
import vn.tthc.report.page.Language;

/** Which format a list is written in. */
public final class ListFormats {
    private ListFormats() {}

    /**
     * The format that was given, or that the file's name asks for, or CSV.
     *
     * @throws UsageException if the name has an ending of no such format, or a workbook has no file to go to
     */
    public static ListFormat choose(Optional<ListFormat> given, OutputOptions output, Language language) {
        ListFormat chosen = given.orElseGet(() -> ofFileName(output, language));
        if (chosen == ListFormat.PARQUET) {
            throw new UsageException(language.say("usage.parquet"));
        }
        if (chosen == ListFormat.XLSX && output.file().isEmpty()) {
            throw new UsageException(language.say("usage.workbook_to_file"));
        }
        return chosen;
    }

    /**
     * The format of the parts that a cluster writes, as it was given or the name of their folder asks for.
     *
     * @throws UsageException if it is none, or no folder is named
     */
    public static ListFormat chooseForParts(Optional<ListFormat> given, OutputOptions output, Language language) {
        return output.word()
                .flatMap(folder -> given.or(() -> ListFormat.ofFileName(folder)))
                .filter(ListFormat::isOfParts)
                .orElseThrow(() -> new UsageException(language.say("usage.cluster_convert")));
    }

    private static ListFormat ofFileName(OutputOptions output, Language language) {
        return output.file()
                .filter(file -> file.getFileName().toString().contains("."))
                .map(file -> ListFormat.ofFileName(file.toString())
                        .orElseThrow(() -> new UsageException(language.say("usage.list_format_of_name", file))))
                .orElse(ListFormat.CSV);
    }
}
