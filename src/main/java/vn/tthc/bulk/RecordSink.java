package vn.tthc.bulk;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.model.share.UnknownStatus;

/**
 * Where the rows of a list of shares go, as {@link Sink} has it for procedures. Those that are more than a record of an
 * agency, a sector and an indicator all go into one part, in their order.
 *
 * @param begin makes an empty part
 * @param take puts a row into a part
 * @param alike gives what counts further records in a part that are like a given one but for how they stand
 * @param unknown puts a status that is not known into a part; its rows are rejected
 * @param end takes a part that is complete, always in the thread that reads the list
 * @param rows is told how many rows went into parts, now and then, in the same thread
 */
public record RecordSink<T>(
        Supplier<T> begin,
        BiConsumer<T, ShareRow> take,
        BiFunction<T, ShareRow, Consumer<Standing>> alike,
        BiConsumer<T, UnknownStatus> unknown,
        Consumer<T> end,
        LongConsumer rows)
        implements PartSink<T> {
    /** The same, of which somebody else takes the parts that are complete. */
    public RecordSink<T> into(Consumer<T> other) {
        return new RecordSink<>(begin, take, alike, unknown, other, count -> {});
    }
}
