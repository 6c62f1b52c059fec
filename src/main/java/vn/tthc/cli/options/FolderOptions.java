package vn.tthc.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import vn.tthc.cli.files.DocumentStream;
import vn.tthc.cli.files.Documents;
import vn.tthc.cli.files.OutputException;
import vn.tthc.cli.files.ReportFolder;
import vn.tthc.report.page.Language;
import vn.tthc.report.writer.ReportFormat;

/** The option of batches: a document of each source, and one of all. */
public final class FolderOptions {
    /** Of commands that write one document alone. */
    public static final FolderOptions NONE = new FolderOptions(new Options());

    private static final Path STREAM = Path.of("-");

    private final OptionValue<Path> folder;

    public FolderOptions(Options options) {
        folder = options.value(Path.class, "DIR", "help.out_dir", "--out-dir");
    }

    public boolean isGiven() {
        return folder.find().isPresent();
    }

    /** Whether the documents go to the standard output, one after another. */
    boolean isStream() {
        return folder.find().filter(STREAM::equals).isPresent();
    }

    /**
     * What takes the documents, if they are asked for.
     *
     * @throws UsageException if a file is given too
     * @throws OutputException if no folder can stand there
     */
    public Optional<Documents> open(ReportFormat format, OutputOptions output, Language language) {
        if (isGiven() && output.file().isPresent()) {
            throw new UsageException(language.say("usage.together", "--out-dir", "--output"));
        }
        if (isStream()) {
            return Optional.of(new DocumentStream());
        }
        Optional<ReportFolder> opened = folder.find().map(path -> new ReportFolder(path, format));
        opened.ifPresent(ReportFolder::check);
        return opened.map(documents -> documents);
    }
}
