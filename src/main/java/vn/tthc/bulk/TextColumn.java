package vn.tthc.bulk;

import java.util.function.Predicate;
import vn.tthc.format.CutRecord;
import vn.tthc.row.RowCells;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Texts;

/** A column whose cells are remembered by their bytes. */
final class TextColumn {
    private final int index;
    private final KnownCells known;

    /**
     * A column.
     *
     * @param index its place among the cells of a row, from 0
     * @param isOrdinary whether an ordinary row may have the text, if that was written without damage
     */
    TextColumn(int index, NumberRule numbers, Predicate<String> isOrdinary) {
        this.index = index;
        known = new KnownCells(text -> new KnownCells.Known(
                SampleParser.cell(text, numbers),
                text.length() <= RowCells.MAX_CELL && !Texts.isDamaged(text) && isOrdinary.test(text)));
    }

    /** The cell of a row that was cut from some bytes; null if that is no ordinary one. */
    KnownCells.Known find(byte[] bytes, CutRecord cutter) {
        if (cutter.isDoubled(index)) {
            return null;
        }
        KnownCells.Known cell = known.get(bytes, cutter.start(index), cutter.end(index));
        return cell.ordinary() ? cell : null;
    }
}
