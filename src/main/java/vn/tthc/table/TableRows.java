package vn.tthc.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.Location;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Skipped;
import vn.tthc.model.Understanding;
import vn.tthc.model.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.BlockLines;
import vn.tthc.source.Source;
import vn.tthc.text.Texts;

/**
 * The rows of a table as officers keep it: titles above the header, a header in one row or two, headings between the rows
 * that carry the sector, level or agency of those below, and totals.
 */
public final class TableRows implements Rows {
    /** What rows that are no procedures say of what they are of. */
    private static final Set<Field> FIGURES = figures();

    private final Source source;
    private final Grid grid;
    private final ListRole needs;
    private final Deque<Grid.GridRow> ahead = new ArrayDeque<>();
    private final Deque<Row> skipped = new ArrayDeque<>();
    private final NumberEvidence evidence;
    private final Header header;
    /** The rows of the header, folded. */
    private final List<List<String>> headerRows;
    /** What headings say of the rows below; among {@link #ofHeadings}. */
    private final Map<Field, String> carried = new EnumMap<>(Field.class);

    private final Set<Field> ofHeadings = EnumSet.noneOf(Field.class);
    /** The kinds of headings from the outermost in: in the order in which the list first has them. */
    private final List<Field> nesting = new ArrayList<>();

    public TableRows(Source source, Grid grid, ReadOptions options, HeaderTable table, ListRole needs)
            throws IOException, UnreadableException {
        this.source = source;
        this.grid = grid;
        this.needs = needs;
        evidence = new NumberEvidence(source);
        HeaderFinder.Found found = new HeaderFinder(source, grid, options, table, needs).find();
        header = found.header();
        headerRows = found.rows();
        ofHeadings.addAll(found.carried());
        ahead.addAll(found.ahead());
        for (Grid.GridRow title : found.titles()) {
            skipped.add(Row.skipped(title.line(), title.isBlank() ? Skipped.BLANK : Skipped.TITLE));
        }
        found.units().ifPresent(row -> skipped.add(Row.skipped(row.line(), Skipped.HEADER)));
    }

    @Override
    public Optional<Row> next() throws IOException, UnreadableException {
        return evidence.take(read());
    }

    private Optional<Row> read() throws IOException, UnreadableException {
        if (!skipped.isEmpty()) {
            return Optional.of(skipped.pop());
        }
        Optional<Grid.GridRow> row = ahead.isEmpty() ? grid.next() : Optional.of(ahead.pop());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(row(row.get()));
    }

    public Header header() {
        return header;
    }

    /**
     * Lets the rows that were looked at to find the header come from the grid again.
     *
     * @param lines where the grid has its lines from
     */
    public void lookAgain(BlockLines lines) {
        if (!ahead.isEmpty() && lines.goBackTo(ahead.peek().line())) {
            ahead.clear();
        }
    }

    /** The rows of the header, folded. */
    public List<List<String>> headerRows() {
        return headerRows;
    }

    /** Whether the next row comes from the grid and no heading has said anything of it. */
    public boolean isPlain() {
        return ahead.isEmpty() && skipped.isEmpty() && ofHeadings.isEmpty();
    }

