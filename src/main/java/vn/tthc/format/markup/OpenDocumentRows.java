package vn.tthc.format.markup;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.format.PlacedCells;
import vn.tthc.format.ShownNumber;
import vn.tthc.format.xlsx.BrokenPartException;
import vn.tthc.format.xlsx.SheetDates;
import vn.tthc.format.xlsx.TextBuffer;
import vn.tthc.format.xlsx.Xml;
import vn.tthc.source.ExpansionGuard;

/**
 * The rows of a sheet of OpenDocument (part 3 of its standard, 9.1). Rows and cells say how often they are repeated, which at
 * the end of a sheet is a million times: those without anything in them are passed over.
 */
final class OpenDocumentRows implements MarkupRows {
    private static final int MAX_ROWS = 1 << 20;
    private static final int MAX_COLUMNS = 1 << 14;
    /** More cells than this come of no list by repeating them. */
    private static final long MAX_REPEATED = 20_000_000;

    private static final MathContext DIGITS = new MathContext(15);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(?:\\.\\d{1,400})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern TIME = Pattern.compile("PT(\\d{1,6})H(\\d{1,2})M(\\d{1,2})(?:[.,]\\d+)?S");

    private final Xml xml;
    private final int tableDepth;
    private final PlacedCells placed = new PlacedCells();
    private final TextBuffer text = new TextBuffer();
    private final BitSet hiddenColumns = new BitSet();
    /** How many columns were described so far. */
    private int columns;

    private int row;
    private long repeatedCells;
    private List<Grid.GridCell> repeated = List.of();
    private boolean isRepeatedHidden;
    private int repeats;

