package vn.tthc.convert;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import vn.tthc.model.problem.Location;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;

/** Writes a list in canonical form, row by row. */
public interface ListWriter extends Closeable {
    /** The fields of a cleaned list, units beside what they are of. */
    List<Field> COLUMNS = ListKind.PROCEDURES.columns().stream()
            .flatMap(field -> Stream.concat(Stream.of(field), CleanRow.unit(field).stream()))
            .toList();

    void write(CleanRow row) throws IOException;

    /**
     * Writes a row that one of the {@link ListFormat#composers} of its format has composed.
     *
     * @param row has it between two places
     */
    void write(byte[] row, int from, int to, Location place) throws IOException;

    /** Writes what belongs after the last row; without it the list is not whole. */
    void finish() throws IOException;

    /** Lets go of what is held; what the list is written to stays open. */
    @Override
    void close() throws IOException;
}
