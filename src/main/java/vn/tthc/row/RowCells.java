package vn.tthc.row;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tthc.format.CellKind;
import vn.tthc.model.Merge;
import vn.tthc.model.NationalCode;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.text.Amounts;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** The cells of one row while it is understood: what they say, and what is wrong with them. */
public class RowCells {
    /** Excel's own limit; cleaning longer texts would only cost time. */
    public static final int MAX_CELL = 32_767;

    private final Source source;
    private final Row row;
    private final GroupNames names;
    private final Consumer<Problem> problems;
    private Set<Merge> merges = Set.of();
    private boolean rejected;

    public RowCells(Source source, Row row, GroupNames names, Consumer<Problem> problems) {
        this.source = source;
        this.row = row;
        this.names = names;
        this.problems = problems;
    }

    /** Whether any of the problems found is an error. */
    public final boolean isRejected() {
        return rejected;
    }

    /** Which of the names count under others. */
    public final Set<Merge> merges() {
        return merges;
    }

    public final void checkLengths(List<Field> fields) {
        for (Field field : fields) {
            Optional<Row.Cell> cell = row.find(field);
            if (cell.isPresent() && cell.get().text().length() > MAX_CELL) {
                report(ProblemCode.CELL_TOO_LONG, field, String.valueOf(MAX_CELL));
            }
        }
    }

    /** Refuses a text that a spreadsheet has made something else. */
    public final void checkText(Field field) {
        Optional<Row.Cell> cell = row.find(field);
        CellKind kind = cell.map(Row.Cell::kind).orElse(CellKind.TEXT);
        if (kind == CellKind.ERROR
                || (cell.isPresent() && Texts.isFormulaError(cell.get().text()))) {
            report(ProblemCode.FORMULA_ERROR, field);
        } else if (kind == CellKind.UNCALCULATED) {
            report(ProblemCode.UNCALCULATED, field);
        } else if (kind == CellKind.DATE) {
            report(ProblemCode.DATE_VALUE, field);
        }
    }

    public final String text(Field field) {
        return row.find(field).map(cell -> Texts.clean(cell.text())).orElse("");
    }

    /** The code; one that a spreadsheet has turned into a number has lost digits and does not count. */
    public final String code() {
        Optional<Row.Cell> cell = row.find(Field.CODE);
        if (cell.isPresent() && cell.get().kind() == CellKind.NUMBER) {
            report(ProblemCode.CODE_AS_NUMBER, Field.CODE);
            return "";
        }
        String code = text(Field.CODE);
        if (NationalCode.isShortened(code)) {
            report(ProblemCode.CODE_AS_NUMBER, Field.CODE);
            return "";
        }
        if (NationalCode.areSeveral(code)) {
            report(ProblemCode.SEVERAL_CODES, Field.CODE);
        } else if (!NationalCode.isNational(code)) {
            NationalCode.findDamaged(code)
                    .ifPresent(whole -> report(ProblemCode.DAMAGED_CODE, Field.CODE, '"' + whole + '"'));
        }
        return code;
    }

    /** A name, or several, by which rows are counted; words for "not given" are no name. */
    public final String names(Field field) {
        Optional<Aliases.Named> named = row.find(field).map(cell -> names.of(cell.text()));
        named.ifPresent(found -> add(found.merges()));
        return named.map(Aliases.Named::name).orElse("");
    }

    /** What a cell with a number says, text as {@code ofText} understands it. */
    public static Reading value(Row.Cell cell, Function<Row.Cell, Reading> ofText) {
        return switch (cell.kind()) {
            case TEXT, CAPTION, COVERED ->
                Texts.isFormulaError(cell.text()) ? new Reading.Fault(ProblemCode.FORMULA_ERROR) : ofText.apply(cell);
            case NUMBER -> cell.rule().bare(Amounts.literal(cell.text()));
            case DATE -> new Reading.Fault(ProblemCode.DATE_VALUE);
            case ERROR -> new Reading.Fault(ProblemCode.FORMULA_ERROR);
            case UNCALCULATED -> new Reading.Fault(ProblemCode.UNCALCULATED);
            case MERGED -> new Reading.Fault(ProblemCode.MERGED_VALUE);
        };
    }

    /** The amount of a cell; empty if it says nothing, or nothing that can be read, which is reported. */
    public final Optional<BigDecimal> amount(Field field, Function<Row.Cell, Reading> ofText) {
        Optional<Row.Cell> cell = row.find(field);
        return cell.isPresent()
                        && checked(field, cell.get().reading(asked -> value(asked, ofText)))
                                instanceof Reading.Value read
                ? Optional.of(read.amount())
                : Optional.empty();
    }

    /** Reports what is wrong with a reading, if anything is. */
    public final Reading checked(Field field, Reading reading) {
        if (reading instanceof Reading.Fault fault) {
            report(fault.code(), field, fault.details().toArray(new String[0]));
        }
        return reading;
    }

    public final void report(ProblemCode code, Field field, String... details) {
        rejected |= code.severity() == Severity.ERROR;
        Optional<Row.Cell> cell = row.find(field);
        Location location = cell.map(Row.Cell::location).orElseGet(() -> row.location(source));
        String value = cell.map(Row.Cell::text).orElse("");
        problems.accept(new Problem(code, location, field.key(), value, List.of(details)));
    }

    private void add(Set<Merge> others) {
        if (merges.isEmpty()) {
            merges = others;
        } else if (!others.isEmpty()) {
            merges = new LinkedHashSet<>(merges);
            merges.addAll(others);
        }
    }
}
