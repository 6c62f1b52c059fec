package vn.tthc.convert;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;

/** Writes a list in canonical form, row by row. */
public interface ListWriter extends Closeable {
    /** The fields of a cleaned list, units beside what they are of. */
    List<Field> COLUMNS = ListKind.PROCEDURES.columns().stream()
            .flatMap(field -> Stream.concat(Stream.of(field), CleanRow.unit(field).stream()))
            .toList();

    /**
     * A list as CSV.
     *
     * @param withPlaces whether columns after the fields say where each row stood
     */
    static ListWriter csv(Writer out, char delimiter, boolean byteOrderMark, boolean withPlaces) throws IOException {
        return new CsvList(out, COLUMNS, keys(withPlaces), delimiter, byteOrderMark);
    }

    /** A list as a JSON array. */
    static ListWriter json(Writer out, boolean withPlaces) {
        return JsonList.ofDocument(out, withPlaces);
    }

    /** A list as JSON objects on a line each. */
    static ListWriter ndjson(Writer out, boolean withPlaces) {
        return JsonList.ofLines(out, withPlaces);
    }

    /** A list as a workbook. */
    static ListWriter workbook(OutputStream out, boolean withPlaces) throws IOException {
        return new XlsxList(out, COLUMNS, keys(withPlaces));
    }

    void write(CleanRow row) throws IOException;

    /** Writes what belongs after the last row; without it the list is not whole. */
    void finish() throws IOException;

    /** Lets go of what is held; what the list is written to stays open. */
    @Override
    void close() throws IOException;

    private static List<String> keys(boolean withPlaces) {
        Stream<String> places = withPlaces ? RowPlace.COLUMNS.stream() : Stream.empty();
        return Stream.concat(COLUMNS.stream().map(Field::key), places).toList();
    }
}
