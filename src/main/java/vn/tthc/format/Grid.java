package vn.tthc.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;
import vn.tthc.text.Texts;

/** The rows of a table as they stand, before it is known what they mean. */
public interface Grid {
    /** The header is looked for among so many first rows. */
    int HEADER_WITHIN = 30;

    /** And among so many, if it is not there: titles may be whole decisions. */
    int LONG_TITLE = 300;

    GridCell EMPTY = new GridCell("", CellKind.TEXT);
    GridCell COVERED = new GridCell("", CellKind.COVERED);

    /** Only titles go over more columns. */
    int MAX_COVERED = 16;

    /** The next row; empty at the end. */
    Optional<GridRow> next() throws IOException, UnreadableException;

    /** Whether a row has exactly the cells that it was written with, so that one too many or too few is a mistake. */
    boolean isRagged();

    /** What parts the cells when rows are written again. */
    char delimiter();

    /** How the table is written, such as "UTF-8, ;", for those who want to know what was understood. */
    String description();

    /** The encoding that the table seems to be in, if it is not the one it is read in; else empty. */
    String encodingGuess();

    /** Whether a column, by its number from 0, is not seen; known once the first row is read. */
    default boolean isHidden(int column) {
        return false;
    }

    /** Problems of the table as a whole; complete once all rows are read. */
    List<Problem> warnings();

    /**
     * A row.
     *
     * @param line its line or row number
     * @param fault why it could not be taken apart; then its only cell is all its text
     */
    record GridRow(long line, List<GridCell> cells, Optional<Problem> fault) {
        public boolean isBlank() {
            if (fault.isPresent()) {
                return false;
            }
            for (GridCell cell : cells) {
                if (!Texts.isBlank(cell.text())) {
                    return false;
                }
            }
            return true;
        }

        /** What is wrong with a row that has not as many cells as the header. */
        public Problem wrongWidth(Source source, int expected) {
            boolean few = cells.size() < expected;
            return Problem.of(
                    few ? ProblemCode.TOO_FEW_CELLS : ProblemCode.TOO_MANY_CELLS,
                    source.at(line, few ? cells.size() : expected + 1),
                    String.valueOf(cells.size()),
                    String.valueOf(expected));
        }

        public List<String> texts() {
            List<String> texts = new ArrayList<>(cells.size());
            for (GridCell cell : cells) {
                texts.add(cell.text());
            }
            return texts;
        }
    }

    /** A cell, and what a sheet shows beside its number. */
    record GridCell(String text, CellKind kind, Shown shown) {
        public GridCell(String text, CellKind kind) {
            this(text, kind, Shown.PLAIN);
        }

        /** Whether the cell so many columns beside is marked as covered if it is merged with this one: it matters beside figures. */
        public boolean covers(int distance) {
            return distance <= MAX_COVERED && text.chars().anyMatch(Character::isDigit);
        }
    }

    /**
     * How a sheet shows a number that is stored otherwise; for a cell of {@code 1500000} in the format {@code #,##0," nghìn"},
     * shown as "1.500 nghìn", the unit is "nghìn" and the scale 3.
     *
     * @param unit the words or marks beside the number, such as "giờ", "nghìn đồng", "$" or "%"; empty if there are none
     * @param scale by how many powers of ten the number that is shown is smaller than the text of the cell
     */
    record Shown(String unit, int scale) {
        public static final Shown PLAIN = new Shown("", 0);

        public static Shown of(String unit, int scale) {
            return unit.isEmpty() && scale == 0 ? PLAIN : new Shown(unit, scale);
        }
    }
}
