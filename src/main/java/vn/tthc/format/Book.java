package vn.tthc.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** A file of sheets, each with a table of its own. */
public interface Book extends Closeable {
    /** All sheets with cells, in the order of the book, hidden ones included. */
    List<Sheet> sheets();

    /** A sheet of a book. */
    abstract class Sheet {
        private final String name;
        private final int number;
        private final Visibility visibility;

        protected Sheet(String name, int number, Visibility visibility) {
            this.name = name;
            this.number = number;
            this.visibility = visibility;
        }

        public final String name() {
            return name;
        }

        /** Its place among all sheets of the book, from 1. */
        public final int number() {
            return number;
        }

        public final Visibility visibility() {
            return visibility;
        }

        /**
         * The rows of the sheet from its first one, each time it is asked for; whoever asks closes them.
         *
         * @throws UnreadableException if the sheet is damaged
         */
        public abstract SheetGrid grid() throws IOException, UnreadableException;
    }

    /** The rows of a sheet. */
    interface SheetGrid extends Grid, Closeable {
        /** Where the rows stand: the file and the sheet. */
        Source source();

        /** How many of the rows so far are hidden and yet hold something. */
        long hiddenRows();

        @Override
        default List<Problem> warnings() {
            return hiddenRows() == 0
                    ? List.of()
                    : List.of(Problem.of(ProblemCode.HIDDEN_ROWS, source().at(0, 0), String.valueOf(hiddenRows())));
        }

        @Override
        default boolean isRagged() {
            return false;
        }

        @Override
        default char delimiter() {
            return ',';
        }

        @Override
        default String encodingGuess() {
            return "";
        }
    }

    /** Whether a sheet is seen in the bar of sheets, and whether it can be brought back there without a program. */
    enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }
}
