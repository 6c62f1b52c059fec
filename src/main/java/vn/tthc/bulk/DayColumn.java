package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import vn.tthc.format.CutRecord;
import vn.tthc.row.RowCells;
import vn.tthc.table.Row;
import vn.tthc.text.Moment;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** A column of dates, of which nearly all are read from their bytes. */
final class DayColumn {
    /** Stands for a cell of which only the whole row tells what it is. */
    static final long UNCLEAR = -1;

    /** Stands for a text that is no day. */
    static final long BAD = -2;

    /** Stands for one that is a day if its month stands first. */
    static final long MONTH_FIRST = -3;

    private final int index;
    private final Predicate<String> headerWords;
    private final KnownBytes<Long> texts = new KnownBytes<>();

    /**
     * A column.
     *
     * @param index its place among the cells of a row, from 0
     * @param headerWords whether a text may stand in a header
     */
    DayColumn(int index, Predicate<String> headerWords) {
        this.index = index;
        this.headerWords = headerWords;
    }

    /**
     * The day of a row that was cut from some bytes, as {@link Moment#number} has it; {@link Moment#NONE} if the cell says
     * that there is none; or one of the numbers above.
     */
    long read(byte[] bytes, CutRecord cutter) {
        int start = cutter.start(index);
        int end = cutter.end(index);
        if (cutter.isDoubled(index)) {
            return UNCLEAR;
        }
        long day = Moment.number(bytes, start, end);
        if (day != Moment.NONE || start == end) {
            return day;
        }
        return texts.get(bytes, start, end, this::read);
    }

    private long read(String text) {
        if (text.length() > RowCells.MAX_CELL || Texts.isDamaged(text)) {
            return UNCLEAR;
        }
        String date = Texts.clean(text);
        long day = Moment.find(date).map(Moment::number).orElse(Moment.NONE);
        if (day != Moment.NONE || Phrases.isNoValue(date)) {
            return day;
        }
        return headerWords.test(text) ? UNCLEAR : Moment.isMonthFirst(date) ? MONTH_FIRST : BAD;
    }

    /** Whether the row certainly has something there. */
    boolean isFilled(CutRecord cutter) {
        return cutter.isFilled(index);
    }

    /** Whether the row has a cell there that begins as days do. */
    boolean hasFigure(byte[] bytes, CutRecord cutter) {
        int start = cutter.start(index);
        return start < cutter.end(index) && bytes[start] >= '0' && bytes[start] <= '9';
    }

    /** The cell of a row that was cut from some bytes. */
    Row.Cell cell(byte[] bytes, CutRecord cutter, NumberRule numbers) {
        return SampleParser.cell(text(bytes, cutter), numbers);
    }

    private String text(byte[] bytes, CutRecord cutter) {
        return new String(bytes, cutter.start(index), cutter.end(index) - cutter.start(index), StandardCharsets.UTF_8);
    }
}
