package vn.tthc.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tthc.format.CellKind;
import vn.tthc.format.Content;
import vn.tthc.format.Grid;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Source;
import vn.tthc.text.Texts;

/** Finds the header among the first rows of a table: one row, or several that are joined by their shape. */
final class HeaderFinder {
    private static final int MAX_HEADER_ROWS = 3;
    /** So many known names in a row are those of columns and no title. */
    private static final int MIN_NAMES = 2;

    private final Source source;
    private final Grid grid;
    private final ReadOptions options;
    private final HeaderTable table;
    private final ListRole needs;
    private final List<Grid.GridRow> ahead = new ArrayList<>();

    /** The rows that make a header, with the names of its columns. */
    private record Candidate(int at, int rows, List<String> names) {
        int end() {
            return at + rows;
        }
    }

    /**
     * A header.
     *
     * @param line the line of its first row
     * @param titles the rows above it
     * @param rows the rows that it consists of, folded
     * @param units the row below it that says what its columns are measured in
     * @param carried the fields that headings between the rows carry
     * @param ahead the rows after it that were looked at
     */
    record Found(
            Header header,
            long line,
            List<Grid.GridRow> titles,
            List<List<String>> rows,
            Optional<Grid.GridRow> units,
            Set<Field> carried,
            Deque<Grid.GridRow> ahead) {}

    HeaderFinder(Source source, Grid grid, ReadOptions options, HeaderTable table, ListRole needs) {
        this.source = source;
        this.grid = grid;
        this.options = options;
        this.table = table;
        this.needs = needs;
    }

    /**
     * Finds the header.
     *
     * @param first the rows that come before those of the grid
     * @throws UnreadableException if there is none that will do
     */
    Found find(Collection<Grid.GridRow> first) throws IOException, UnreadableException {
        ahead.addAll(first);
        look(Grid.HEADER_WITHIN);
        Optional<Candidate> whole = firstWhole();
        if (whole.isEmpty() && ahead.size() == Grid.HEADER_WITHIN) {
            look(Grid.LONG_TITLE);
            whole = firstWhole();
        }
        return take(whole.isPresent() ? whole.get() : nearest());
    }

    private void look(int rows) throws IOException, UnreadableException {
        boolean more = true;
        boolean isFound = isHeaderAhead();
        while (more && ahead.size() < rows && !isFound) {
            Optional<Grid.GridRow> row = grid.next();
            row.ifPresent(ahead::add);
            more = row.isPresent();
            isFound = isHeaderAhead();
        }
        if (isFound) {
            lookBelow(ahead.size() - 1);
        }
    }

    /** What is no header by its words may be more of one by its shape. */
    private void lookBelow(int at) throws IOException, UnreadableException {
        boolean isJoined = true;
        while (isJoined && ahead.size() - at < MAX_HEADER_ROWS) {
            Optional<Grid.GridRow> row = grid.next();
            row.ifPresent(ahead::add);
            isJoined = row.isPresent()
                    && HeaderShape.join(ahead.subList(at, ahead.size()), table).isPresent();
        }
    }

    /** Whether the last of the rows is a header whatever follows it. */
    private boolean isHeaderAhead() {
        if (ahead.isEmpty() || ahead.get(ahead.size() - 1).fault().isPresent()) {
            return false;
        }
        List<String> names = ahead.get(ahead.size() - 1).texts();
        return table.isBeyondDoubt(names)
                && Header.isWhole(names, table, Set.of(), needs)
                && (needs.kind() != ListKind.PROCEDURES
                        || Header.missingNames(names, table).isEmpty());
    }

