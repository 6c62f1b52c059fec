package vn.tthc.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.NationalCode;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.schema.ListRole;
import vn.tthc.source.BlockLines;
import vn.tthc.source.Source;
import vn.tthc.text.StatusWords;
import vn.tthc.text.Texts;

/**
 * The rows of a table as officers keep it: titles above the header, a header in one row or two, headings between the rows
 * that carry the sector, level or agency of those below, and totals.
 */
public final class TableRows implements PlacedRows {
    /** What rows that are no procedures say of what they are of. */
    private static final Set<Field> FIGURES = figures();

    /** What a chapter names that does not say what it names. */
    private static final Set<Field> NAMES = Collections.unmodifiableSet(EnumSet.of(Field.AGENCY, Field.SECTOR));

    /** What an activity takes by itself. */
    private static final Set<Field> OF_TASKS = Set.of(Field.HOURS, Field.SERVICES);

    /** Of more such cells there is no more to say. */
    private static final int MAX_FOUND = 100;

    /** A header has an agency and a pair of values at least. */
    private static final int MIN_KNOWN = 3;

    private static final int MAX_HEADER_ROWS = 3;
    /** One of so many rows has a national code in a list of such codes. */
    private static final int MAX_WITHOUT_CODE = 10;
    /** The title over a table is so long at most, where it is not the first one. */
    private static final int MAX_TITLE = 4;

    private final Source source;
    private final HeaderTable table;
    private final Grid grid;
    private final ListRole needs;
    private final Deque<Grid.GridRow> ahead = new ArrayDeque<>();
    private final Deque<Row> skipped = new ArrayDeque<>();
    private final NumberEvidence evidence;
    private final Header header;
    private final TotalRows totals;
    private final Dittos dittos;
    private final ClosingLines closing = new ClosingLines();
    private final OtherTables others;
    private final List<Problem> found = new ArrayList<>();
    private final UnnamedCells unnamed;
    private boolean followed;
    /** Whether the last row that is no part of another has figures. */
    private boolean hasFigures;
    /** The rows of the header, folded. */
    private final List<List<String>> headerRows;
    /** What headings say of the rows below; among {@link #ofHeadings}. */
    private Map<Field, String> carried = Map.of();

    private final Set<Field> ofHeadings = EnumSet.noneOf(Field.class);
    /** The kinds of headings from the outermost in: in the order in which the list first has them. */
    private final List<Field> nesting = new ArrayList<>();

    /** The rows of the table that is asked for among those of a grid. */
    public static TableRows of(Source source, Grid grid, ReadOptions options, HeaderTable table, ListRole needs)
            throws IOException, UnreadableException {
        TableRows rows = new TableRows(source, grid, options, table, needs, List.of());
        for (int number = 1; number < options.table(); number++) {
            while (rows.next().isPresent()) {}
            rows = new TableRows(source, grid, options, table, needs, rows.ahead);
        }
        return rows;
    }

