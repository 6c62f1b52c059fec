package vn.tthc.batch;

import java.util.function.LongConsumer;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListCounts;

/** Takes lists of a kind other than procedures; the summary of a batch has then their accounts alone. */
public interface ListTaker {
    /**
     * What was taken of a list.
     *
     * @param figures a fingerprint of the list, equal for lists that say the same; used to warn of one that is given twice
     * @param sums what its rows add up to
     */
    record Taken(ListCounts counts, Object figures, Object sums) {}

    /**
     * Reads a list, which does not count yet.
     *
     * @param name the source in reports
     * @param rows is told how many rows were accepted, now and then
     */
    Taken read(ListReader lists, Content content, String name, LongConsumer rows) throws UnreadableException;

    /**
     * Lets a list count.
     *
     * @param name the source in reports
     * @param sums those that were taken of it
     */
    void count(String name, Object sums);
}
