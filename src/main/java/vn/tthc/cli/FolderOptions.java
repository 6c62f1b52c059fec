package vn.tthc.cli;

import java.nio.file.Path;
import java.util.Optional;
import vn.tthc.report.Language;
import vn.tthc.report.ReportFormat;

/** The option of batches: a document of each source, and one of all. */
final class FolderOptions {
    /** Of commands that write one document alone. */
    static final FolderOptions NONE = new FolderOptions(new Options());

    private final OptionValue<Path> folder;

    FolderOptions(Options options) {
        folder = options.value(Path.class, "DIR", "help.out_dir", "--out-dir");
    }

    boolean isGiven() {
        return folder.find().isPresent();
    }

    /**
     * The folder, if one is given.
     *
     * @throws UsageException if a file is given too
     * @throws OutputException if no folder can stand there
     */
    Optional<ReportFolder> open(ReportFormat format, OutputOptions output, Language language) {
        if (isGiven() && output.file().isPresent()) {
            throw new UsageException(language.say("usage.together", "--out-dir", "--output"));
        }
        Optional<ReportFolder> opened = folder.find().map(path -> new ReportFolder(path, format));
        opened.ifPresent(ReportFolder::check);
        return opened;
    }
}
