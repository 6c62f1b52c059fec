package vn.tthc.row;

import java.util.function.Consumer;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;

/**
 * Takes the problems of lists. Of a million only the first are ever read: of the others it is enough to be told how many there
 * are, which costs a row no words.
 */
@FunctionalInterface
public interface ProblemSink extends Consumer<Problem> {
    /**
     * Whether the words of further problems of a row are of no use to anybody, so that they may be {@link #count counted} instead.
     *
     * @param isRejected whether any of them rejects the row
     */
    default boolean isFull(boolean isRejected) {
        return false;
    }

    /** Counts a problem of a row without its words; only where {@link #isFull}. */
    default void count(ProblemCode code) {
        throw new IllegalStateException("the words of " + code + " are wanted");
    }
}