    /**
     * Whether a text in the column of agencies or sectors tells that its row is none of those that are skipped, as long as
     * the other column has such a text too.
     *
     * @param headerRows the rows of the header, folded
     */
    public static boolean isName(String text, int column, List<List<String>> headerRows) {
        String name = Texts.clean(text);
        return !name.isEmpty()
                && !RowNumbering.isNumber(name)
                && !Header.isTotalOrNumbering(name)
                && headerRows.stream()
                        .noneMatch(names ->
                                column < names.size() && names.get(column).equals(Texts.fold(text)));
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Field field : ofHeadings) {
            if (header.findColumn(field).isEmpty()) {
                columns.add(header.name(field));
            }
        }
        columns.addAll(header.names());
        return columns;
    }

    @Override
    public char delimiter() {
        return grid.delimiter();
    }

    @Override
    public Set<Field> fields() {
        return header.fields();
    }

    @Override
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>(header.warnings());
        warnings.addAll(grid.warnings());
        return warnings;
    }

    @Override
    public Understanding understanding() {
        return header.understanding(grid.description());
    }

    private boolean isHeaderAgain(Grid.GridRow row) {
        for (List<String> names : headerRows) {
            int same = 0;
            while (names.size() == row.cells().size()
                    && same < names.size()
                    && Texts.fold(row.cells().get(same).text()).equals(names.get(same))) {
                same++;
            }
            if (same == names.size()) {
                return true;
            }
        }
        return false;
    }

    /** What a row says of those below it. In a list with its own column of sectors, a text in the column of names is a name. */
    private Optional<Heading> heading(Grid.GridRow row) {
        Optional<Integer> name = header.findColumn(Field.NAME);
        boolean named = name.isPresent()
                && name.get() < row.cells().size()
                && !Texts.isBlank(row.cells().get(name.get()).text())
                && header.findColumn(Field.SECTOR).isPresent()
                && row.texts().stream().filter(text -> !Texts.isBlank(text)).count() == 1;
        return named || hasFigure(row)
                ? Optional.empty()
                : RowNumbering.onlyText(row).flatMap(text -> heading(text, Header.missingNames(header.fields())));
    }

    private static Set<Field> figures() {
        Set<Field> figures = EnumSet.of(Field.PART, Field.WHOLE, Field.STATUS, Field.DUE, Field.RESULT, Field.VERSION);
        figures.addAll(EnumSet.range(Field.SCORE, Field.CRITERION_12));
        figures.addAll(EnumSet.range(Field.HOURS, Field.FACTOR));
        return figures;
    }

    /** Whether the row says what no heading does, so that "A" in front of it is a unit and no number of a chapter. */
    private boolean hasFigure(Grid.GridRow row) {
        return FIGURES.stream()
                .flatMap(field -> header.findColumn(field).stream())
                .anyMatch(column -> column < row.cells().size()
                        && !Texts.isBlank(row.cells().get(column).text()));
    }

    private Optional<Heading> heading(String text, Set<Field> unnamed) {
        return Heading.read(text, unnamed)
                .filter(heading -> needs.kind().fields().contains(heading.field()));
    }

    private Row row(Grid.GridRow row) throws UnreadableException {
        if (row.fault().isPresent()) {
            return Row.faulty(row.line(), raw(row.texts()), row.fault().get());
        }
        if (row.isBlank()) {
            return skipped(row, Skipped.BLANK);
        }
        if (isHeaderAgain(row) || RowNumbering.isOfColumns(row)) {
            return skipped(row, Skipped.HEADER);
        }
        List<SaidUnit> units = SaidUnit.ofNote(row);
        if (!units.isEmpty()) {
            header.checkBelow(units, new Location(source.shown(), row.line(), 0));
            return skipped(row, Skipped.TITLE);
        }
        if (header.isTotal(row.texts())) {
            return skipped(row, Skipped.TOTAL);
        }
        Optional<Heading> heading = heading(row);
        if (heading.isPresent()) {
            carry(heading.get());
            return skipped(row, Skipped.SECTION);
        }
        int expected = header.names().size();
        if (row.cells().size() != expected && grid.isRagged()) {
            return Row.faulty(row.line(), raw(row.texts()), row.wrongWidth(source, expected));
        }
        Location location = new Location(source.shown(), row.line(), 0);
        EnumMap<Field, Row.Cell> cells = header.cells(row.cells(), location);
        carried.forEach((field, name) -> {
            if (!cells.containsKey(field) || Texts.isBlank(cells.get(field).text())) {
                cells.put(field, new Row.Cell(name, CellKind.TEXT, location, header.numbers()));
            }
        });
        for (Map.Entry<Field, Row.Cell> cell : cells.entrySet()) {
            String text = cell.getValue().text();
            if (Texts.isDamaged(text)) {
                Problem fault = new Problem(
                        ProblemCode.BAD_ENCODING,
                        cell.getValue().location(),
                        cell.getKey().key(),
                        text,
                        List.of(grid.encodingGuess()));
                return Row.faulty(row.line(), raw(row.texts()), fault);
            }
        }
        return Row.of(row.line(), cells, raw(row.texts()));
    }

    /**
     * What headings say of the row, and then its cells: the same without the headings, and a row with too few cells stays one
     * when it is written again.
     */
    private List<String> raw(List<String> texts) {
        if (ofHeadings.isEmpty() && texts.size() >= header.names().size()) {
            return texts;
        }
        List<String> raw = new ArrayList<>();
        List<String> filled = new ArrayList<>(texts);
        for (Field field : ofHeadings) {
            String name = carried.getOrDefault(field, "");
            Optional<Integer> column = header.findColumn(field);
            if (column.isEmpty()) {
                raw.add(name);
            } else if (texts.size() == header.names().size() && Texts.isBlank(texts.get(column.get()))) {
                filled.set(column.get(), name);
            }
        }
        while (!grid.isRagged() && filled.size() < header.names().size()) {
            filled.add("");
        }
        raw.addAll(filled);
        return raw;
    }

    private Row skipped(Grid.GridRow row, Skipped kind) {
        return Row.skipped(row.line(), kind);
    }

    /** A heading of an outer kind ends those of the inner kinds: a new level may begin without a sector. */
    private void carry(Heading heading) {
        if (!nesting.contains(heading.field())) {
            nesting.add(heading.field());
        }
        nesting.subList(nesting.indexOf(heading.field()), nesting.size()).forEach(carried::remove);
        carried.put(heading.field(), heading.name());
        ofHeadings.add(heading.field());
    }
}
