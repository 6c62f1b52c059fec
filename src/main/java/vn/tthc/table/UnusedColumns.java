package vn.tthc.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.ColumnName;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/** Columns that are known and yet not read: for their unit, or as nothing says of what they are. These are always said. */
public final class UnusedColumns {
    private UnusedColumns() {}

    /**
     * What is to be said of a header that stands for no field; empty if it is not known.
     *
     * @param fields those that the list has
     */
    public static Optional<Problem> find(String header, HeaderTable table, Location place, Set<Field> fields) {
        ColumnName name = table.name(header);
        String shown = Texts.clean(header);
        if (!name.refused().isEmpty()) {
            Field field = name.refused().iterator().next();
            return Optional.of(new Problem(
                    ProblemCode.COLUMN_UNIT,
                    place,
                    field.key(),
                    shown,
                    List.of(name.words(), FigureUnits.advice(field, Unit.UNKNOWN))));
        }
        if (name.cut() != ColumnName.Cut.NONE) {
            String kind = name.cut() == ColumnName.Cut.AMOUNT ? "cut" : "percent";
            return Optional.of(new Problem(ProblemCode.UNUSED_COLUMN, place, "", shown, List.of(kind)));
        }
        if (table.isOfPapers(header)) {
            return Optional.of(new Problem(ProblemCode.UNUSED_COLUMN, place, "", shown, List.of("papers")));
        }
        if (!fields.contains(Field.CODE) && table.isOfCounts(header)) {
            return Optional.of(new Problem(ProblemCode.UNUSED_COLUMN, place, "", shown, List.of("procedures")));
        }
        if (table.isFees(header)) {
            return Optional.of(new Problem(ProblemCode.UNUSED_COLUMN, place, "", shown, List.of("fees")));
        }
        if (table.isOfCost(header)) {
            return Optional.of(new Problem(ProblemCode.UNUSED_COLUMN, place, "", shown, List.of("further")));
        }
        Optional<Field> multiple = table.findMultiple(header).filter(field -> !fields.contains(field));
        if (multiple.isPresent()) {
            List<String> details = List.of("multiple", multiple.get().key());
            return Optional.of(new Problem(ProblemCode.UNUSED_COLUMN, place, "", shown, details));
        }
        return table.findMeasure(header)
                .filter(measure -> Field.of(measure).stream().noneMatch(fields::contains))
                .map(measure -> new Problem(
                        ProblemCode.UNUSED_COLUMN,
                        place,
                        "",
                        shown,
                        List.of(
                                "measure",
                                Field.current(measure).key(),
                                Field.proposed(measure).key())));
    }
}
