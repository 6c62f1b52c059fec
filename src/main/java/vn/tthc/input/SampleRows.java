package vn.tthc.input;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Asks {@link RowParser} what becomes of rows of which there is nothing to report. */
final class SampleRows {
    private static final String NAME = "Sở";

    private final RowParser parser;
    private boolean hasProblem;

    SampleRows(RowParser parser) {
        this.parser = parser;
    }

    /** What a row of these cells is; empty if there is anything to report of it. */
    Optional<RowParser.Parsed> parse(EnumMap<Field, Row.Cell> cells) {
        hasProblem = false;
        Optional<RowParser.Parsed> parsed = parser.parse(Row.of(0, cells, List.of()), problem -> hasProblem = true);
        return hasProblem ? Optional.empty() : parsed;
    }

    /** What a row of these cells and any names is; empty if there is anything to report of it. */
    Optional<RowParser.Parsed> parseNamed(EnumMap<Field, Row.Cell> cells, BulkColumn anyColumn) {
        return parseNamed(cells, anyColumn.cell(NAME));
    }

    /** What a row of these cells and one name for both agency and sector is; empty if there is anything to report of it. */
    Optional<RowParser.Parsed> parseNamed(EnumMap<Field, Row.Cell> cells, Row.Cell name) {
        cells.put(Field.AGENCY, name);
        cells.put(Field.SECTOR, name);
        return parse(cells);
    }
}
