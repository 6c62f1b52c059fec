package vn.tthc.format.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tthc.format.Book;
import vn.tthc.format.CellKind;
import vn.tthc.format.PlacedCells;
import vn.tthc.format.xlsx.BrokenPartException;
import vn.tthc.format.xlsx.NumberCell;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/**
 * The rows of a sheet of BIFF8. The merged regions stand after the cells, so the records are gone through twice. Excel writes
 * rows one after another, and they are held one at a time; some programs write columns, and then all rows are held.
 */
final class XlsGrid implements Book.SheetGrid {
    private final XlsGlobals globals;
    private final Source source;
    private final String sheet;
    private final RecordFactoryInputStream records;
    private final Map<Integer, List<CellRangeAddress>> merges = new HashMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final PlacedCells placed = new PlacedCells();
    /** All rows, where they do not come in their order. */
    private final Deque<GridRow> sorted = new ArrayDeque<>();

    private boolean isSorted = true;
    private boolean isOver;
    private Optional<Found> ahead = Optional.empty();
    private long hidden;
    private int last;

    /** A cell with its place, from 0. */
    private record Found(int row, int column, GridCell cell) {}

    private XlsGrid(XlsGlobals globals, Source source, String sheet, int position) throws IOException {
        this.globals = globals;
        this.source = source;
        this.sheet = sheet;
        look(globals.records(position));
        records = globals.records(position);
    }

    /**
     * The rows of a sheet.
     *
     * @param source the sheet
     * @param position where its records begin
     *
     * @throws UnreadableException if its records are damaged
     */
    static XlsGrid open(XlsGlobals globals, Source source, String sheet, int position)
            throws IOException, UnreadableException {
        try {
            XlsGrid grid = new XlsGrid(globals, source, sheet, position);
            if (!grid.isSorted) {
                grid.sort();
            }
            return grid;
        } catch (BrokenPartException | RuntimeException e) {
            throw broken(source, 0, e);
        }
    }

    private static UnreadableException broken(Source source, int row, Exception e) {
        return new UnreadableException(
                Problem.of(ProblemCode.BROKEN_WORKBOOK, source.at(row, 0), String.valueOf(e.getMessage())));
    }

