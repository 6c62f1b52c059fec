package vn.tthc.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tthc.format.CellKind;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.row.Baseline;
import vn.tthc.row.ProcedureParser;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.text.NumberRule;

/** Asks {@link ProcedureParser} what becomes of rows. */
final class SampleParser {
    private static final Location NOWHERE = Location.of("");
    private static final Row.Cell ANY_NAME = cell("Sở", NumberRule.NONE);

    private final ProcedureParser parser;
    /** The cell of the row that is parsed, if it has one alone. */
    private final EnumMap<Field, Row.Cell> alone = new EnumMap<>(Field.class);

    SampleParser(ProcedureParser parser) {
        this.parser = parser;
    }

    /** A cell of such a row. */
    static Row.Cell cell(String text, NumberRule numbers) {
        return new Row.Cell(text, CellKind.TEXT, NOWHERE, numbers);
    }

    /**
     * What a row of these cells is; empty if it is rejected.
     *
     * @param earlier gives what it was in the earlier list, if it is measured against one
     */
    Optional<ProcedureParser.Parsed> parse(
            EnumMap<Field, Row.Cell> cells, Supplier<List<Baseline.Entry>> earlier, List<Problem> problems) {
        return parser.parse(Row.of(0, cells, List.of()), earlier, problems::add);
    }

    /** The agency or the sector of a row, which stands in a cell if it has one; empty if the row is rejected for it. */
    Optional<ProcedureParser.Name> parseName(Field field, Optional<Row.Cell> cell, List<Problem> problems) {
        alone.clear();
        cell.ifPresent(one -> alone.put(field, one));
        return parser.parseName(Row.of(0, alone, List.of()), field, problems::add);
    }

    /**
     * What a row of these cells and of any names is; empty if it is rejected.
     *
     * @param earlier what it was in the earlier list, if it is measured against one
     */
    Optional<ProcedureParser.Parsed> parseNamed(
            EnumMap<Field, Row.Cell> cells, Baseline.Entry earlier, List<Problem> problems) {
        cells.put(Field.AGENCY, ANY_NAME);
        cells.put(Field.SECTOR, ANY_NAME);
        return parse(cells, () -> List.of(earlier), problems);
    }
}
