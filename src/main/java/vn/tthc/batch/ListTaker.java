package vn.tthc.batch;

import java.util.function.Consumer;
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
     * @param counting lets it count, under the name that reports call it
     */
    record Taken(ListCounts counts, Fingerprint fingerprint, Consumer<String> counting) {}

    /**
     * Reads a list, which does not count yet.
     *
     * @param name the source in reports
     * @param rows is told how many rows were accepted, now and then
     */
    Taken read(ListReader lists, Content content, String name, LongConsumer rows) throws UnreadableException;

    /** Puts all of some sums of a list into others of it. */
    void join(Object sums, Object others);

    /** Takes the same lists, and has none that counts. */
    ListTaker empty();

    /** Counts all that counts of the other, which takes the same lists. */
    void add(ListTaker other);
}
