package vn.tthc.batch.figures;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import vn.tthc.batch.ListTaker;
import vn.tthc.batch.NameWarnings;
import vn.tthc.batch.ProblemLog;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.page.Document;
import vn.tthc.row.ListCounts;
import vn.tthc.summary.Accounts;

/**
 * Adds up the lists, each of which counts once it was read to its end.
 *
 * @param <S> what they add up to
 * @param <F> the finished figures
 */
public final class FiguresTaker<S, F> implements ListTaker, Serializable {
    private final FiguresJob<S, F> job;
    private final S all;
    /** For documents of each source, which are made where the lists were read. */
    private final transient Map<String, S> bySource = new HashMap<>();

    public FiguresTaker(FiguresJob<S, F> job) {
        this.job = job;
        all = job.empty();
    }

    /** What all lists that count add up to. */
    public S sums() {
        return all;
    }

    @Override
    public Taken read(ListReader lists, Content content, String name, LongConsumer rows) throws UnreadableException {
        S sums = job.empty();
        ListCounts counts = job.read(lists, content, name, sums, rows);
        return new Taken(counts, job.fingerprint(sums), itsName -> {
            job.add(all, sums);
            bySource.put(itsName, sums);
        });
    }

    @Override
    public void join(Object sums, Object others) {
        job.add(job.type().cast(sums), job.type().cast(others));
    }

    @Override
    public ListTaker empty() {
        return new FiguresTaker<>(job);
    }

    @Override
    public void add(ListTaker other) {
        if (!(other instanceof FiguresTaker<?, ?> taker)) {
            throw new IllegalArgumentException(other.getClass().getName());
        }
        job.add(all, job.type().cast(taker.all));
    }

    /** Warns of names that are near to each other, once all lists count. */
    public void warnOfNames(ProblemLog problems, Accounts accounts) {
        NameWarnings names = new NameWarnings();
        job.tellNames(all, names);
        names.report(problems, accounts);
        accounts.addProblems(problems.takeSourceCounts());
    }

    /** A document of the one source of these accounts. */
    public Document documentOfOne(Accounts one) {
        return job.document(job.figures(bySource.get(one.sources().get(0).name()), one));
    }

    /** The figures of all. */
    public F figures(Accounts accounts) {
        return job.figures(all, accounts);
    }
}
