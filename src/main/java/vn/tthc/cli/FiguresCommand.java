package vn.tthc.cli;

import java.util.List;
import java.util.function.Supplier;
import vn.tthc.batch.figures.FiguresJob;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.FolderOptions;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.UsageException;
import vn.tthc.report.page.Language;
import vn.tthc.report.writer.ReportFormat;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;

/**
 * What the commands for the other figures of a reform report have in common: lists of one kind in, figures out.
 *
 * @param <S> what the rows of lists add up to
 * @param <F> the finished figures
 */
abstract class FiguresCommand<S, F> extends DocumentCommand {
    private final ListOptions input;
    private final FolderOptions folder;

    FiguresCommand(Io io, ListKind kind, Options options) {
        this(io, () -> kind, options);
    }

    FiguresCommand(Io io, Supplier<ListKind> kind, Options options) {
        super(io, options);
        input = new ListOptions(kind, options);
        folder = new FolderOptions(options);
    }

    /**
     * What the options ask for.
     *
     * @throws UsageException if they make no sense
     */
    abstract FiguresJob<S, F> job(Language language);

    /** The targets that are missed, where that is a failure. */
    List<String> missed(F figures, Language language) {
        return List.of();
    }

    /** The files that are read beside the lists. */
    abstract List<Source> filesBeside();

    @Override
    final ListOptions input() {
        return input;
    }

    @Override
    final FolderOptions folder() {
        return folder;
    }

    @Override
    final void announce(SourceReading reading, Language language) {
        reading.readsToo(filesBeside());
    }

    @Override
    final Work work(Language language, ReportFormat format) {
        return new FiguresWork<>(job(language), figures -> missed(figures, language));
    }
}
