package vn.tthc.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.format.CellKind;
import vn.tthc.format.Content;
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

    /** How rows and columns are numbered: apart, as few names need to be compared with it. */
    private static final class Numbering {
        static final Pattern OF_ROWS = Pattern.compile("(?:[IVXLC]+|[A-ZĐ]|\\d{1,3}(?:\\.\\d{1,3})*)[.)]?");
        static final Pattern OF_COLUMNS = Pattern.compile("\\(?(\\d{1,2}|[A-Za-z])\\)?(?:\\s*=.*)?");
    }

    private final Source source;
    private final Grid grid;
    private final HeaderTable table;
    private final ListRole needs;
    private final Deque<Grid.GridRow> ahead = new ArrayDeque<>();
    private final Deque<Row> skipped = new ArrayDeque<>();
    private final Header header;
    /** The one or two rows of the header, folded. */
    private final List<List<String>> headerRows = new ArrayList<>();
    /** What headings say of the rows below; among {@link #ofHeadings}. */
    private final Map<Field, String> carried = new EnumMap<>(Field.class);

    private final Set<Field> ofHeadings = EnumSet.noneOf(Field.class);
    /** The kinds of headings from the outermost in: in the order in which the list first has them. */
    private final List<Field> nesting = new ArrayList<>();

    public TableRows(Source source, Grid grid, ReadOptions options, HeaderTable table, ListRole needs)
            throws IOException, UnreadableException {
        this.source = source;
        this.grid = grid;
        this.table = table;
        this.needs = needs;
        for (int i = 0; i < Grid.HEADER_WITHIN && !isHeaderAhead(); i++) {
            grid.next().ifPresent(ahead::add);
        }
        header = findHeader(options);
    }

    @Override
    public Optional<Row> next() throws IOException, UnreadableException {
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

    /** The one or two rows of the header, folded. */
    public List<List<String>> headerRows() {
        return List.copyOf(headerRows);
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
                && !isNumber(name)
                && !Header.isTotalOrNumbering(name)
                && headerRows.stream()
                        .noneMatch(names ->
                                column < names.size() && names.get(column).equals(Texts.fold(text)));
    }

    /** Whether a text is what numbers a row or a column: most show by their second character that they are not. */
    private static boolean isNumber(String text) {
        boolean mayBe = text.length() < 2
                || text.charAt(0) == '('
                || "0123456789IVXLC.)".indexOf(text.charAt(1)) >= 0
                || text.indexOf('=') >= 0;
        return mayBe
                && (Numbering.OF_ROWS.matcher(text).matches()
                        || Numbering.OF_COLUMNS.matcher(text).matches());
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

    /** Whether the last of the rows is a header whatever comes behind it. */
    private boolean isHeaderAhead() {
        if (ahead.isEmpty() || ahead.getLast().fault().isPresent()) {
            return false;
        }
        List<String> names = ahead.getLast().texts();
        return table.isBeyondDoubt(names) && Header.isWhole(names, table, Set.of(), needs);
    }

    /** Takes the first row, or pair of rows, that is a whole header; what stands above it is skipped. */
    private Header findHeader(ReadOptions options) throws UnreadableException {
        List<Grid.GridRow> rows = List.copyOf(ahead);
        if (rows.stream().allMatch(Grid.GridRow::isBlank)) {
            throw Content.problem(source, ProblemCode.EMPTY_FILE);
        }
        int best = -1;
        boolean bestInTwo = false;
        int bestKnown = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).fault().isPresent()) {
                continue;
            }
            List<String> names = rows.get(i).texts();
            Optional<List<String>> joined = i + 1 < rows.size() ? joined(names, rows.get(i + 1)) : Optional.empty();
            int inOne = table.known(names);
            int inTwo = joined.map(both -> table.known(both)).orElse(0);
            boolean two = inTwo > inOne;
            if (Math.max(inOne, inTwo) > bestKnown) {
                best = i;
                bestInTwo = two;
                bestKnown = Math.max(inOne, inTwo);
            }
            List<String> candidate = two ? joined.orElseThrow() : names;
            Set<Field> carriedFields = carriedBelow(rows, two ? i + 2 : i + 1, candidate);
            if (Header.isWhole(candidate, table, carriedFields, needs)) {
                return take(i, two, carriedFields, options);
            }
        }
        checkEncoding(rows);
        if (best < 0) {
            best = firstFilled(rows);
        }
        if (rows.get(best).fault().isPresent() || bestKnown == 0) {
            checkFaults(rows);
        }
        List<String> names = rows.get(best).texts();
        if (bestInTwo) {
            names = joined(names, rows.get(best + 1)).orElseThrow();
        }
        return take(best, bestInTwo, carriedBelow(rows, bestInTwo ? best + 2 : best + 1, names), options);
    }

    private static int firstFilled(List<Grid.GridRow> rows) {
        int first = 0;
        while (rows.get(first).isBlank()) {
            first++;
        }
        return first;
    }

    /** If there is no header because the first row cannot be taken apart, that is the trouble. */
    private void checkFaults(List<Grid.GridRow> rows) throws UnreadableException {
        Optional<Problem> fault = rows.get(firstFilled(rows)).fault();
        if (fault.isPresent()) {
            throw new UnreadableException(Problem.of(
                    ProblemCode.BAD_HEADER,
                    fault.get().location(),
                    fault.get().code().key()));
        }
    }

    /** If there is no header among rows whose bytes are no valid text, that is the trouble. */
    private void checkEncoding(List<Grid.GridRow> rows) throws UnreadableException {
        for (Grid.GridRow row : rows) {
            for (int column = 0; column < row.cells().size(); column++) {
                String text = row.cells().get(column).text();
                if (Texts.isDamaged(text)) {
                    Location location = new Location(source.shown(), row.line(), column + 1);
                    throw new UnreadableException(badEncoding(location, "", text));
                }
            }
        }
    }

    private Problem badEncoding(Location location, String field, String text) {
        return new Problem(ProblemCode.BAD_ENCODING, location, field, text, List.of(grid.encodingGuess()));
    }

    private Header take(int at, boolean inTwo, Set<Field> carriedFields, ReadOptions options)
            throws UnreadableException {
        for (int i = 0; i < at; i++) {
            Grid.GridRow title = ahead.pop();
            skipped.add(Row.skipped(title.line(), title.isBlank() ? Skipped.BLANK : Skipped.TITLE));
        }
        Grid.GridRow first = ahead.pop();
        headerRows.add(folded(first));
        List<String> names = first.texts();
        if (inTwo) {
            Grid.GridRow second = ahead.pop();
            headerRows.add(folded(second));
            names = joined(names, second).orElseThrow();
        }
        Header taken = Header.of(names, table, options.numbers(), source, first.line(), carriedFields, needs);
        ofHeadings.addAll(carriedFields);
        return taken;
    }

    /**
     * The header of two rows as one: a name that spans several columns goes before each of the names below it. Empty if the
     * second row is none of a header.
     */
    private Optional<List<String>> joined(List<String> upper, Grid.GridRow lowerRow) {
        if (lowerRow.fault().isPresent()) {
            return Optional.empty();
        }
        List<String> lower = lowerRow.texts();
        List<String> joined = new ArrayList<>();
        String spanning = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? Texts.clean(upper.get(i)) : "";
            String below = i < lower.size() ? Texts.clean(lower.get(i)) : "";
            spanning = above.isEmpty() ? spanning : above;
            if (below.isEmpty() || below.equals(above)) {
                joined.add(above);
            } else if (table.fields(spanning + " " + below).isEmpty()) {
                return Optional.empty();
            } else {
                joined.add(spanning + " " + below);
            }
        }
        return Optional.of(joined);
    }

    /** The fields that headings among the next rows carry under these names of columns. */
    private Set<Field> carriedBelow(List<Grid.GridRow> rows, int from, List<String> names) {
        Set<Field> unnamed = Header.missingNames(names, table);
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Set<Field> pending = EnumSet.noneOf(Field.class);
        for (Grid.GridRow row : rows.subList(Math.min(from, rows.size()), rows.size())) {
            Optional<String> text = only(row);
            text.flatMap(only -> heading(only, unnamed)).ifPresent(heading -> pending.add(heading.field()));
            // Without rows below, it is a footnote rather than a heading.
            if (text.isEmpty() && !row.isBlank()) {
                fields.addAll(pending);
            }
        }
        return fields;
    }

    private static List<String> folded(Grid.GridRow row) {
        return row.texts().stream().map(Texts::fold).toList();
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

    /** The text of the row's only cell with anything in it but a numbering, which goes before it. */
    private static Optional<String> only(Grid.GridRow row) {
        if (row.fault().isPresent()) {
            return Optional.empty();
        }
        List<String> filled = new ArrayList<>();
        for (Grid.GridCell cell : row.cells()) {
            if (!Texts.isBlank(cell.text())) {
                filled.add(Texts.clean(cell.text()));
            }
            if (filled.size() > 2) {
                return Optional.empty();
            }
        }
        if (filled.size() == 2 && Numbering.OF_ROWS.matcher(filled.get(0)).matches()) {
            return Optional.of(filled.get(0).replaceAll("[.)]", "") + ". " + filled.get(1));
        }
        return filled.size() == 1 ? Optional.of(filled.get(0)) : Optional.empty();
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
                : only(row).flatMap(text -> heading(text, Header.missingNames(header.fields())));
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

    private Row row(Grid.GridRow row) {
        if (row.fault().isPresent()) {
            return Row.faulty(row.line(), raw(row.texts()), row.fault().get());
        }
        if (row.isBlank()) {
            return skipped(row, Skipped.BLANK);
        }
        if (isHeaderAgain(row) || isColumnNumbers(row)) {
            return skipped(row, Skipped.HEADER);
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
                Problem fault =
                        badEncoding(cell.getValue().location(), cell.getKey().key(), text);
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

    /** Whether a row numbers its columns, as tables of decisions do: (1), (2), (3)=(1)-(2), or A, B, 1, 2 … */
    private static boolean isColumnNumbers(Grid.GridRow row) {
        char letter = 'a';
        int number = 1;
        int filled = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = Texts.clean(row.cells().get(column).text());
            Matcher matcher = Numbering.OF_COLUMNS.matcher(text);
            if (text.isEmpty()) {
                continue;
            }
            if (!matcher.matches()) {
                return false;
            }
            String mark = matcher.group(1).toLowerCase(Locale.ROOT);
            filled++;
            if (mark.equals(String.valueOf(letter))) {
                letter++;
            } else if (mark.equals(String.valueOf(number)) || mark.equals(String.valueOf(column + 1))) {
                number = Integer.parseInt(mark) + 1;
            } else {
                return false;
            }
        }
        return filled > 2;
    }
}
