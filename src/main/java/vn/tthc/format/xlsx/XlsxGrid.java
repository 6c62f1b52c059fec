package vn.tthc.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tthc.format.Book;
import vn.tthc.format.CellKind;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** The rows of one sheet of a workbook, as people see them: numbers by their formats, and names filled into merged cells. */
final class XlsxGrid implements Book.SheetGrid {
    private final Source source;
    private final String sheet;
    private final SheetRows rows;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final SheetDates dates;
    /** The regions of several rows by their columns and first rows; none overlaps another. */
    private final Map<Integer, NavigableMap<Integer, MergedRegion>> merges = new HashMap<>();

    /** The regions of several columns by their first rows. */
    private final Map<Integer, List<MergedRegion>> across = new HashMap<>();

    private final Map<MergedRegion, GridCell> anchors = new HashMap<>();
    private final int mergedWidth;
    private long hidden;

    XlsxGrid(
            Source source,
            String sheet,
            SheetRows rows,
            List<MergedRegion> merges,
            SharedTexts texts,
            CellFormats formats,
            SheetDates dates) {
        this.source = source.inSheet(sheet);
        this.sheet = sheet;
        this.rows = rows;
        this.texts = texts;
        this.formats = formats;
        this.dates = dates;
        int width = 0;
        for (MergedRegion region : merges) {
            if (region.lastColumn() > region.firstColumn()) {
                across.computeIfAbsent(region.firstRow(), row -> new ArrayList<>())
                        .add(region);
            }
            if (region.isOfRows()) {
                this.merges
                        .computeIfAbsent(region.firstColumn(), column -> new TreeMap<>())
                        .put(region.firstRow(), region);
                width = Math.max(width, region.firstColumn() + 1);
            }
        }
        mergedWidth = width;
    }

    @Override
    public Optional<GridRow> next() throws IOException, UnreadableException {
        try {
            if (!rows.next()) {
                return Optional.empty();
            }
            List<GridCell> cells = cells();
            GridRow row = new GridRow(rows.row(), merged(cells), Optional.empty());
            hidden += rows.isHidden() && !row.isBlank() ? 1 : 0;
            return Optional.of(row);
        } catch (BrokenPartException e) {
            throw new UnreadableException(Problem.of(
                    ProblemCode.BROKEN_WORKBOOK, source.at(rows.row(), rows.lastColumn() + 1), e.getMessage()));
        }
    }

    @Override
    public String description() {
        return "XLSX, \"" + sheet + "\"";
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public boolean isHidden(int column) {
        return rows.isHidden(column);
    }

    @Override
    public long hiddenRows() {
        return hidden;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** The cells up to the last one that holds something. */
    private List<GridCell> cells() throws BrokenPartException {
        int count = rows.count();
        while (count > 0 && rows.kind(count - 1) == StoredKind.EMPTY) {
            count--;
        }
        List<GridCell> cells = new ArrayList<>(count == 0 ? 0 : rows.column(count - 1) + 1);
        for (int cell = 0; cell < count; cell++) {
            while (cells.size() < rows.column(cell)) {
                cells.add(EMPTY);
            }
            cells.add(cell(cell));
        }
        return cells;
    }

    /** The cells, of which those below the first of a merged region hold what the first one holds, and those beside it are marked. */
    private List<GridCell> merged(List<GridCell> cells) {
        List<MergedRegion> ofColumns = across.getOrDefault(rows.row(), List.of());
        if (merges.isEmpty() && ofColumns.isEmpty()) {
            return cells;
        }
        List<GridCell> merged = new ArrayList<>(cells);
        ofColumns.forEach(region -> cover(merged, region));
        while (merged.size() < mergedWidth) {
            merged.add(EMPTY);
        }
        int row = rows.row();
        merges.forEach((column, regions) -> {
            Map.Entry<Integer, MergedRegion> above = regions.floorEntry(row);
            if (above != null && row == above.getKey()) {
                anchors.put(above.getValue(), merged.get(column));
            } else if (above != null && row <= above.getValue().lastRow()) {
                merged.set(column, below(anchors.getOrDefault(above.getValue(), EMPTY)));
            }
        });
        return merged;
    }

    private static void cover(List<GridCell> cells, MergedRegion region) {
        int first = region.firstColumn();
        GridCell cell = first < cells.size() ? cells.get(first) : EMPTY;
        for (int column = first + 1; column <= region.lastColumn() && cell.covers(column - first); column++) {
            if (column == cells.size()) {
                cells.add(COVERED);
            } else if (cells.get(column).text().isEmpty()) {
                cells.set(column, COVERED);
            }
        }
    }

    /** What a cell says that is merged with one above it: an error is no name for any of the rows. */
    private static GridCell below(GridCell anchor) {
        boolean isError = anchor.kind() == CellKind.ERROR || anchor.kind() == CellKind.UNCALCULATED;
        return isError ? anchor : new GridCell(anchor.text(), CellKind.MERGED);
    }

    private GridCell cell(int cell) throws BrokenPartException {
        return switch (rows.kind(cell)) {
            case EMPTY -> EMPTY;
            case NUMBER -> NumberCell.of(rows.text(cell), formats.of(rows.style(cell)), dates);
            case SHARED -> new GridCell(texts.text(rows.shared(cell)), CellKind.TEXT);
            case TEXT -> new GridCell(EscapedCharacters.unescaped(rows.text(cell)), CellKind.TEXT);
            case TRUTH -> new GridCell(rows.text(cell).equals("0") ? "FALSE" : "TRUE", CellKind.TEXT);
            case ERROR -> new GridCell(rows.text(cell), CellKind.ERROR);
            case DATE -> new GridCell(SheetDates.ofIso(rows.text(cell)), CellKind.DATE);
            case UNCALCULATED -> new GridCell(rows.text(cell), CellKind.UNCALCULATED);
        };
    }
}
