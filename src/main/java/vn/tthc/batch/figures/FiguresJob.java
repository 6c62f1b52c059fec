package vn.tthc.batch.figures;

import java.util.function.LongConsumer;
import vn.tthc.batch.Fingerprint;
import vn.tthc.batch.NameWarnings;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.page.Document;
import vn.tthc.row.ListCounts;
import vn.tthc.summary.Accounts;

/**
 * What is done with the rows of lists of a kind other than procedures.
 *
 * @param <S> what they add up to
 * @param <F> the finished figures
 */
public interface FiguresJob<S, F> {
    /** What sums are. */
    Class<S> type();

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

    Fingerprint fingerprint(S list);

    /** Tells the names of agencies and sectors, which may be near to each other. */
    default void tellNames(S all, NameWarnings names) {}

    /** The figures of sums. */
    F figures(S sums, Accounts accounts);

    /** Figures as they are written. */
    Document document(F figures);
}
