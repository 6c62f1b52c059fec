package vn.tthc.convert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a list can be written in; the name is the ending of its files. */
public enum ListFormat {
    /** A column for every field, plain numbers. */
    CSV,
    /** An array of objects. */
    JSON,
    /** An object on each line. */
    NDJSON,
    /** A workbook of Excel. */
    XLSX;

    /** The format that a file name asks for by its ending. */
    public static Optional<ListFormat> ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.name().equals(ending))
                .findFirst();
    }
}
