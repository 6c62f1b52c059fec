package vn.tthc.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.tthc.batch.Batch;
import vn.tthc.batch.NameWarnings;
import vn.tthc.batch.ProblemLog;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.FolderOptions;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.UsageException;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.UnreadableException;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.ReportFormat;
import vn.tthc.row.ListCounts;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.summary.Accounts;

/**
 * What the commands for the other figures of a reform report have in common: lists of one kind in, figures out.
 *
 * @param <S> what the rows of lists add up to
 */
abstract class FiguresCommand<S> extends DocumentCommand {
    private final ListOptions input;
    private final FolderOptions folder;

    /** What is done with the rows of lists. */
    interface Job<S> {
        /** Sums of no rows. */
        S empty();

        /**
         * Reads a list.
         *
         * @param name the source in reports
         * @param sums takes every accepted row
         * @param rows is told how many rows were accepted, now and then
         */
        ListCounts read(ListReader lists, Content content, String name, S sums, LongConsumer rows)
                throws UnreadableException;

        /** Adds the sums of a list to those of all. */
        void add(S all, S list);

        /** A fingerprint, equal for lists with the same figures; used to warn of a list that is given twice. */
        Object figures(S list);

        /** Tells the names of agencies and sectors, which may be near to each other. */
        default void tellNames(S all, NameWarnings names) {}

        /** What is made of sums. */
        Result finish(S sums, Accounts accounts);
    }

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
    abstract Job<S> job(Language language);

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
        return new Adding<>(job(language));
    }

    /** Adds up the lists, each of which counts once it was read to its end. */
    static final class Adding<S> implements Work, Batch.Taker {
        private final Job<S> job;
        private final S all;
        private final Map<String, S> bySource = new HashMap<>();
        private Accounts accounts = new Accounts();

        Adding(Job<S> job) {
            this.job = job;
            all = job.empty();
        }

        /** What all lists that were read add up to. */
        S sums() {
            return all;
        }

        @Override
        public Batch.Taken read(ListReader lists, Content content, String name, LongConsumer rows)
                throws UnreadableException {
            S sums = job.empty();
            ListCounts counts = job.read(lists, content, name, sums, rows);
            return new Batch.Taken(counts, job.figures(sums), () -> {
                job.add(all, sums);
                bySource.put(name, sums);
            });
        }

        @Override
        public List<Accounts> read(SourceReading reading, ProblemLog problems) throws IOException {
            reading.documentEach(list ->
                    job.finish(bySource.get(list.sources().get(0).name()), list).document());
            accounts = reading.readInto(problems, this);
            NameWarnings names = new NameWarnings();
            job.tellNames(all, names);
            names.report(problems, accounts);
            accounts.addProblems(problems.takeSourceCounts());
            return List.of(accounts);
        }

        @Override
        public Result finish() {
            return job.finish(all, accounts);
        }
    }
}
