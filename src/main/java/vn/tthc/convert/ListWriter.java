package vn.tthc.convert;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;

/** Writes a list in canonical form, row by row. */
public abstract class ListWriter implements Closeable {
    /** The fields of a cleaned list, units beside what they are of. */
    static final List<Field> COLUMNS = ListKind.PROCEDURES.columns().stream()
            .flatMap(field -> Stream.concat(Stream.of(field), CleanRow.unit(field).stream()))
            .toList();

    private final RowText rows;

    /**
     * A writer of rows.
     *
     * @param rows composes those that come in canonical form
     */
    ListWriter(RowText rows) {
        this.rows = rows;
    }

    public final void write(CleanRow row) throws IOException {
        rows.compose(row);
        write(rows.bytes(), 0, rows.length(), row.place());
    }

    /**
     * Writes a row that one of the {@link ListFormat#composers} of its format has composed.
     *
     * @param row has it between two places
     */
    public final void write(byte[] row, int from, int to, Location place) throws IOException {
        write(row, from, to, Optional.of(place));
    }

    /**
     * Writes a row that was composed.
     *
     * @param place where it stood, if it is of a list
     */
    abstract void write(byte[] row, int from, int to, Optional<Location> place) throws IOException;

    /** Writes what belongs after the last row; without it the list is not whole. */
    public abstract void finish() throws IOException;

    /** Lets go of what is held; what the list is written to stays open. */
    @Override
    public abstract void close() throws IOException;
}
