package vn.tthc.batch;

import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.tthc.input.ListReader;
import vn.tthc.row.RowOptions;
import vn.tthc.source.Source;
import vn.tthc.summary.Summary;

/** Reads some of the sources of a batch, wherever it was brought to: it can be serialised as sums can. */
public final class SourceTask implements Serializable {
    private final RowOptions options;
    private final Summary empty;
    private final Optional<ListTaker> taker;
    private final long limit;

    SourceTask(RowOptions options, Summary empty, Optional<ListTaker> taker, long limit) {
        this.options = options;
        this.empty = empty;
        this.taker = taker;
        this.limit = limit;
    }

    /**
     * Reads sources that follow each other.
     *
     * @param jobs how many threads may read a source
     * @throws IllegalArgumentException if one is no file
     */
    public SourceRun read(List<Source> sources, int jobs) {
        SourceRun run = begin();
        SourceReader reader =
                new SourceReader(options, empty, run.taker(), Optional.empty(), false, InputStream.nullInputStream());
        ListReader lists = new ListReader(options, problem -> {}, Optional.empty(), Optional.empty(), jobs);
        for (Source source : sources) {
            if (source.path().isEmpty()) {
                throw new IllegalArgumentException(source.shown());
            }
            run.add(reader.readEarly(source, lists, jobs, limit));
        }
        return run;
    }

    /** Runs that follow each other, as one; they must not be used any more. */
    public SourceRun join(List<SourceRun> runs) {
        SourceRun all = begin();
        runs.forEach(run -> all.add(run));
        return all;
    }

    private SourceRun begin() {
        return new SourceRun(empty.empty(), taker.map(ListTaker::empty));
    }
}
