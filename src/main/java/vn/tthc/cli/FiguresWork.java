package vn.tthc.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import vn.tthc.batch.ListTaker;
import vn.tthc.batch.NameWarnings;
import vn.tthc.batch.ProblemLog;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListCounts;
import vn.tthc.summary.Accounts;

/** Adds up the lists, each of which counts once it was read to its end. */
final class FiguresWork<S> implements DocumentCommand.Work, ListTaker {
    private final FiguresJob<S> job;
    private final S all;
    private final Map<String, S> bySource = new HashMap<>();
    private Accounts accounts = new Accounts();

    FiguresWork(FiguresJob<S> job) {
        this.job = job;
        all = job.empty();
    }

    /** What all lists that were read add up to. */
    S sums() {
        return all;
    }

    @Override
    public ListTaker.Taken read(ListReader lists, Content content, String name, LongConsumer rows)
            throws UnreadableException {
        S sums = job.empty();
        ListCounts counts = job.read(lists, content, name, sums, rows);
        return new ListTaker.Taken(counts, job.figures(sums), sums);
    }

    @Override
    public void count(String name, Object sums) {
        S list = job.type().cast(sums);
        job.add(all, list);
        bySource.put(name, list);
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
    public DocumentCommand.Result finish() {
        return job.finish(all, accounts);
    }
}
