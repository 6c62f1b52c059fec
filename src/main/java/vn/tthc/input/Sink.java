package vn.tthc.input;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/**
 * Where the procedures of a list go: into parts, which may be filled at the same time by several threads, each by one. It
 * must not matter to which part a procedure goes.
 *
 * @param texts whether anybody looks at the codes, names and notes of procedures; else they may be empty
 * @param begin makes an empty part
 * @param take puts a procedure into a part
 * @param alike gives what puts further procedures into a part that are like a given one but for their changes; present if
 *     that is all anybody looks at. The map of changes is used again for the next one.
 * @param end takes a part that is complete, always in the thread that reads the list
 */
public record Sink<T>(
        boolean texts,
        Supplier<T> begin,
        BiConsumer<T, Procedure> take,
        Optional<BiFunction<T, Procedure, Consumer<Map<Measure, Change>>>> alike,
        Consumer<T> end) {}
