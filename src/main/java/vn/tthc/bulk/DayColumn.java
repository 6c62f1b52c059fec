package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import vn.tthc.format.CutRecord;
import vn.tthc.table.Row;
import vn.tthc.text.Moment;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** A column of dates, of which nearly all are read from their bytes. */
final class DayColumn {
    /** Stands for a cell that no ordinary row has. */
    static final long UNCLEAR = -1;

    private final int index;
    private final TextColumn withoutDay;

    /**
     * A column.
     *
     * @param index its place among the cells of a row, from 0
     */
    DayColumn(int index, NumberRule numbers) {
        this.index = index;
        withoutDay = new TextColumn(index, numbers, DayColumn::isWithoutDay);
    }

    private static boolean isWithoutDay(String text) {
        String date = Texts.clean(text);
        return Phrases.isNoValue(date) && Moment.find(date).isEmpty();
    }

    /** The day of a row that was cut from some bytes, as {@link Moment#number} has it; or {@link #UNCLEAR}. */
    long read(byte[] bytes, CutRecord cutter) {
        long day = Moment.number(bytes, cutter.start(index), cutter.end(index));
        return day != Moment.NONE || withoutDay.find(bytes, cutter) != null ? day : UNCLEAR;
    }

    /** The cell of a row that was cut from some bytes. */
    Row.Cell cell(byte[] bytes, CutRecord cutter, NumberRule numbers) {
        int start = cutter.start(index);
        return SampleParser.cell(new String(bytes, start, cutter.end(index) - start, StandardCharsets.UTF_8), numbers);
    }
}