    OpenDocumentRows(Xml xml, int table) throws IOException {
        this.xml = xml;
        int seen = 0;
        int depth = 0;
        while (seen < table) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.NOTHING) {
                throw new BrokenPartException("<table:table>");
            }
            if (token == Xml.Token.START && xml.is("table") && depth == 0) {
                seen++;
                depth = xml.depth();
            } else if (token == Xml.Token.END && xml.depth() < depth) {
                depth = 0;
            }
        }
        tableDepth = depth;
    }

    @Override
    public Optional<MarkupRow> next() throws IOException {
        if (repeats > 0) {
            repeats--;
            row++;
            return Optional.of(new MarkupRow(row, repeated, isRepeatedHidden));
        }
        while (true) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.NOTHING || (token == Xml.Token.END && xml.depth() < tableDepth)) {
                return Optional.empty();
            }
            if (token == Xml.Token.START && xml.is("table-column")) {
                column();
            }
            // Rows stand in the table, or in groups of it.
            if (token == Xml.Token.START && xml.is("table-row")) {
                Optional<MarkupRow> read = row();
                if (read.isPresent()) {
                    return read;
                }
                continue;
            }
            if (token == Xml.Token.START && (xml.is("shapes") || xml.is("forms"))) {
                pass();
            }
        }
    }

    private void column() throws IOException {
        int end = Math.min(MAX_COLUMNS, columns + number("number-columns-repeated", MAX_COLUMNS));
        if (isHidden()) {
            hiddenColumns.set(columns, end);
        }
        columns = end;
    }

    private boolean isHidden() throws IOException {
        String visibility = xml.prefixedValue("visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    @Override
    public boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    /** Reads a row; empty if it stands for many with nothing in them. */
    private Optional<MarkupRow> row() throws IOException {
        int times = number("number-rows-repeated", MAX_ROWS);
        boolean isHidden = isHidden();
        row++;
        int depth = xml.depth();
        int column = 0;
        while (true) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.END && xml.depth() < depth) {
                break;
            }
            if (token == Xml.Token.START) {
                column = cell(column);
            }
        }
        List<Grid.GridCell> cells = placed.take(row);
        if (row + times - 1 > MAX_ROWS) {
            times = Math.max(1, MAX_ROWS - row + 1);
        }
        if (cells.isEmpty() && times > 1) {
            row += times - 1;
            return Optional.empty();
        }
        if (times > 1) {
            count((long) cells.size() * times);
            repeats = times - 1;
            repeated = cells;
            isRepeatedHidden = isHidden;
        }
        return Optional.of(new MarkupRow(row, cells, isHidden));
    }

    /** Reads a cell; returns the column after it. */
    private int cell(int column) throws IOException {
        boolean isCovered = xml.is("covered-table-cell");
        if (!isCovered && !xml.is("table-cell")) {
            pass();
            return column;
        }
        int times = number("number-columns-repeated", MAX_COLUMNS);
        int rows = number("number-rows-spanned", MAX_ROWS);
        int across = number("number-columns-spanned", MAX_COLUMNS);
        String type = xml.prefixedValue("value-type");
        String value =
                switch (type) {
                    case "date" -> xml.prefixedValue("date-value");
                    case "time" -> xml.prefixedValue("time-value");
                    case "boolean" -> xml.prefixedValue("boolean-value");
                    case "string" -> xml.prefixedValue("string-value");
                    default -> xml.prefixedValue("value");
                };
        String formula = xml.prefixedValue("formula");
        // Whether a formula failed LibreOffice says in an attribute of its own, beside a type of text.
        boolean isError = xml.hasPrefixed("value-type", "error");
        String shown = text();
        int end = Math.min(MAX_COLUMNS, column + times);
        Grid.GridCell cell = isCovered ? Grid.EMPTY : cell(isError ? "error" : type, value, shown, formula);
        if (!cell.text().isEmpty()) {
            count(times == 1 ? 0 : end - column);
            for (int at = column; at < end; at++) {
                placed.put(at, cell);
                placed.span(at, row, row + rows - 1, cell);
            }
            placed.cover(end - 1, Math.min(across - 1, MAX_COLUMNS - end), cell);
        }
        return end;
    }

    private static Grid.GridCell cell(String type, String value, String shown, String formula)
            throws BrokenPartException {
        return switch (type) {
            case "float", "percentage", "currency" -> {
                if (!NUMBER.matcher(value).matches()) {
                    throw new BrokenPartException(value);
                }
                BigDecimal number = new BigDecimal(value).round(DIGITS);
                boolean isPercent = type.equals("percentage") && shown.indexOf('%') < 0;
                yield ShownNumber.of(number, isPercent ? "0%" : shown);
            }
            case "date" -> new Grid.GridCell(SheetDates.ofIso(value), CellKind.DATE);
            case "time" -> new Grid.GridCell(time(value), CellKind.DATE);
            case "boolean" -> new Grid.GridCell(value.equals("true") ? "TRUE" : "FALSE", CellKind.TEXT);
            case "error" -> new Grid.GridCell(shown.isEmpty() ? "#" : shown, CellKind.ERROR);
            case "string" -> new Grid.GridCell(shown.isEmpty() ? value : shown, CellKind.TEXT);
            default ->
                shown.isEmpty() && !formula.isEmpty()
                        ? new Grid.GridCell(formula, CellKind.UNCALCULATED)
                        : new Grid.GridCell(shown, CellKind.TEXT);
        };
    }

    private static String time(String value) {
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            return value;
        }
        String seconds = Integer.parseInt(time.group(3)) == 0 ? "" : ":" + time.group(3);
        return time.group(1) + ":" + time.group(2) + seconds;
    }

    /** The text of a cell to its end: its paragraphs, without comments and notes. */
    private String text() throws IOException {
        text.clear();
        int outer = xml.depth();
        boolean isFirst = true;
        int paragraph = 0;
        while (true) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.END && xml.depth() < outer) {
                return text.text(0, text.length());
            }
            if (token == Xml.Token.TEXT && paragraph > 0) {
                xml.appendText(text);
            } else if (token == Xml.Token.END && xml.depth() < paragraph) {
                paragraph = 0;
            } else if (token == Xml.Token.START) {
                if (xml.is("p") && xml.depth() == outer + 1) {
                    paragraph = xml.depth();
                    if (!isFirst) {
                        text.append((byte) '\n');
                    }
                    isFirst = false;
                } else if (paragraph == 0 || xml.is("annotation") || xml.is("note") || xml.is("ruby-text")) {
                    pass();
                } else if (xml.is("s") || xml.is("tab")) {
                    text.append((byte) ' ');
                } else if (xml.is("line-break")) {
                    text.append((byte) '\n');
                }
            }
        }
    }

    /** Goes to the end of the element. */
    private void pass() throws IOException {
        int depth = xml.depth();
        Xml.Token token = xml.next();
        while (token != Xml.Token.END || xml.depth() >= depth) {
            token = xml.next();
        }
    }

    private void count(long more) throws IOException {
        repeatedCells += more;
        if (repeatedCells > MAX_REPEATED) {
            throw new ExpansionGuard.TooFarException();
        }
    }

    private int number(String attribute, int most) throws BrokenPartException {
        String digits = xml.prefixedValue(attribute);
        return digits.matches("\\d{1,9}") ? Math.max(1, Math.min(most, Integer.parseInt(digits))) : 1;
    }
}
