package vn.tthc.format.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a sheet, one after another, each with its cells as they are stored (ECMA-376 part 1, 18.3). The cells hold until
 * the next row is asked for; a row costs no garbage but the strings that are asked for.
 */
final class SheetRows implements Closeable {
    private static final int MAX_FORMULA = 200;
    private static final int WIDTH = 16;
    /** So many formulas for several cells are remembered at a time. */
    private static final int MAX_ARRAYS = 64;

    private final Xml xml;
    private final int sharedTexts;
    private final Calculation calculation;
    private final Iterator<MergedRegion> merges;

    private boolean isInRows;
    /** Where formulas for several cells stand that were not calculated: XlsxWriter stores 0 in the cells below the first. */
    private final List<MergedRegion> arrays = new ArrayList<>();

    private final BitSet seen = new BitSet();
    private int row;
    /** Whether the row says its number itself. */
    private boolean isNumbered;

    private boolean isHidden;
    private final BitSet hiddenColumns = new BitSet();
    /** Whether each cell stands on the right of the one before it. */
    private boolean isInOrder;

    private int count;
    private StoredKind[] kinds = new StoredKind[WIDTH];
    private int[] columns = new int[WIDTH];
    private int[] styles = new int[WIDTH];
    /** Where the text of each cell begins and ends in {@link #texts}, or the number of the shared one. */
    private int[] starts = new int[WIDTH];

    private int[] ends = new int[WIDTH];
    private final TextBuffer texts = new TextBuffer();
    private final TextBuffer formula = new TextBuffer();

    /**
     * Rows to read.
     *
     * @param sharedTexts how many there are
     * @param merges the regions that are merged as far as is known before they are read
     */
    SheetRows(Xml xml, int sharedTexts, Calculation calculation, List<MergedRegion> merges) {
        this.xml = xml;
        this.sharedTexts = sharedTexts;
        this.calculation = calculation;
        this.merges = merges.iterator();
    }

    /** Goes to the next row; whether there is one. */
    boolean next() throws IOException {
        boolean isInRow = false;
        while (true) {
            Xml.Token token = xml.next();
            if (token == Xml.Token.START) {
                switch (xml.depth()) {
                    case 2 -> isInRows = xml.is("sheetData");
                    case 3 -> {
                        isInRow = isInRows && xml.is("row");
                        if (isInRow) {
                            beginRow();
                        } else if (xml.is("col")) {
                            beginColumns();
                        } else if (xml.is("mergeCell")) {
                            checkMerge();
                        }
                    }
                    case 4 -> {
                        if (isInRow && xml.is("c")) {
                            cell();
                        }
                    }
                    default -> {
                        // What programs add of their own.
                    }
                }
            } else if (token == Xml.Token.END && isInRow && xml.depth() == 2) {
                endRow();
                return true;
            } else if (token == Xml.Token.NOTHING) {
                if (merges.hasNext()) {
                    throw new BrokenPartException("mergeCell");
                }
                return false;
            }
        }
    }

    /** The number of the row, from 1. */
    int row() {
        return row;
    }

    boolean isHidden() {
        return isHidden;
    }

    /** Whether a column is not seen, which stands before the first row. */
    boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** How many cells the row has; they are in the order of their columns. */
    int count() {
        return count;
    }

    StoredKind kind(int cell) {
        return kinds[cell];
    }

    /** The number of the cell's column, from 0. */
    int column(int cell) {
        return columns[cell];
    }

    int style(int cell) {
        return styles[cell];
    }

    /** The number of the shared text. */
    int shared(int cell) {
        return starts[cell];
    }

    String text(int cell) {
        return texts.text(starts[cell], ends[cell]);
    }

