package vn.tthc.format;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.UnreadableException;
import vn.tthc.source.Source;

/** The rows of one sheet of a workbook. */
public final class XlsxGrid implements Grid, Closeable {
    /** Excel keeps no more; what is beyond is the noise of binary fractions, as in 0.30000000000000004. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,3})?");
    /** How a workbook writes a character that XML has not or would lose, such as a carriage return: _x000D_. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Source source;
    private final Sheet sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    /** The merged regions of each column by their first rows; none overlaps another. */
    private final Map<Integer, NavigableMap<Integer, Workbook.Merge>> merges = new HashMap<>();

    private final Map<Workbook.Merge, String> anchors = new HashMap<>();
    private long hidden;

    public XlsxGrid(Source source, Sheet sheet, List<Workbook.Merge> merges) throws IOException, UnreadableException {
        this.source = source;
        this.sheet = sheet;
        for (Workbook.Merge merge : merges) {
            this.merges
                    .computeIfAbsent(merge.column(), column -> new TreeMap<>())
                    .put(merge.firstRow(), merge);
        }
        try {
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (ExcelReaderException e) {
            throw Workbook.broken(source, e);
        }
    }

    @Override
    public Optional<GridRow> next() throws UnreadableException {
        Optional<Row> read = read();
        if (read.isPresent() && hasCellTwice(read.get())) {
            String row = "row " + read.get().getRowNum();
            throw Content.problem(source, ProblemCode.BROKEN_WORKBOOK, row + ": two cells in one place");
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(row(read.get()));
    }

    /** Of two cells in one place the library gives the last one. */
    private static boolean hasCellTwice(Row row) {
        int places = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            places += row.getOptionalCell(column).isPresent() ? 1 : 0;
        }
        return row.getPhysicalCellCount() > places;
    }

    /** What the library throws at XML that Excel would not write is whatever it stumbles over. */
    private Optional<Row> read() throws UnreadableException {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException e) {
            throw Workbook.broken(source, e);
        }
    }

    @Override
    public boolean isRagged() {
        return false;
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public String encodingGuess() {
        return "";
    }

    @Override
    public String description() {
        return "XLSX, \"" + sheet.getName() + "\"";
    }

    @Override
    public List<Problem> warnings() {
        return hidden == 0
                ? List.of()
                : List.of(Problem.of(ProblemCode.HIDDEN_ROWS, Location.of(source.shown()), String.valueOf(hidden)));
    }

    @Override
    public void close() {
        stream.close();
    }

    private GridRow row(Row row) {
        List<GridCell> cells = new ArrayList<>();
        int width = Math.max(row.getCellCount(), merges.isEmpty() ? 0 : lastMerged() + 1);
        for (int column = 0; column < width; column++) {
            GridCell cell = column < row.getCellCount()
                    ? row.getOptionalCell(column).map(XlsxGrid::cell).orElse(EMPTY)
                    : EMPTY;
            cells.add(merged(row.getRowNum(), column, cell));
        }
        GridRow read = new GridRow(row.getRowNum(), cells, Optional.empty());
        hidden += row.isHidden() && !read.isBlank() ? 1 : 0;
        return read;
    }

    private int lastMerged() {
        return merges.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The cell, or what the first of the cells that it is merged with holds. */
    private GridCell merged(int row, int column, GridCell cell) {
        NavigableMap<Integer, Workbook.Merge> ofColumn = merges.get(column);
        Map.Entry<Integer, Workbook.Merge> above = ofColumn == null ? null : ofColumn.floorEntry(row);
        if (above == null || row > above.getValue().lastRow()) {
            return cell;
        }
        if (row == above.getKey()) {
            anchors.put(above.getValue(), cell.text());
            return cell;
        }
        return new GridCell(anchors.getOrDefault(above.getValue(), ""), CellKind.MERGED);
    }

    private static GridCell cell(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> new GridCell(unescaped(cell.asString()), CellKind.TEXT);
            case NUMBER -> formatted(cell, raw);
            case BOOLEAN -> new GridCell(raw.equals("1") ? "TRUE" : "FALSE", CellKind.TEXT);
            case ERROR -> new GridCell(raw, CellKind.ERROR);
            case FORMULA -> formula(cell, raw);
            case EMPTY -> EMPTY;
        };
    }

    /** The value that was stored when the formula was last calculated. */
    private static GridCell formula(Cell cell, String raw) {
        Object value = cell.getValue();
        if (raw.isEmpty() || raw.startsWith("#")) {
            return new GridCell(raw.isEmpty() ? "=" + cell.getFormula() : raw, CellKind.ERROR);
        }
        if (value instanceof BigDecimal || NUMBER.matcher(raw).matches()) {
            return formatted(cell, raw);
        }
        return new GridCell(unescaped(raw), CellKind.TEXT);
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escaped ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))))
                : text;
    }

    /** A number as it is meant: a date, a percentage, which is no amount here, or itself. */
    private static GridCell formatted(Cell cell, String raw) {
        if (!NUMBER.matcher(raw).matches()) {
            return new GridCell(raw, CellKind.TEXT);
        }
        BigDecimal number = new BigDecimal(raw).round(EXCEL_DIGITS).stripTrailingZeros();
        String code = cell.getDataFormatString();
        NumberFormat.Section section =
                code == null ? NumberFormat.GENERAL.section(number) : NumberFormat.of(code).section(number);
        if (isBuiltInDate(cell.getDataFormatId()) || section.isDate()) {
            return new GridCell(raw, CellKind.DATE);
        }
        if (section.shown().unit().equals("%")) {
            BigDecimal percents = number.movePointRight(2 * section.percents()).stripTrailingZeros();
            return new GridCell(percents.toPlainString() + "%", CellKind.TEXT, section.shown());
        }
        return new GridCell(number.toPlainString(), CellKind.NUMBER, section.shown());
    }

    private static boolean isBuiltInDate(Integer id) {
        return id != null
                && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id != 48 && id != 49));
    }
}
