package vn.tthc.convert;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.output.Output;
import vn.tthc.schema.Field;

/** The formats that a list can be written in; the name is the ending of its files. */
public enum ListFormat {
    /** A column for every field, plain numbers. */
    CSV,
    /** An array of objects. */
    JSON,
    /** An object on each line. */
    NDJSON,
    /** A workbook of Excel. */
    XLSX,
    /** A table by columns, which a cluster writes. */
    PARQUET;

    /** Whether it is written on several machines, each of which writes some of the rows. */
    public boolean isOfParts() {
        return this == NDJSON || this == PARQUET;
    }

    /** The format that the name of a file, or of a folder of parts, asks for by its ending. */
    public static Optional<ListFormat> ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.name().equals(ending))
                .findFirst();
    }

    /**
     * Begins a list.
     *
     * @param delimiter what parts the cells of CSV
     * @param byteOrderMark whether CSV begins with one
     * @param withPlaces whether columns after the fields say where each row stood
     */
    public ListWriter begin(Output out, char delimiter, boolean byteOrderMark, boolean withPlaces) throws IOException {
        return switch (this) {
            case CSV -> new CsvList(out.writer(), ListWriter.COLUMNS, keys(withPlaces), delimiter, byteOrderMark);
            case JSON -> JsonList.ofDocument(out.writer(), withPlaces);
            case NDJSON -> JsonList.ofLines(out.writer(), withPlaces);
            case XLSX -> new XlsxList(out.bytes(), ListWriter.COLUMNS, keys(withPlaces));
            case PARQUET -> throw new IllegalStateException("only a cluster writes " + this);
        };
    }

    /**
     * What composes rows of procedures while they are scanned, one for a thread.
     *
     * @param delimiter separates the cells of CSV
     */
    public Supplier<RowComposer> composers(char delimiter) {
        return switch (this) {
            case CSV -> () -> new CsvRowText(ListWriter.COLUMNS, delimiter, false);
            case JSON, NDJSON -> () -> new JsonRowText(ListWriter.COLUMNS, false);
            case XLSX, PARQUET -> () -> new SheetRowText(ListWriter.COLUMNS);
        };
    }

    private static List<String> keys(boolean withPlaces) {
        Stream<String> places = withPlaces ? RowPlace.COLUMNS.stream() : Stream.empty();
        return Stream.concat(ListWriter.COLUMNS.stream().map(Field::key), places)
                .toList();
    }
}
