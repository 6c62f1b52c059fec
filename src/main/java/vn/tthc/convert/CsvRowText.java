package vn.tthc.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;

/** Rows of CSV as {@link vn.tthc.output.CsvTable} writes them, with their cells {@linkplain SpreadsheetText#guard guarded}. */
final class CsvRowText extends RowText {
    private final char delimiter;
    private final boolean withPlaces;

    CsvRowText(List<Field> columns, char delimiter, boolean withPlaces) {
        super(columns);
        this.delimiter = delimiter;
        this.withPlaces = withPlaces;
    }

    @Override
    void compose() {
        for (int column = 0; column < columns().size(); column++) {
            if (column > 0) {
                append(delimiter);
            }
            if (has(column)) {
                cell(text(column), start(column), end(column));
            }
        }
    }

    @Override
    void endAt(Optional<Location> ofRow) {
        if (withPlaces) {
            Location place = ofRow.orElseThrow();
            for (String cell : List.of(place.source(), RowPlace.sheet(place), String.valueOf(RowPlace.line(place)))) {
                append(delimiter);
                byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
                cell(utf8, 0, utf8.length);
            }
        }
        append('\n');
    }

    private void cell(byte[] utf8, int from, int to) {
        if (from < to && SpreadsheetText.mayBeFormula(utf8[from])) {
            byte[] guarded = SpreadsheetText.guard(new String(utf8, from, to - from, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            quoted(guarded, 0, guarded.length);
        } else {
            quoted(utf8, from, to);
        }
    }

    private void quoted(byte[] utf8, int from, int to) {
        if (isPlain(utf8, from, to)) {
            append(utf8, from, to);
            return;
        }
        append('"');
        int next = from;
        for (int at = from; at < to; at++) {
            if (utf8[at] == '"') {
                append(utf8, next, at);
                append('"');
                next = at;
            }
        }
        append(utf8, next, to);
        append('"');
    }

    private boolean isPlain(byte[] utf8, int from, int to) {
        for (int at = from; at < to; at++) {
            byte next = utf8[at];
            if (next == delimiter || next == '"' || next == '\n' || next == '\r') {
                return false;
            }
        }
        return true;
    }
}
