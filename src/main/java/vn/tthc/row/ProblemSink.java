package vn.tthc.row;

import java.util.List;
import java.util.function.Consumer;
import vn.tthc.model.problem.Problem;

/**
 * Takes the problems of lists. Of a million only the first are ever read: of the others it is enough to be told how many there
 * are, which costs a row no words.
 */
@FunctionalInterface
public interface ProblemSink extends Consumer<Problem> {
    /**
     * Whether the words of further problems of a row are of no use to anybody, so that they may be {@link #count counted} instead.
     *
     * @param alike tell what kinds of problems they are; their places say nothing
     * @param isRejected whether any of them rejects the row
     */
    default boolean isFull(List<Problem> alike, boolean isRejected) {
        return false;
    }

    /** Counts the problems of a row without their words; only where {@link #isFull}. */
    default void count(List<Problem> alike) {
        throw new IllegalStateException("the words of " + alike + " are wanted");
    }
}
