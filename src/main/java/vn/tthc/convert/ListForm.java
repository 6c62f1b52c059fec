package vn.tthc.convert;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.output.Output;

/**
 * How a list is written.
 *
 * @param delimiter separates the cells of CSV
 * @param byteOrderMark whether CSV begins with one
 * @param withPlaces whether columns after the fields say where each row stood
 * @param withPlainDays whether days are written as reports count them
 */
public record ListForm(
        ListFormat format, char delimiter, boolean byteOrderMark, boolean withPlaces, boolean withPlainDays) {
    /** Begins a list. */
    public ListWriter begin(Output out) throws IOException {
        return format.begin(out, delimiter, byteOrderMark, withPlaces);
    }

    /** Begins a list that is handed over cell by cell. */
    public ListWriter begin(RowCells cells) {
        return new CellList(cells, withPlaces);
    }

    /** What composes rows while they are scanned, one for a thread; empty if they are to be taken in canonical form. */
    Optional<Supplier<RowComposer>> composers() {
        return withPlainDays ? Optional.empty() : Optional.of(format.composers(delimiter));
    }
}
