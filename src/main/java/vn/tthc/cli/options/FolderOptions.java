package vn.tthc.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import vn.tthc.cli.files.OutputException;
import vn.tthc.cli.files.ReportFolder;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.ReportFormat;

/** The option of batches: a document of each source, and one of all. */
public final class FolderOptions {
    /** Of commands that write one document alone. */
    public static final FolderOptions NONE = new FolderOptions(new Options());

    private final OptionValue<Path> folder;

    public FolderOptions(Options options) {
        folder = options.value(Path.class, "DIR", "help.out_dir", "--out-dir");
    }

    public boolean isGiven() {
        return folder.find().isPresent();
    }

    /**
     * The folder, if one is given.
     *
     * @throws UsageException if a file is given too
     * @throws OutputException if no folder can stand there
     */
    public Optional<ReportFolder> open(ReportFormat format, OutputOptions output, Language language) {
        if (isGiven() && output.file().isPresent()) {
            throw new UsageException(language.say("usage.together", "--out-dir", "--output"));
        }
        Optional<ReportFolder> opened = folder.find().map(path -> new ReportFolder(path, format));
        opened.ifPresent(ReportFolder::check);
        return opened;
    }
}
