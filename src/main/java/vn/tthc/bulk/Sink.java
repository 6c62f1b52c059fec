package vn.tthc.bulk;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.model.Changes;
import vn.tthc.model.Procedure;

/**
 * Where the procedures of a list go: into parts, which may be filled at the same time by several threads, each by one. It
 * must not matter to which part a procedure goes; whoever wants them in their order takes them one by one besides.
 *
 * @param texts whether anybody looks at the codes, names and notes of procedures; else they may be empty
 * @param each takes each procedure in the order of the list, in the thread that reads it, if that is wanted
 * @param begin makes an empty part
 * @param take puts a procedure into a part
 * @param alike gives what puts further procedures into a part that are like a given one but for their changes; present if
 *     that is all that parts look at of most. One of which it says false is not put there, but wanted as a whole. The changes are
 *     used again for the next one.
 * @param end takes a part that is complete, always in the thread that reads the list
 * @param rows is told how many procedures went into parts, now and then, in the same thread
 */
public record Sink<T>(
        boolean texts,
        Optional<Each> each,
        Supplier<T> begin,
        BiConsumer<T, Procedure> take,
        Optional<BiFunction<T, Procedure, Predicate<Changes>>> alike,
        Consumer<T> end,
        LongConsumer rows)
        implements PartSink<T> {
    /** The same, of which somebody else takes the parts that are complete. */
    public Sink<T> into(Consumer<T> other) {
        return new Sink<>(texts, each, begin, take, alike, other, count -> {});
    }
}