    /** The column of the last cell that was read of the row, or -1. */
    int lastColumn() {
        return count == 0 ? -1 : columns[count - 1];
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void beginColumns() throws IOException {
        if (xml.isTrue("hidden")) {
            int first = column("min");
            int last = Math.min(column("max"), CellReference.COLUMNS);
            if (first > 0 && last >= first) {
                hiddenColumns.set(first - 1, last);
            }
        }
    }

    private int column(String attribute) throws IOException {
        int number = xml.find(attribute);
        return number < 0
                ? CellReference.NONE
                : CellReference.number(xml.bytes(), xml.valueStart(number), xml.valueEnd(number));
    }

    private void beginRow() throws IOException {
        count = 0;
        texts.clear();
        isInOrder = true;
        isHidden = xml.isTrue("hidden");
        int number = xml.find("r");
        if (number < 0) {
            // Unless the first of its cells says another one.
            row++;
            isNumbered = false;
            return;
        }
        int stated = CellReference.number(xml.bytes(), xml.valueStart(number), xml.valueEnd(number));
        if (stated == CellReference.NONE) {
            throw new BrokenPartException("row r=\"" + xml.value("r") + "\"");
        }
        row = stated;
        isNumbered = true;
    }

    private void endRow() throws BrokenPartException {
        if (row > CellReference.ROWS || seen.get(row)) {
            throw new BrokenPartException("row " + row);
        }
        seen.set(row);
        if (!isInOrder) {
            sort();
        }
    }

    private void cell() throws IOException {
        int reference = xml.find("r");
        int column = count == 0 ? 0 : columns[count - 1] + 1;
        if (reference >= 0) {
            int from = xml.valueStart(reference);
            int to = xml.valueEnd(reference);
            column = CellReference.column(xml.bytes(), from, to);
            int stated = CellReference.row(xml.bytes(), from, to);
            if (!isNumbered && stated != CellReference.NONE && count == 0) {
                row = stated;
            }
            if (column == CellReference.NONE || stated != row) {
                throw new BrokenPartException("c r=\"" + xml.value("r") + "\"");
            }
        }
        if (column >= CellReference.COLUMNS) {
            throw new BrokenPartException("c");
        }
        isInOrder &= count == 0 || column > columns[count - 1];
        grow();
        columns[count] = column;
        styles[count] = style();
        starts[count] = texts.length();
        ends[count] = texts.length();
        kinds[count] = StoredKind.EMPTY;
        count++;
        value(kind());
    }

    private int style() throws IOException {
        int style = xml.find("s");
        if (style < 0) {
            return 0;
        }
        int from = xml.valueStart(style);
        int number = number(xml.bytes(), from, xml.valueEnd(style));
        if (number < 0) {
            throw new BrokenPartException("s=\"" + xml.value("s") + "\"");
        }
        return number;
    }

    private StoredKind kind() throws IOException {
        int type = xml.find("t");
        if (type < 0) {
            return StoredKind.NUMBER;
        }
        int from = xml.valueStart(type);
        if (xml.valueEnd(type) - from == 1) {
            switch (xml.bytes()[from]) {
                case 'n' -> {
                    return StoredKind.NUMBER;
                }
                case 's' -> {
                    return StoredKind.SHARED;
                }
                case 'b' -> {
                    return StoredKind.TRUTH;
                }
                case 'e' -> {
                    return StoredKind.ERROR;
                }
                case 'd' -> {
                    return StoredKind.DATE;
                }
                default -> {
                    // None, as is seen below.
                }
            }
        }
        String name = xml.value("t");
        if (name.equals("str") || name.equals("inlineStr")) {
            return StoredKind.TEXT;
        }
        throw new BrokenPartException("t=\"" + name + "\"");
    }

    /** Reads what is in a cell, to its end. */
    private void value(StoredKind kind) throws IOException {
        int cell = count - 1;
        boolean hasFormula = false;
        boolean hasValue = false;
        boolean isValue = false;
        boolean isFormula = false;
        while (true) {
            switch (xml.next()) {
                case START -> {
                    isValue = xml.depth() == 5 && xml.is("v");
                    isFormula = xml.depth() == 5 && xml.is("f");
                    hasValue |= isValue;
                    if (isFormula) {
                        hasFormula = true;
                        formula.clear();
                        noteArray();
                    } else if (xml.depth() == 5 && xml.is("is")) {
                        RichText.append(xml, texts);
                    }
                }
                case TEXT -> {
                    if (isValue) {
                        xml.appendText(texts);
                    } else if (isFormula) {
                        xml.appendText(formula);
                    }
                }
                case END -> {
                    isValue = false;
                    isFormula = false;
                    if (xml.depth() == 3) {
                        ends[cell] = texts.length();
                        boolean isCalculated = !(hasFormula || isOfArray(columns[cell]))
                                || calculation.isDone(hasValue, kind, texts.bytes(), starts[cell], ends[cell]);
                        if (isCalculated) {
                            finish(cell, kind);
                        } else {
                            uncalculated(cell);
                        }
                        return;
                    }
                }
                case NOTHING -> throw new IllegalStateException();
            }
        }
    }

    private void noteArray() throws IOException {
        if (calculation.isAsked() && xml.value("t").equals("array")) {
            arrays.removeIf(array -> array.lastRow() < row);
            MergedRegion.of(xml.value("ref"))
                    .filter(array -> arrays.size() < MAX_ARRAYS)
                    .ifPresent(arrays::add);
        }
    }

    private boolean isOfArray(int column) {
        for (MergedRegion array : arrays) {
            if (array.has(row, column)) {
                return true;
            }
        }
        return false;
    }

    private void uncalculated(int cell) {
        kinds[cell] = StoredKind.UNCALCULATED;
        starts[cell] = texts.length();
        // Of a formula for several cells this is the one that was read last.
        texts.append((byte) '=');
        texts.append(formula.bytes(), 0, Math.min(MAX_FORMULA, formula.length()));
        ends[cell] = texts.length();
    }

    private void finish(int cell, StoredKind kind) throws BrokenPartException {
        if (kind != StoredKind.TEXT) {
            trim(cell);
        }
        if (starts[cell] == ends[cell] && kind != StoredKind.ERROR) {
            return;
        }
        kinds[cell] = kind;
        if (kind == StoredKind.SHARED) {
            int number = number(texts.bytes(), starts[cell], ends[cell]);
            if (number < 0 || number >= sharedTexts) {
                throw new BrokenPartException("si " + text(cell));
            }
            starts[cell] = number;
        }
    }

    private void trim(int cell) {
        byte[] bytes = texts.bytes();
        while (starts[cell] < ends[cell] && bytes[starts[cell]] <= ' ' && bytes[starts[cell]] >= 0) {
            starts[cell]++;
        }
        while (starts[cell] < ends[cell] && bytes[ends[cell] - 1] <= ' ' && bytes[ends[cell] - 1] >= 0) {
            ends[cell]--;
        }
    }

    private void checkMerge() throws IOException {
        Optional<MergedRegion> region = MergedRegion.of(xml.value("ref"));
        if (region.isPresent() && !(merges.hasNext() && merges.next().equals(region.get()))) {
            throw new BrokenPartException("mergeCell ref=\"" + xml.value("ref") + "\"");
        }
    }

    /** A number from 0; negative if the bytes are no number, or a larger one than any workbook has. */
    private static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9 || to - from > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return from == to ? -1 : number;
    }

    private void grow() {
        if (count == columns.length) {
            kinds = Arrays.copyOf(kinds, 2 * count);
            columns = Arrays.copyOf(columns, 2 * count);
            styles = Arrays.copyOf(styles, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
    }

    /** Puts cells that are in no order into that of their columns, in which no program writes them. */
    private void sort() throws BrokenPartException {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, cell -> cell);
        Arrays.sort(order, (one, other) -> Integer.compare(columns[one], columns[other]));
        StoredKind[] oldKinds = kinds.clone();
        int[] oldColumns = columns.clone();
        int[] oldStyles = styles.clone();
        int[] oldStarts = starts.clone();
        int[] oldEnds = ends.clone();
        for (int cell = 0; cell < count; cell++) {
            int old = order[cell];
            kinds[cell] = oldKinds[old];
            columns[cell] = oldColumns[old];
            styles[cell] = oldStyles[old];
            starts[cell] = oldStarts[old];
            ends[cell] = oldEnds[old];
            if (cell > 0 && columns[cell] == columns[cell - 1]) {
                throw new BrokenPartException("c, c");
            }
        }
    }
}
