package vn.tthc.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import vn.tthc.batch.ProblemLog;
import vn.tthc.batch.figures.FiguresJob;
import vn.tthc.batch.figures.FiguresTaker;
import vn.tthc.summary.Accounts;

/** Adds up the lists of a command, and says what is missed of what it asks for. */
final class FiguresWork<S, F> implements DocumentCommand.Work {
    private final FiguresTaker<S, F> taker;
    private final Function<F, List<String>> missed;
    private final FiguresJob<S, F> job;
    private Accounts accounts = new Accounts();

    FiguresWork(FiguresJob<S, F> job, Function<F, List<String>> missed) {
        this.job = job;
        taker = new FiguresTaker<>(job);
        this.missed = missed;
    }

    @Override
    public List<Accounts> read(SourceReading reading, ProblemLog problems) throws IOException {
        reading.documentEach(taker::documentOfOne);
        accounts = reading.readInto(problems, taker);
        taker.warnOfNames(problems, accounts);
        return List.of(accounts);
    }

    @Override
    public DocumentCommand.Result finish() {
        F figures = taker.figures(accounts);
        return new DocumentCommand.Result(job.document(figures), missed.apply(figures));
    }
}
