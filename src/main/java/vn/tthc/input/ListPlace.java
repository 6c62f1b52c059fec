package vn.tthc.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one of several lists of a file stands.
 *
 * @param sheet the sheet of a workbook
 * @param table which of the tables below each other, from 1
 */
public record ListPlace(Optional<String> sheet, int table) {
    private static final Pattern ASKED = Pattern.compile("(?:(.+), )?table (\\d{1,3})");

    /** The place that {@link #asked} gives; empty if a sheet is asked for whole. */
    public static Optional<ListPlace> find(String asked) {
        Matcher matcher = ASKED.matcher(asked);
        return matcher.matches()
                ? Optional.of(new ListPlace(
                        Optional.ofNullable(matcher.group(1)), Math.max(1, Integer.parseInt(matcher.group(2)))))
                : Optional.empty();
    }

    /** The name after that of the file; empty for the first table of a file without sheets. */
    public String suffix() {
        String ofSheet = sheet.map(name -> ", sheet " + name).orElse("");
        return table == 1 ? ofSheet : ofSheet + ", table " + table;
    }

    /** By what {@code --sheet} asks for it alone. */
    public String asked() {
        return sheet.map(name -> name + ", table " + table).orElse("table " + table);
    }

    public ListPlace next() {
        return new ListPlace(sheet, table + 1);
    }
}
