package vn.tthc.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.tthc.convert.RowTaker;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.input.ListReader;
import vn.tthc.input.ReadStretch;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.RowOptions;
import vn.tthc.source.Digest;
import vn.tthc.source.Source;
import vn.tthc.source.Stretch;
import vn.tthc.source.StretchMarks;
import vn.tthc.summary.Summary;

/** Reads some of the sources of a batch, wherever it was brought to: it can be serialised as sums can. */
public final class SourceTask implements Serializable {
    /** So many lines tell how the others are read. */
    private static final long HEAD = 1000;

    /** Some codes stand twice, and some rows have none. */
    private static final long ENOUGH_FOR_CODES = DuplicateCodes.MAX_CODES + DuplicateCodes.MAX_CODES / 4;

    private final RowOptions options;
    private final Summary empty;
    private final Optional<ListTaker> taker;
    private final boolean areListsAlone;
    private final long limit;

    /**
     * What reads sources.
     *
     * @param areListsAlone whether saved reports are no lists, as their rows are wanted
     * @param limit how many problems are passed on at most
     */
    SourceTask(RowOptions options, Summary empty, Optional<ListTaker> taker, boolean areListsAlone, long limit) {
        this.options = options;
        this.empty = empty;
        this.taker = taker;
        this.areListsAlone = areListsAlone;
        this.limit = limit;
    }

    /**
     * Reads sources that follow each other.
     *
     * @param jobs how many threads may read a source
     * @throws IllegalArgumentException if one is no file
     */
    public SourceRun read(List<Source> sources, int jobs) {
        return read(sources, jobs, Optional.empty());
    }

    private SourceRun read(List<Source> sources, int jobs, Optional<RowTaker> rows) {
        SourceRun run = begin();
        SourceReader reader = reader(run.taker(), rows);
        ListReader lists = lists(jobs);
        for (Source source : sources) {
            if (source.path().isEmpty()) {
                throw new IllegalArgumentException(source.shown());
            }
            run.add(reader.readEarly(source, lists, jobs, limit));
        }
        return run;
    }

    /**
     * Reads sources once more, for their rows.
     *
     * @param before what the run of each was {@linkplain SourceRun#marks known by}
     * @param rows takes every accepted row, in their order
     * @return what is wrong with those that are not what they were
     */
    public List<Problem> take(List<Source> sources, List<String> before, int jobs, RowTaker rows) {
        SourceRun run = read(sources, jobs, Optional.of(rows));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!run.marks().get(i).equals(before.get(i))) {
                problems.add(run.sources().get(i).failure().orElse(changed(sources.get(i))));
            }
        }
        return problems;
    }

    /**
     * Reads a stretch of a file once more, for its rows.
     *
     * @return the digest of its bytes
     */
    public Digest take(Source source, Stretch stretch, int jobs, RowTaker rows) {
        Optional<DuplicateCodes> earlier = stretch.isFirst() ? Optional.empty() : Optional.of(new DuplicateCodes());
        return read(source, stretch, earlier, jobs, Optional.of(rows)).stretch().digest();
    }

    /** Says that a file is not what it was. */
    public static Problem changed(Source source) {
        return Content.problem(source, ProblemCode.FILE_CHANGED).problem();
    }

    private SourceReader reader(Optional<ListTaker> taking, Optional<RowTaker> rows) {
        return new SourceReader(options, empty, taking, areListsAlone, rows, false, InputStream.nullInputStream());
    }

    private ListReader lists(int jobs) {
        return new ListReader(options, problem -> {}, Optional.empty(), Optional.empty(), jobs);
    }

    /** How the records of a file are told from each other if stretches of it may be read by themselves. */
    public Optional<StretchMarks.Records> findRecords(Source source) {
        boolean isUsual = options.reading().table() == 0
                && options.baseline().isEmpty()
                && (taker.isPresent() || options.selection().isEmpty());
        if (!isUsual) {
            return Optional.empty();
        }
        try (Content content = Content.open(source, InputStream.nullInputStream(), options.reading())) {
            boolean inLines = content.format() == InputFormat.NDJSON && taker.isEmpty();
            return content.textStart().isPresent() && (inLines || content.format() == InputFormat.CSV)
                    ? Optional.of(inLines ? StretchMarks.Records.LINES : StretchMarks.Records.QUOTED)
                    : Optional.empty();
        } catch (UnreadableException | IOException e) {
            // Whoever reads it will say so.
            return Optional.empty();
        }
    }

    /**
     * The stretches of a file. The first is so long that no more codes need to be remembered than it has, so that it is to be read
     * before the others.
     *
     * @param parts what was seen of its parts, in their order
     */
    public List<Stretch> stretches(List<StretchMarks> parts, StretchMarks.Records records) {
        Deque<Stretch> stretches = new ArrayDeque<>(StretchMarks.stretches(parts, records, HEAD));
        boolean areCodesMany = haveCodes() && stretches.getLast().linesUntil() > DuplicateCodes.MAX_CODES;
        while (areCodesMany && stretches.size() > 1 && stretches.getFirst().linesUntil() < ENOUGH_FOR_CODES) {
            stretches.addFirst(stretches.removeFirst().plus(stretches.removeFirst()));
        }
        return List.copyOf(stretches);
    }

    /** Whether codes that stand twice in a list are noticed, so that its first stretch is to be read first. */
    public boolean haveCodes() {
        return taker.isEmpty();
    }

    /**
     * Reads a stretch of a file.
     *
     * @param earlier the codes of the first stretch; empty if it is that one
     */
    public StretchRun read(Source source, Stretch stretch, Optional<DuplicateCodes> earlier, int jobs) {
        return read(source, stretch, earlier, jobs, Optional.empty());
    }

    private StretchRun read(
            Source source, Stretch stretch, Optional<DuplicateCodes> earlier, int jobs, Optional<RowTaker> rows) {
        ReadStretch read = new ReadStretch(stretch, earlier, this::join);
        return reader(taker, rows).readStretch(source, lists(jobs), jobs, limit, read);
    }

    /** Stretches that follow each other, as one; they must not be used any more. */
    public StretchRun joinStretches(List<StretchRun> runs) {
        StretchRun all = runs.get(0);
        for (StretchRun run : runs.subList(1, runs.size())) {
            all.stretch().add(run.stretch(), this::join);
            all.problems().add(run.problems());
        }
        return all;
    }

    private void join(Object sums, Object others) {
        if (taker.isPresent()) {
            taker.get().join(sums, others);
        } else {
            SourceReader.join(sums, others);
        }
    }

    /**
     * What a file comes to all stretches of which were read and joined; empty if some row depends on one of another stretch, so that
     * it must be read as a whole.
     *
     * @param digest that of the file when its stretches were found
     */
    public Optional<SourceRun> end(Source source, StretchRun all, Digest digest) {
        if (!all.stretch().isSure()) {
            return Optional.empty();
        }
        SourceRun run = begin();
        SourceReader.Early read = reader(run.taker(), Optional.empty()).ended(source, lists(1), all, limit);
        if (!all.stretch().isSure()) {
            return Optional.empty();
        }
        boolean isChanged = !digest.equals(all.stretch().digest());
        run.add(
                isChanged
                        ? new SourceReader.Early(
                                List.of(), new ProblemLog.Later(limit), Optional.of(changed(source)), false)
                        : read);
        return Optional.of(run);
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
