package vn.tthc.format.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tthc.format.CellKind;
import vn.tthc.format.Content;
import vn.tthc.format.Grid;
import vn.tthc.format.InputFormat;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** The tables of a document below each other, and above each of them the last paragraphs that stand before it. */
public final class DocumentGrid implements Grid {
    /** More of what stands above a table says nothing of it. */
    private static final int MAX_ABOVE = 20;

    /** Of what stands behind all tables, a note on the units of their figures is of them. */
    private static final Pattern OF_UNITS = Pattern.compile(
            "(?<!\\p{L})(?:" + Phrases.alternatives("unit_statement_certain") + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MAX_NOTE = 200;

    private final InputFormat format;
    private final Deque<GridRow> rows;
    private final List<Problem> warnings;

    private DocumentGrid(InputFormat format, Deque<GridRow> rows, List<Problem> warnings) {
        this.format = format;
        this.rows = rows;
        this.warnings = warnings;
    }

    /**
     * Opens a document.
     *
     * @throws UnreadableException if it is damaged or locked, has no table, or what reads it is not there
     */
    public static DocumentGrid open(Content content) throws IOException, UnreadableException {
        List<Block> blocks;
        try {
            blocks = content.reader(DocumentReader.class).read(content);
        } catch (TableBuilder.TooLargeException e) {
            throw Content.problem(content.source(), ProblemCode.EXPANDS_TOO_FAR, "table");
        }
        if (blocks.stream().noneMatch(Block.Table.class::isInstance)) {
            throw Content.problem(
                    content.source(),
                    ProblemCode.UNSUPPORTED_FORMAT,
                    "no_table",
                    content.format().name());
        }
        int hidden = blocks.stream()
                .mapToInt(block -> block instanceof Block.Table table ? table.hidden() : 0)
                .sum();
        List<Problem> warnings = hidden == 0
                ? List.of()
                : List.of(Problem.of(ProblemCode.HIDDEN_ROWS, content.source().at(0, 0), String.valueOf(hidden)));
        return new DocumentGrid(content.format(), rows(blocks), warnings);
    }

    private static Deque<GridRow> rows(List<Block> blocks) {
        Deque<GridRow> rows = new ArrayDeque<>();
        Deque<String> above = new ArrayDeque<>();
        int number = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                if (!Texts.isBlank(paragraph.text())) {
                    above.addLast(paragraph.text());
                }
                if (above.size() > MAX_ABOVE) {
                    above.removeFirst();
                }
            } else if (block instanceof Block.Table table && number < Location.MAX_TABLES) {
                number++;
                long title = Location.lineOf(number, 0);
                above.forEach(text -> rows.addLast(
                        new GridRow(title, List.of(new GridCell(text, CellKind.CAPTION)), Optional.empty())));
                above.clear();
                int row = 0;
                for (List<GridCell> cells : table.rows()) {
                    row++;
                    rows.addLast(new GridRow(Location.lineOf(number, row), cells, Optional.empty()));
                }
            }
        }
        long end = Location.lineOf(number, 0);
        above.stream()
                .filter(text ->
                        text.length() <= MAX_NOTE && OF_UNITS.matcher(text).find())
                .forEach(text -> rows.addLast(
                        new GridRow(end, List.of(new GridCell(text, CellKind.CAPTION)), Optional.empty())));
        return rows;
    }

    @Override
    public Optional<GridRow> next() {
        return Optional.ofNullable(rows.poll());
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
    public String description() {
        return format.name().toUpperCase(Locale.ROOT);
    }

    @Override
    public String encodingGuess() {
        return "";
    }

    @Override
    public List<Problem> warnings() {
        return warnings;
    }
}
