package vn.tthc.cli;

import java.util.function.LongConsumer;
import vn.tthc.batch.NameWarnings;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListCounts;
import vn.tthc.summary.Accounts;

/**
 * What a command does with the rows of lists that are no procedures.
 *
 * @param <S> what they add up to
 */
interface FiguresJob<S> {
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

    /** A fingerprint, equal for lists with the same figures; used to warn of a list that is given twice. */
    Object figures(S list);

    /** Tells the names of agencies and sectors, which may be near to each other. */
    default void tellNames(S all, NameWarnings names) {}

    /** What is made of sums. */
    DocumentCommand.Result finish(S sums, Accounts accounts);
}