    private TableRows(
            Source source,
            Grid grid,
            ReadOptions options,
            HeaderTable table,
            ListRole needs,
            Collection<Grid.GridRow> first)
            throws IOException, UnreadableException {
        this.table = table;
        this.source = source;
        this.grid = grid;
        this.needs = needs;
        evidence = new NumberEvidence(source);
        HeaderFinder.Found found = new HeaderFinder(source, grid, options, table, needs).find(first);
        header = found.header();
        others = new OtherTables(source, found.line(), header.names().size());
        headerRows = found.rows();
        totals = new TotalRows(header, needs.kind());
        dittos = new Dittos(needs.kind());
        unnamed = new UnnamedCells(source, header.names());
        ofHeadings.addAll(found.carried());
        ahead.addAll(found.ahead());
        for (Grid.GridRow title : found.titles()) {
            if (isOfList(title)) {
                Problem above = Problem.of(ProblemCode.NO_PROCEDURE, source.at(title.line(), 0), "above");
                skipped.add(Row.faulty(title.line(), raw(title), above));
                continue;
            }
            Optional<Heading> heading = OtherTables.heading(title, needs.kind());
            heading.ifPresent(this::carry);
            Skipped kind = heading.isPresent() ? Skipped.SECTION : Skipped.TITLE;
            skipped.add(Row.skipped(title.line(), title.isBlank() ? Skipped.BLANK : kind));
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
        if (followed) {
            return Optional.empty();
        }
        Optional<Grid.GridRow> row = ahead.isEmpty() ? grid.next() : Optional.of(ahead.pop());
        if (row.isPresent() && isOfNextTable(row.get())) {
            ahead.push(row.get());
            followed = true;
            return Optional.empty();
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(row(row.get()));
    }

    @Override
    public boolean areFollowed() {
        return followed;
    }

    /** Whether a row above the header is one of the list: it has a national code in its column, beside other cells. */
    private boolean isOfList(Grid.GridRow title) {
        return title.cells().size() == header.names().size()
                && filled(Field.CODE, title).filter(NationalCode::isNational).isPresent()
                && title.texts().stream().filter(text -> !Texts.isBlank(text)).count() > 2;
    }

    /** Whether another table begins with a row: with its header, or with a title over it. */
    private boolean isOfNextTable(Grid.GridRow row) throws IOException, UnreadableException {
        if (isOtherHeader(row)) {
            return true;
        }
        boolean isTitle = row.fault().isEmpty()
                && RowNumbering.onlyText(row).isPresent()
                && heading(row, signs(row)).isEmpty();
        if (!isTitle) {
            return false;
        }
        lookAhead(MAX_TITLE);
        for (Grid.GridRow next : List.copyOf(ahead).subList(0, Math.min(MAX_TITLE, ahead.size()))) {
            if (isOtherHeader(next)) {
                return true;
            }
            if (!next.isBlank() && RowNumbering.onlyText(next).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private boolean isOtherHeader(Grid.GridRow row) throws IOException, UnreadableException {
        if (row.fault().isPresent()
                || !table.areKnown(row.texts(), needs.kind() == ListKind.SCORES ? 2 : MIN_KNOWN)
                || isHeaderAgain(row)
                || isBeside(row)) {
            return false;
        }
        boolean isInside = ahead.contains(row);
        lookAhead(MAX_TITLE + MAX_HEADER_ROWS);
        List<Grid.GridRow> rows = new ArrayList<>(ahead);
        List<Grid.GridRow> from = isInside ? rows.subList(rows.indexOf(row), rows.size()) : rows;
        if (!isInside) {
            from.add(0, row);
        }
        return HeaderFinder.isWhole(from, table, carried.keySet(), needs);
    }

    /** Whether all known names of a row stand beside what it has in the columns of this table. */
    private boolean isBeside(Grid.GridRow row) {
        boolean hasOwn = false;
        for (int column = 0;
                column < row.cells().size() && column < header.names().size();
                column++) {
            String text = row.cells().get(column).text();
            if (!Texts.isBlank(header.names().get(column)) && !Texts.isBlank(text)) {
                if (table.isKnown(text)) {
                    return false;
                }
                hasOwn = true;
            }
        }
        return hasOwn;
    }

    private void lookAhead(int rows) throws IOException, UnreadableException {
        boolean more = true;
        while (more && ahead.size() < rows) {
            Optional<Grid.GridRow> next = grid.next();
            next.ifPresent(ahead::add);
            more = next.isPresent();
        }
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

    /** The next row as it stands in the grid, of rows that are {@linkplain #isPlain plain}. Whoever takes it knows what it means. */
    public Optional<Grid.GridRow> takeOfGrid() throws IOException, UnreadableException {
        return grid.next();
    }

    /** Makes a row that was taken from the grid the next one. */
    public void putBack(Grid.GridRow row) {
        ahead.push(row);
    }

    /** The rows of the header, folded. */
    public List<List<String>> headerRows() {
        return headerRows;
    }

    @Override
    public boolean isPlain() {
        return ahead.isEmpty() && skipped.isEmpty();
    }

    @Override
    public Location at(long line) {
        return source.at(line, 0);
    }

    @Override
    public Map<Field, String> carried() {
        return carried;
    }

    @Override
    public int told() {
        return evidence.seen();
    }

    @Override
    public NumberEvidence evidence() {
        return evidence;
    }

    @Override
    public void knowNational() {
        totals.seeNational();
    }

    @Override
    public String state() {
        return carried + " " + nesting + ofHeadings + totals.state() + dittos.resolved() + " " + unnamed.count() + " "
                + found.size() + followed;
    }

    @Override
    public void goOn() {
        ahead.clear();
        skipped.clear();
    }

    @Override
    public void know(Field field, String text) {
        dittos.know(field, text);
    }

    /** Whether a cell may be one of a header, so that another table may begin with its row. */
    public Predicate<String> headerWords() {
        return table::isOfHeader;
    }

    /** How many cells a row must have: it may lack those over which the header has nothing. */
    public int minWidth() {
        int width = header.names().size();
        while (width > 2 && Texts.isBlank(header.names().get(width - 1))) {
            width--;
        }
        return width;
    }

    /**
     * Whether a text in the column of agencies or sectors tells that its row is not skipped, as long as
     * the other column has such a text too.
     *
     * @param headerRows the rows of the header, folded
     */
    public static boolean isName(String text, int column, List<List<String>> headerRows) {
        String name = Texts.clean(text);
        return !name.isEmpty()
                && !RowNumbering.isNumber(name)
                && !TotalRows.isTotalOrNumbering(name)
                && !Dittos.is(name)
                && headerRows.stream()
                        .noneMatch(names ->
                                column < names.size() && names.get(column).equals(Texts.fold(text)));
    }

    /** The columns without names of which it is said when rows have something in them. */
    public List<Integer> unnamedColumns() {
        return unnamed.columns();
    }

    /** The column that numbers the rows, if there is one. */
    public Optional<Integer> findNumbers() {
        return totals.number();
    }

    /** Whether a text in the column of codes tells that its row sums up no others, whatever codes others have. */
    public static boolean isCode(String text) {
        String code = Texts.clean(text);
        return TotalRows.isCode(code) && !TotalRows.isShortCode(code);
    }

    /** Whether a name is that of the row that a template shows as an example. */
    public static boolean isExample(String text) {
        return TotalRows.isExample(text);
    }

    /** Whether a text says that the cell is as the one above it. */
    public static boolean isDitto(String text) {
        return Dittos.is(Texts.clean(text));
    }

    /** Whether a text numbers a row or a group of them: digits, a Roman number or a letter. */
    public static boolean isNumbering(String text) {
        return TotalRows.isNumbering(Texts.clean(text));
    }

    /** Whether a text in the column of names may be that of a row that sums up others, or is a part of one. */
    public static boolean isWorded(String text) {
        return TotalRows.isWorded(text);
    }

    /** Whether a text is a word for a sum and nothing else: "Tổng cộng". */
    public static boolean isTotalAlone(String text) {
        return TotalWords.isAlone(Texts.clean(text));
    }

    /** Whether a text in a column of names says that its row sums up others: "Tổng cộng", "Toàn thành phố". */
    public static boolean isOfTotal(String text) {
        return TotalWords.wording(Texts.clean(text)) != RowSigns.Wording.ORDINARY;
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Field field : ofHeadings) {
            if (header.findColumn(field).isEmpty()) {
                columns.add(header.name(field));
            }
        }
        columns.addAll(header.namesWithUnits());
        return columns;
    }

    @Override
    public Optional<Integer> findColumn(Problem problem) {
        int cell = problem.location().column();
        int width = header.names().size();
        return cell > 0 && cell <= width ? Optional.of(columns().size() - width + cell - 1) : Optional.empty();
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
        hiddenColumns().ifPresent(warnings::add);
        warnings.addAll(found);
        unnamed.problem().ifPresent(warnings::add);
        evidence.findSmallCost().ifPresent(warnings::add);
        evidence.findSmallRate().ifPresent(warnings::add);
        warnings.addAll(others.warnings());
        return warnings;
    }

    /** Columns that are read though nobody sees them. */
    private Optional<Problem> hiddenColumns() {
        String names = header.fields().stream()
                .map(field -> header.findColumn(field).orElseThrow())
                .distinct()
                .sorted()
                .filter(grid::isHidden)
                .map(column -> '"' + Texts.clean(header.names().get(column)) + '"')
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.HIDDEN_COLUMNS, source.at(0, 0), names));
    }

    @Override
    public Understanding understanding() {
        return header.understanding(grid.description());
    }

    /** Whether a row is but a text that stands, among others of its kind, over the header that is there again. */
    private boolean isTitleOfHeaderAgain(Grid.GridRow row) throws IOException, UnreadableException {
        if (RowNumbering.onlyText(row).isEmpty()) {
            return false;
        }
        lookAhead(MAX_TITLE);
        return ahead.stream()
                .limit(MAX_TITLE)
                .filter(next -> !next.isBlank() && RowNumbering.onlyText(next).isEmpty())
                .findFirst()
                .filter(this::isHeaderAgain)
                .isPresent();
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

    /**
     * What a row says of those below it. In a list with its own column of sectors, a text in the column of names is a name,
     * unless it says itself what it names.
     */
    private Optional<Heading> heading(Grid.GridRow row, RowSigns signs) throws IOException, UnreadableException {
        if (needs.kind() == ListKind.SCORES && totals.number().isEmpty()) {
            return groupOfUnits(row);
        }
        if (hasFigure(row)) {
            return chapterOfSums(row, signs);
        }
        Optional<String> only = RowNumbering.onlyText(row);
        if (only.isPresent()) {
            return headingOfText(only.get(), row, signs);
        }
        boolean mayBe = signs.code() == RowSigns.Mark.MISSING
                || (signs.code() == RowSigns.Mark.NO_COLUMN && signs.number() != RowSigns.Mark.NO_COLUMN);
        Optional<Heading> ofSums = !mayBe || (isFilled(Field.AGENCY, row) && isFilled(Field.SECTOR, row))
                ? Optional.empty()
                : RowNumbering.onlyText(withoutValues(row)).flatMap(text -> headingOfSums(text, signs));
        return ofSums.isPresent() ? ofSums : chapterOfSums(row, signs);
    }

    /** What a row says of those below it that has but a text: by its words, its column, or its number. */
    private Optional<Heading> headingOfText(String text, Grid.GridRow row, RowSigns signs)
            throws IOException, UnreadableException {
        Set<Field> unnamed = EnumSet.noneOf(Field.class);
        if (!isNameAlone(row) || Heading.isChapter(text)) {
            unnamed.addAll(Header.missingNames(header.fields()));
        }
        Optional<Heading> heading = heading(text, unnamed);
        if (heading.isPresent() || needs.kind() != ListKind.PROCEDURES || signs.code() == RowSigns.Mark.THERE) {
            return heading;
        }
        // A column of names serves nobody whose rows leave it to what stands above them.
        for (Field field : List.of(Field.AGENCY, Field.SECTOR)) {
            if (isFilled(field, row) && isBlankBelow(field)) {
                return filled(field, row).map(name -> new Heading(field, name));
            }
        }
        if (isBlankBelow(Field.AGENCY)) {
            heading = heading(text, EnumSet.of(Field.AGENCY));
        }
        return heading.isPresent() ? heading : chapterOfSums(row, signs);
    }

    /** Whether the list has a column of names in which the next row that has several cells has none. */
    private boolean isBlankBelow(Field field) throws IOException, UnreadableException {
        if (header.findColumn(field).isEmpty()) {
            return false;
        }
        lookAhead(MAX_TITLE);
        return ahead.stream()
                .limit(MAX_TITLE)
                .filter(next -> next.fault().isEmpty()
                        && !next.isBlank()
                        && RowNumbering.onlyText(next).isEmpty())
                .findFirst()
                .filter(next -> !isFilled(field, next))
                .isPresent();
    }

    /**
     * What a row says of those below it that is numbered as a chapter, above rows that are numbered 1, 2, 3: whatever it has
     * of figures are their sums.
     */
    private Optional<Heading> chapterOfSums(Grid.GridRow row, RowSigns signs) throws IOException, UnreadableException {
        String chapter = numbering(row);
        if (!RowNumbering.isChapter(chapter)
                || (needs.kind() != ListKind.PROCEDURES && !isNumberedAs(chapter, row))
                || isOneOfList(row, signs)) {
            return Optional.empty();
        }
        Set<Field> named = namedByChapter(chapter, row);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!isNumberedAs(chapter, row)) {
            return findAlone(row).flatMap(text -> Heading.read(text, named, needs.kind()));
        }
        if (needs.kind() == ListKind.SCORES) {
            return filled(Field.AGENCY, row).flatMap(name -> heading("I. " + name, Set.of()));
        }
        for (Field field : List.of(Field.AGENCY, Field.SECTOR)) {
            Optional<String> name = filled(field, row);
            // A form has one column of names for units and for the sectors below each.
            Optional<Heading> unit = name.filter(text -> needs.kind() == ListKind.DOSSIERS)
                    .flatMap(text -> Heading.read("I. " + text, Header.missingNames(header.fields()), needs.kind()))
                    .filter(heading -> heading.field() == Field.AGENCY);
            if (unit.isPresent()) {
                return unit;
            }
            if (name.isPresent()) {
                return Optional.of(new Heading(field, name.get()));
            }
        }
        return filled(Field.NAME, row)
                .or(() -> filled(Field.CODE, row))
                .flatMap(name -> Heading.read("I. " + name, NAMES, needs.kind()));
    }

    /** Whether a row that is numbered as a chapter is one of the list: it has a code or, of activities, stands above none with hours. */
    private boolean isOneOfList(Grid.GridRow row, RowSigns signs) throws IOException, UnreadableException {
        return needs.kind() == ListKind.ACTIVITIES ? !haveHoursBelow(row) : signs.code() == RowSigns.Mark.THERE;
    }

    /** Whether a row of activities and the next one both say what they take. */
    private boolean haveHoursBelow(Grid.GridRow row) throws IOException, UnreadableException {
        lookAhead(1);
        return !ahead.isEmpty()
                && Stream.of(row, ahead.peek())
                        .allMatch(each -> OF_TASKS.stream().anyMatch(field -> isFilled(field, each)));
    }

    /** The group that a row names, with a mean perhaps, above a unit that is worded as none. */
    private Optional<Heading> groupOfUnits(Grid.GridRow row) throws IOException, UnreadableException {
        Optional<Heading> group = filled(Field.AGENCY, row).flatMap(name -> Heading.read(name, Set.of(), needs.kind()));
        if (group.isEmpty() || header.findColumn(Field.GROUP).isPresent()) {
            return Optional.empty();
        }
        lookAhead(MAX_TITLE);
        boolean areUnits = ahead.stream()
                .filter(next -> next.fault().isEmpty() && !next.isBlank())
                .findFirst()
                .flatMap(next -> filled(Field.AGENCY, next))
                .filter(name -> Heading.read(name, Set.of(), needs.kind()).isEmpty())
                .isPresent();
        return areUnits ? group : Optional.empty();
    }

    /** Whether all that a row of a list of shares has is the name of the units below it, numbered as a chapter. */
    private boolean isSilentChapter(Grid.GridRow row) throws IOException, UnreadableException {
        if (needs.kind() != ListKind.SHARES
                || totals.number().isEmpty()
                || RowNumbering.onlyText(row).isEmpty()) {
            return false;
        }
        String chapter = numbering(row);
        return RowNumbering.isChapter(chapter) && !namedByChapter(chapter, row).isEmpty();
    }

    /**
     * What a chapter may name without saying so: its rows are numbered 1, 2, 3 or, in a list without numbers, have what it
     * lacks. Where nothing tells it from them but its number, it has the words of what it names.
     */
    private Set<Field> namedByChapter(String chapter, Grid.GridRow row) throws IOException, UnreadableException {
        lookAhead(MAX_TITLE);
        List<Grid.GridRow> below = ahead.stream()
                .filter(next -> next.fault().isEmpty() && !next.isBlank() && !isHeaderAgain(next))
                .toList();
        if (below.isEmpty()) {
            return Set.of();
        }
        String next = numbering(below.get(0));
        boolean isOuter = below.size() > 1 && RowNumbering.isFirstChapter(next) && !next.equals(chapter);
        Grid.GridRow first = below.get(isOuter ? 1 : 0);
        if (totals.number().isPresent()) {
            return RowNumbering.isPlain(text(totals.number(), first)) ? NAMES : Set.of();
        }
        if (!numbering(first).isEmpty()) {
            return Set.of();
        }
        boolean isLess = Stream.of(Field.CODE, Field.AGENCY, Field.SECTOR)
                .anyMatch(field -> isFilled(field, first) && !isFilled(field, row));
        return isLess || signs(first).code() == RowSigns.Mark.THERE ? NAMES : EnumSet.of(Field.AGENCY);
    }

    private RowSigns signs(Grid.GridRow row) {
        return totals.signs(row.texts(), carried.keySet(), hasFigures);
    }

    private boolean isNumberedAs(String number, Grid.GridRow row) {
        return text(totals.number(), row).equals(number);
    }

    /** What numbers a row: in the column of numbers, or before its only text as that of a chapter is. */
    private String numbering(Grid.GridRow row) {
        String number = text(totals.number(), row);
        return (number.isEmpty() ? findAlone(row) : Optional.of(number))
                .flatMap(Heading::findChapter)
                .orElse(number);
    }

    /** The only text of a row besides its values. In a list without codes and numbers, any but a name tells it from a heading. */
    private Optional<String> findAlone(Grid.GridRow row) {
        List<Grid.GridCell> cells = withoutValues(row).cells();
        List<Integer> filled = IntStream.range(0, cells.size())
                .filter(column -> !Texts.isBlank(cells.get(column).text()))
                .boxed()
                .toList();
        boolean areMarked =
                totals.number().isPresent() || header.findColumn(Field.CODE).isPresent();
        return filled.size() == 1 && (areMarked || header.findColumn(Field.NAME).equals(Optional.of(filled.get(0))))
                ? Optional.of(text(filled.get(0), row))
                : Optional.empty();
    }

    private static String text(Optional<Integer> column, Grid.GridRow row) {
        return column.map(at -> text(at, row)).orElse("");
    }

    private static String text(int column, Grid.GridRow row) {
        return column < row.cells().size() ? Texts.clean(row.cells().get(column).text()) : "";
    }

    private Optional<String> filled(Field field, Grid.GridRow row) {
        return header.findColumn(field).map(column -> text(column, row)).filter(text -> !text.isEmpty());
    }

    private boolean isFilled(Field field, Grid.GridRow row) {
        return filled(field, row).isPresent();
    }

    /** What a row says that has sums too: an agency or, in capitals, a sector only where it has a chapter's number or none. */
    private Optional<Heading> headingOfSums(String text, RowSigns signs) {
        boolean chapter = Heading.isChapter(text);
        boolean misses = signs.code() == RowSigns.Mark.MISSING || signs.number() == RowSigns.Mark.MISSING;
        Set<Field> unnamed = EnumSet.noneOf(Field.class);
        if (chapter || misses) {
            unnamed.add(Field.AGENCY);
        }
        if (chapter && Heading.isCapitals(text)) {
            unnamed.add(Field.SECTOR);
        }
        return heading(text, unnamed);
    }

    /** Whether all that a row has is a text in the column of names. */
    private boolean isNameAlone(Grid.GridRow row) {
        Optional<Integer> name = header.findColumn(Field.NAME);
        return name.isPresent()
                && name.get() < row.cells().size()
                && !Texts.isBlank(row.cells().get(name.get()).text())
                && header.findColumn(Field.SECTOR).isPresent()
                && row.texts().stream().filter(text -> !Texts.isBlank(text)).count() == 1;
    }

    /**
     * The row without the values that headings may have, which are the sums of those below; of procedures also without other bare
     * figures, such as percentages: rows of other lists have little else.
     */
    private Grid.GridRow withoutValues(Grid.GridRow row) {
        List<Grid.GridCell> cells = new ArrayList<>(row.cells());
        for (Field field : header.fields()) {
            int column = header.findColumn(field).orElseThrow();
            if ((Field.isValue(field) || Field.isPublished(field) || field == Field.VOLUME) && column < cells.size()) {
                cells.set(column, Grid.EMPTY);
            }
        }
        Grid.GridRow bare = new Grid.GridRow(row.line(), cells, row.fault());
        return needs.kind() == ListKind.PROCEDURES ? RowNumbering.withoutFigures(bare) : bare;
    }

    private static Set<Field> figures() {
        Set<Field> figures = EnumSet.of(Field.PART, Field.WHOLE, Field.STATUS, Field.DUE, Field.RESULT, Field.VERSION);
        figures.add(Field.SCORE);
        figures.addAll(ListKind.CRITERIA);
        figures.addAll(ListKind.WORK);
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
        boolean groups = needs.kind() == ListKind.SCORES
                && (header.findColumn(Field.GROUP).isPresent()
                        || totals.number().isEmpty());
        return groups ? Optional.empty() : Heading.read(text, unnamed, needs.kind());
    }

    private Row row(Grid.GridRow whole) throws IOException, UnreadableException {
        if (whole.fault().isPresent()) {
            return Row.faulty(whole.line(), raw(whole), whole.fault().get());
        }
        Grid.GridRow row = withoutEmptyEnd(whole);
        if (row.isBlank()) {
            return skipped(row, Skipped.BLANK);
        }
        boolean isHeader = isHeaderAgain(row) || RowNumbering.isOfColumns(row, header.names());
        if (others.has(row, isHeader)) {
            return skipped(row, Skipped.TITLE);
        }
        if (isHeader) {
            return skipped(row, Skipped.HEADER);
        }
        Location location = source.at(row.line(), 0);
        List<SaidUnit> units = SaidUnit.ofNote(row);
        if (!units.isEmpty()) {
            header.checkBelow(units, location);
            return skipped(row, Skipped.TITLE);
        }
        if (totals.isExample(row.texts())) {
            return skipped(row, Skipped.EXAMPLE);
        }
        seeCodes(row);
        RowSigns signs = signs(row);
        if (totals.isCertain(row.texts(), signs)) {
            return Row.total(row.line(), header.cells(row.cells(), location), signs);
        }
        Optional<Heading> heading = heading(row, signs);
        if (heading.isPresent()) {
            carry(heading.get());
            hasFigures = false;
            return Row.heading(row.line(), heading.get().field(), header.cells(row.cells(), location), signs);
        }
        if (isSilentChapter(row)) {
            return skipped(row, Skipped.SECTION);
        }
        boolean isClosing = signs.code() != RowSigns.Mark.THERE && !hasStatus(row) && closing.has(row);
        if (isClosing || ClosingLines.isCount(row) || ClosingLines.isNote(row)) {
            return skipped(row, Skipped.CLOSING);
        }
        if (OtherTables.isCaption(row)) {
            return skipped(row, Skipped.TITLE);
        }
        if (isTitleOfHeaderAgain(row)) {
            return skipped(row, Skipped.TITLE);
        }
        int expected = header.names().size();
        noticeSwallowed(row, expected);
        if (row.cells().size() != expected && grid.isRagged()) {
            return Row.faulty(row.line(), raw(row), row.wrongWidth(source, expected));
        }
        unnamed.take(row);
        EnumMap<Field, Row.Cell> cells = header.cells(row.cells(), location);
        dittos.resolve(cells);
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
                return Row.faulty(row.line(), raw(row), fault);
            }
        }
        if (signs.wording() != RowSigns.Wording.PART && signs.wording() != RowSigns.Wording.PART_OF_FIGURES) {
            hasFigures = hasValue(cells, needs.kind());
            totals.follow(row.texts());
        }
        return Row.of(row.line(), cells, raw(row), signs);
    }

    /** Whether the row is a record that stands behind the end of a page. */
    private boolean hasStatus(Grid.GridRow row) {
        return filled(Field.STATUS, row).flatMap(StatusWords::find).isPresent();
    }

    /** Looks at the codes of other rows where it depends on them what a row has for a code, and says if it lost its digits. */
    private void seeCodes(Grid.GridRow row) throws IOException, UnreadableException {
        totals.see(row.texts());
        if (!totals.hasShortCode(row.texts())) {
            return;
        }
        lookAhead(MAX_WITHOUT_CODE);
        ahead.forEach(next -> totals.see(next.texts()));
        if (totals.hasStump(row.texts()) && found.size() < MAX_FOUND) {
            int column = header.findColumn(Field.CODE).orElseThrow();
            String code = text(column, row);
            found.add(new Problem(
                    ProblemCode.DAMAGED_CODE,
                    source.at(row.line(), column + 1),
                    Field.CODE.key(),
                    code,
                    List.of('"' + code + "…\"")));
        }
    }

    /**
     * Whether a row says anything that adds up, so that its parts would count twice: of activities what they take, for how often
     * they are done stands in each row of a procedure.
     */
    public static boolean hasValue(Map<Field, Row.Cell> cells, ListKind kind) {
        return cells.entrySet().stream()
                .filter(cell -> kind == ListKind.ACTIVITIES
                        ? OF_TASKS.contains(cell.getKey())
                        : Field.isValue(cell.getKey()) || FIGURES.contains(cell.getKey()))
                .anyMatch(cell -> cell.getValue().text().chars().anyMatch(Character::isDigit));
    }

    /** The row without empty cells behind those of the header; where the header ends with empty cells, a row may lack them. */
    private Grid.GridRow withoutEmptyEnd(Grid.GridRow row) {
        int width = header.names().size();
        List<Grid.GridCell> cells = row.cells();
        if (!grid.isRagged() || cells.size() == width || cells.size() < 2) {
            return row;
        }
        int end = Math.min(cells.size(), width);
        boolean few = cells.size() < width;
        List<String> rest =
                few ? header.names().subList(end, width) : row.texts().subList(end, cells.size());
        if (!rest.stream().allMatch(Texts::isBlank)) {
            return row;
        }
        List<Grid.GridCell> fitting = new ArrayList<>(cells.subList(0, end));
        while (fitting.size() < width) {
            fitting.add(Grid.EMPTY);
        }
        return new Grid.GridRow(row.line(), fitting, row.fault());
    }

    /** Warns of rows inside a cell, which are counted with none. */
    private void noticeSwallowed(Grid.GridRow row, int width) {
        int swallowed = grid.isRagged() ? SwallowedRows.count(row, width, grid.delimiter()) : 0;
        if (swallowed > 0 && found.size() < MAX_FOUND) {
            found.add(Problem.of(
                    ProblemCode.SWALLOWED_ROWS,
                    source.at(row.line(), 0),
                    String.valueOf(swallowed),
                    String.valueOf(row.line() + swallowed)));
        }
    }

    /**
     * What headings say of the row, and then its cells: the same without the headings, and a row with too few cells stays one
     * when it is written again.
     */
    private List<String> raw(Grid.GridRow row) {
        List<String> texts = header.written(row);
        dittos.resolve(texts, header);
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
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(carried);
        nesting.subList(nesting.indexOf(heading.field()), nesting.size()).forEach(all::remove);
        all.put(heading.field(), heading.name());
        carried = Collections.unmodifiableMap(all);
        ofHeadings.add(heading.field());
    }
}