    /** Notes what must be known before the first row. */
    private void look(RecordFactoryInputStream first) {
        int row = 0;
        for (Record record = first.nextRecord(); record != null; record = first.nextRecord()) {
            if (record instanceof EOFRecord) {
                return;
            } else if (record instanceof MergeCellsRecord merged) {
                for (int i = 0; i < merged.getNumAreas(); i++) {
                    CellRangeAddress area = merged.getAreaAt(i);
                    merges.computeIfAbsent(area.getFirstRow(), key -> new ArrayList<>())
                            .add(area);
                }
            } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
                hiddenColumns.set(columns.getFirstColumn(), columns.getLastColumn() + 1);
            } else if (record instanceof RowRecord height && height.getZeroHeight()) {
                hiddenRows.set(height.getRowNumber());
            } else if (record instanceof CellValueRecordInterface cell) {
                isSorted &= cell.getRow() >= row;
                row = cell.getRow();
            }
        }
    }

    private void sort() throws BrokenPartException {
        TreeMap<Integer, TreeMap<Integer, GridCell>> rows = new TreeMap<>();
        for (Optional<Found> found = cell(); found.isPresent(); found = cell()) {
            rows.computeIfAbsent(found.get().row, key -> new TreeMap<>()).put(found.get().column, found.get().cell);
        }
        rows.forEach((row, cells) -> {
            cells.forEach((column, cell) -> put(row, column, cell));
            sorted.add(row(row));
        });
    }

    @Override
    public Optional<GridRow> next() throws IOException, UnreadableException {
        if (!isSorted) {
            return Optional.ofNullable(sorted.poll());
        }
        try {
            ahead = ahead.isPresent() || isOver ? ahead : cell();
            if (ahead.isEmpty()) {
                return Optional.empty();
            }
            int row = ahead.get().row;
            while (ahead.isPresent() && ahead.get().row == row) {
                put(row, ahead.get().column, ahead.get().cell);
                ahead = cell();
            }
            last = row + 1;
            return Optional.of(row(row));
        } catch (BrokenPartException | RuntimeException e) {
            throw broken(source, last + 1, e);
        }
    }

    private void put(int row, int column, GridCell cell) {
        placed.put(column, cell);
        for (CellRangeAddress area : merges.getOrDefault(row, List.of())) {
            if (area.getFirstColumn() == column) {
                placed.span(column, row, area.getLastRow(), cell);
                placed.cover(column, area.getLastColumn() - column, cell);
            }
        }
    }

    private GridRow row(int row) {
        GridRow taken = new GridRow(row + 1L, placed.take(row), Optional.empty());
        hidden += hiddenRows.get(row) && !taken.isBlank() ? 1 : 0;
        return taken;
    }

    /** The next cell with anything in it; empty at the end. */
    private Optional<Found> cell() throws BrokenPartException {
        while (!isOver) {
            Record record = records.nextRecord();
            isOver = record == null || record instanceof EOFRecord;
            if (record instanceof CellValueRecordInterface cell) {
                Optional<GridCell> read = cell(record, cell);
                if (read.isPresent()) {
                    return Optional.of(new Found(cell.getRow(), cell.getColumn(), read.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<GridCell> cell(Record record, CellValueRecordInterface cell) throws BrokenPartException {
        if (record instanceof LabelSSTRecord shared) {
            return Optional.of(new GridCell(globals.text(shared.getSSTIndex()), CellKind.TEXT));
        }
        if (record instanceof LabelRecord label) {
            return Optional.of(new GridCell(label.getValue(), CellKind.TEXT));
        }
        if (record instanceof NumberRecord number) {
            return Optional.of(number(number.getValue(), cell));
        }
        if (record instanceof BoolErrRecord value) {
            return Optional.of(value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue()));
        }
        return record instanceof FormulaRecord formula ? Optional.of(result(formula)) : Optional.empty();
    }

    private GridCell result(FormulaRecord formula) throws BrokenPartException {
        if (formula.hasCachedResultString()) {
            for (Record next = records.nextRecord(); next != null; next = records.nextRecord()) {
                if (next instanceof StringRecord text) {
                    return new GridCell(text.getString(), CellKind.TEXT);
                }
                if (next instanceof EOFRecord || next instanceof CellValueRecordInterface) {
                    throw new BrokenPartException("STRING");
                }
            }
            throw new BrokenPartException("STRING");
        }
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.BOOLEAN) {
            return truth(formula.getCachedBooleanValue());
        }
        if (type == CellType.ERROR) {
            return error(formula.getCachedErrorValue());
        }
        // Programs that cannot calculate store 0 and ask whoever opens the workbook to do so.
        if (formula.isCalcOnLoad() && BigDecimal.valueOf(formula.getValue()).signum() == 0) {
            return new GridCell("=…", CellKind.UNCALCULATED);
        }
        return number(formula.getValue(), formula);
    }

    private GridCell number(double value, CellValueRecordInterface cell) throws BrokenPartException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return error(FormulaError.NUM.getCode());
        }
        return NumberCell.of(BigDecimal.valueOf(value).toString(), globals.format(cell.getXFIndex()), globals.dates());
    }

    private static GridCell truth(boolean value) {
        return new GridCell(value ? "TRUE" : "FALSE", CellKind.TEXT);
    }

    private static GridCell error(int code) {
        return new GridCell(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code, CellKind.ERROR);
    }

    @Override
    public String description() {
        return "XLS, \"" + sheet + "\"";
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public long hiddenRows() {
        return hidden;
    }

    @Override
    public void close() {
        // The stream is a view of the book's file.
    }
}
