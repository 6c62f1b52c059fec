package vn.tthc.format.markup;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.format.PlacedCells;
import vn.tthc.format.xlsx.BrokenPartException;
import vn.tthc.format.xlsx.NumberCell;
import vn.tthc.format.xlsx.NumberFormat;
import vn.tthc.format.xlsx.SheetDates;
import vn.tthc.format.xlsx.TextBuffer;
import vn.tthc.format.xlsx.Xml;

/** The rows of a sheet of XML as Excel 2002 and 2003 write it, and many programs after them. */
final class Rows2003 implements MarkupRows {
    private static final int MAX_ROWS = 1 << 20;
    private static final int MAX_COLUMNS = 1 << 14;

    private final Xml xml;
    private final Map<String, NumberFormat> formats;
    private final PlacedCells placed = new PlacedCells();
    private final TextBuffer text = new TextBuffer();
    private final BitSet hiddenColumns = new BitSet();
    /** How many columns were described so far. */
    private int columns;

    private int row;

    Rows2003(Xml xml, int sheet, Map<String, NumberFormat> formats) throws IOException {
        this.xml = xml;
        this.formats = formats;
        int seen = 0;
        while (seen < sheet) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.NOTHING) {
                throw new BrokenPartException("<Worksheet>");
            }
            seen += token == Xml.Token.START && xml.depth() == 2 && xml.is("Worksheet") ? 1 : 0;
        }
    }

    @Override
    public Optional<MarkupRow> next() throws IOException {
        while (true) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.NOTHING || (token == Xml.Token.END && xml.depth() < 2)) {
                return Optional.empty();
            }
            if (token == Xml.Token.START && xml.depth() == 4 && xml.is("Column")) {
                column();
            }
            if (token == Xml.Token.START && xml.depth() == 4 && xml.is("Row")) {
                return Optional.of(row());
            }
        }
    }

    private void column() throws IOException {
        int first = index(columns, MAX_COLUMNS);
        columns = Math.min(MAX_COLUMNS, first + number("Span", MAX_COLUMNS));
        if (xml.prefixedValue("Hidden").equals("1")) {
            hiddenColumns.set(first - 1, columns);
        }
    }

    @Override
    public boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private MarkupRow row() throws IOException {
        row = index(row, MAX_ROWS);
        boolean isHidden = xml.prefixedValue("Hidden").equals("1");
        String style = xml.prefixedValue("StyleID");
        int column = 0;
        while (true) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.END && xml.depth() < 4) {
                return new MarkupRow(row, placed.take(row), isHidden);
            }
            if (token == Xml.Token.START && xml.depth() == 5 && xml.is("Cell")) {
                column = cell(column, style);
            }
        }
    }

    /** Reads a cell; the number of the last column that it covers, from 1. */
    private int cell(int before, String rowStyle) throws IOException {
        int column = index(before, MAX_COLUMNS);
        int across = number("MergeAcross", MAX_COLUMNS);
        int down = number("MergeDown", MAX_ROWS);
        String own = xml.prefixedValue("StyleID");
        String formula = xml.prefixedValue("Formula");
        String type = "";
        text.clear();
        int data = 0;
        while (true) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.END && xml.depth() < 5) {
                break;
            }
            if (token == Xml.Token.START && xml.depth() == 6) {
                // Comments and named cells have no text of the cell.
                data = xml.is("Data") ? 6 : 0;
                type = data > 0 ? xml.prefixedValue("Type") : type;
            } else if (token == Xml.Token.TEXT && data > 0 && xml.depth() >= data) {
                xml.appendText(text);
            }
        }
        String value = text.text(0, text.length());
        if (!type.isEmpty() || !formula.isEmpty()) {
            Grid.GridCell cell = cell(type, value, own.isEmpty() ? rowStyle : own, formula);
            placed.put(column - 1, cell);
            placed.span(column - 1, row, row + down, cell);
            placed.cover(column - 1, across, cell);
        }
        return Math.min(MAX_COLUMNS, column + across);
    }

    private Grid.GridCell cell(String type, String value, String style, String formula) throws BrokenPartException {
        return switch (type) {
            case "Number" ->
                NumberCell.of(value, formats.getOrDefault(style, NumberFormat.GENERAL), SheetDates.FROM_1900);
            case "DateTime" -> new Grid.GridCell(SheetDates.ofIso(value), CellKind.DATE);
            case "Boolean" -> new Grid.GridCell(value.equals("0") ? "FALSE" : "TRUE", CellKind.TEXT);
            case "Error" -> new Grid.GridCell(value, CellKind.ERROR);
            case "" -> new Grid.GridCell(formula, CellKind.UNCALCULATED);
            default -> new Grid.GridCell(value, CellKind.TEXT);
        };
    }

    /** The number that a row or cell has: its own, or the one after the last. */
    private int index(int last, int most) throws BrokenPartException {
        int index = number("Index", most);
        int next = index == 0 ? last + 1 : index;
        if (next <= last || next > most) {
            throw new BrokenPartException("Index=\"" + xml.prefixedValue("Index") + "\"");
        }
        return next;
    }

    private int number(String attribute, int most) throws BrokenPartException {
        String digits = xml.prefixedValue(attribute);
        return digits.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(digits)) : 0;
    }
}