    /** The first rows that are a whole header. */
    private Optional<Candidate> firstWhole() {
        for (int at = 0; at < ahead.size(); at++) {
            for (Candidate candidate : candidates(at)) {
                if (Header.isWhole(candidate.names, table, carriedBelow(candidate), needs)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a row goes on with the header that the row above begins: "Phí" over "Theo quy định | Sau cắt giảm". */
    private boolean isBelowNames(int at) {
        if (at == 0 || ahead.get(at - 1).fault().isPresent()) {
            return false;
        }
        List<String> above = ahead.get(at - 1).texts();
        List<Grid.GridCell> below = ahead.get(at).cells();
        int names = 0;
        for (int column = 0; column < above.size(); column++) {
            boolean goesOn = column >= below.size() || isOpen(below.get(column), above.get(column));
            if (goesOn && table.isKnown(above.get(column))) {
                names++;
            }
        }
        return names >= MIN_NAMES;
    }

    /** Whether a cell says nothing that the one above does not say. */
    private static boolean isOpen(Grid.GridCell cell, String above) {
        return cell.kind() == CellKind.MERGED
                || Texts.isBlank(cell.text())
                || cell.text().equals(above);
    }

    /** The headers that may begin with a row, those of several rows first; none begins below names that it belongs to. */
    private List<Candidate> candidates(int at) {
        List<Candidate> candidates = new ArrayList<>();
        Grid.GridRow first = ahead.get(at);
        if (first.fault().isPresent() || first.isBlank() || isBelowNames(at)) {
            return candidates;
        }
        candidates.add(new Candidate(at, 1, first.texts()));
        boolean isJoined = !isTitle(first);
        for (int rows = 2; isJoined && rows <= MAX_HEADER_ROWS && at + rows <= ahead.size(); rows++) {
            Optional<List<String>> joined =
                    SaidUnit.ofNote(ahead.get(at + rows - 1)).isEmpty()
                            ? HeaderShape.join(ahead.subList(at, at + rows), table)
                            : Optional.empty();
            isJoined = joined.isPresent();
            if (isJoined && HeaderShape.isParted(ahead.subList(at, at + rows), table)) {
                candidates.clear();
            }
            if (isJoined
                    && (candidates.isEmpty() || table.known(joined.get()) >= table.known(candidates.get(0).names))) {
                candidates.add(0, new Candidate(at, rows, joined.get()));
            }
        }
        return candidates;
    }

    /** Whether the first of some rows begins a header with all that a list must have. */
    static boolean isWhole(List<Grid.GridRow> rows, HeaderTable table, Set<Field> carried, ListRole needs) {
        for (int length = 1; length <= Math.min(MAX_HEADER_ROWS, rows.size()); length++) {
            Optional<List<String>> names = HeaderShape.join(rows.subList(0, length), table);
            if (names.isPresent() && Header.isWhole(names.get(), table, carried, needs)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row says but one thing of the whole list, which is no name over some of its columns. */
    private static boolean isTitle(Grid.GridRow row) {
        List<String> filled = row.texts().stream()
                .map(Texts::clean)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return !SaidUnit.ofNote(row).isEmpty()
                || (filled.size() == 1 && !Texts.isBlank(row.texts().get(0)));
    }

    /** The row that comes nearest to a header, if there is no header: the message names what it lacks. */
    private Candidate nearest() throws UnreadableException {
        if (ahead.stream().allMatch(Grid.GridRow::isBlank)) {
            throw Content.problem(source, ProblemCode.EMPTY_FILE);
        }
        Optional<Candidate> best = Optional.empty();
        int bestKnown = 0;
        for (int at = 0; at < ahead.size(); at++) {
            for (Candidate candidate : candidates(at)) {
                int known = table.known(candidate.names);
                if (known > bestKnown) {
                    best = Optional.of(candidate);
                    bestKnown = known;
                }
            }
        }
        checkEncoding();
        if (best.isPresent()) {
            return best.get();
        }
        Grid.GridRow first =
                ahead.stream().filter(row -> !row.isBlank()).findFirst().orElseThrow();
        checkFault(first);
        return new Candidate(ahead.indexOf(first), 1, first.texts());
    }

    /** If there is no header because the first row cannot be taken apart, that is the trouble. */
    private static void checkFault(Grid.GridRow row) throws UnreadableException {
        Optional<Problem> fault = row.fault();
        if (fault.isPresent()) {
            throw new UnreadableException(Problem.of(
                    ProblemCode.BAD_HEADER,
                    fault.get().location(),
                    fault.get().code().key()));
        }
    }

    /** If there is no header among rows whose bytes are no valid text, that is the trouble. */
    private void checkEncoding() throws UnreadableException {
        for (Grid.GridRow row : ahead) {
            for (int column = 0; column < row.cells().size(); column++) {
                String text = row.cells().get(column).text();
                if (Texts.isDamaged(text)) {
                    Location location = source.at(row.line(), column + 1);
                    throw new UnreadableException(
                            new Problem(ProblemCode.BAD_ENCODING, location, "", text, List.of(grid.encodingGuess())));
                }
            }
        }
    }

    private Found take(Candidate candidate) throws IOException, UnreadableException {
        Set<Field> carried = carriedBelow(candidate);
        List<Grid.GridRow> rows = List.copyOf(ahead.subList(candidate.at, candidate.end()));
        List<Grid.GridRow> titles = List.copyOf(ahead.subList(0, candidate.at));
        List<SaidUnit> ofList = new ArrayList<>();
        ofList.addAll(SaidUnit.ofName(source.sheet()));
        titles.forEach(title -> ofList.addAll(SaidUnit.ofTitle(title.texts())));
        Optional<Grid.GridRow> below = rowOfUnits(candidate);
        List<SaidUnit> note = below.map(SaidUnit::ofNote).orElse(List.of());
        Map<Integer, SaidUnit> ofRow = below.filter(row -> note.isEmpty())
                .map(row -> UnitRow.read(row, candidate.names))
                .orElse(Map.of());
        boolean isOfUnits = !ofRow.isEmpty() || !note.isEmpty();
        if (isOfUnits) {
            ahead.remove(below.get());
            ofList.addAll(note);
        }
        List<Integer> columnsOfUnits = columnsOfUnits(candidate);
        Header header = Header.of(
                candidate.names,
                table,
                options.numbers(),
                source,
                rows.get(0).line(),
                new Header.Units(ofList, ofRow, columnsOfUnits),
                carried,
                needs);
        return new Found(
                header,
                rows.get(0).line(),
                titles,
                rows.stream().map(HeaderFinder::folded).toList(),
                isOfUnits ? below : Optional.empty(),
                carried,
                new ArrayDeque<>(ahead.subList(candidate.end(), ahead.size())));
    }

    /** The row below a header, or below the numbers of its columns, which may say their units. */
    private Optional<Grid.GridRow> rowOfUnits(Candidate candidate) throws IOException, UnreadableException {
        int end = candidate.end();
        Optional<Grid.GridRow> first = row(end);
        return (first.filter(row -> RowNumbering.isOfColumns(row, candidate.names))
                                .isPresent()
                        ? row(end + 1)
                        : first)
                .filter(row -> row.fault().isEmpty() && !row.isBlank());
    }

    /**
     * The columns under no name that is known in which the first rows have units and nothing else: they say what the figures
     * of their rows are measured in, as "Loại ngày" does or a cell without a name behind each figure.
     */
    private List<Integer> columnsOfUnits(Candidate candidate) throws IOException, UnreadableException {
        List<Grid.GridRow> below = new ArrayList<>();
        Optional<Grid.GridRow> next = row(candidate.end());
        while (next.isPresent() && below.size() < MAX_HEADER_ROWS) {
            below.add(next.get());
            next = row(candidate.end() + below.size());
        }
        return IntStream.range(0, candidate.names.size())
                .filter(column -> !table.isKnown(candidate.names.get(column)))
                .filter(column -> areUnits(column, below))
                .boxed()
                .toList();
    }

    private static boolean areUnits(int column, List<Grid.GridRow> rows) {
        boolean isAny = false;
        for (Grid.GridRow row : rows) {
            Grid.GridCell cell = column < row.cells().size() ? row.cells().get(column) : Grid.EMPTY;
            if (!Texts.isBlank(cell.text())) {
                // "1.000 đồng" is a fee.
                if (cell.kind() != CellKind.TEXT
                        || Character.isDigit(Texts.clean(cell.text()).charAt(0))
                        || !SaidUnit.isMeasure(cell.text())) {
                    return false;
                }
                isAny = true;
            }
        }
        return isAny;
    }

    private Optional<Grid.GridRow> row(int index) throws IOException, UnreadableException {
        while (ahead.size() <= index) {
            Optional<Grid.GridRow> next = grid.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            ahead.add(next.get());
        }
        return Optional.of(ahead.get(index));
    }

    private static List<String> folded(Grid.GridRow row) {
        return row.texts().stream().map(Texts::fold).toList();
    }

    /** The fields that headings among the next rows carry under these names of columns. */
    private Set<Field> carriedBelow(Candidate candidate) {
        Set<Field> unnamed = Header.missingNames(candidate.names, table);
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Set<Field> pending = EnumSet.noneOf(Field.class);
        for (Grid.GridRow row : ahead.subList(0, candidate.at)) {
            OtherTables.heading(row, needs.kind()).ifPresent(heading -> fields.add(heading.field()));
        }
        for (Grid.GridRow row : ahead.subList(candidate.end(), ahead.size())) {
            Optional<String> text = RowNumbering.onlyText(row);
            Optional<Heading> heading = text.isPresent()
                    ? Heading.read(text.get(), unnamed, needs.kind())
                    : RowNumbering.onlyText(RowNumbering.withoutFigures(row))
                            .flatMap(name -> headingOfSums(name, unnamed));
            heading.ifPresent(found -> pending.add(found.field()));
            // Without rows below, it is a footnote rather than a heading.
            if (text.isEmpty() && heading.isEmpty() && !row.isBlank()) {
                fields.addAll(pending);
            }
        }
        return fields;
    }

    /** A heading that has sums too must say what it names, or be numbered as a chapter: else it may be a row of the list. */
    private Optional<Heading> headingOfSums(String name, Set<Field> unnamed) {
        return Heading.read(name, Heading.isChapter(name) ? unnamed : Set.of(), needs.kind());
    }
}
