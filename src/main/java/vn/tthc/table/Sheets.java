package vn.tthc.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tthc.format.Book;
import vn.tthc.format.BookReader;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.markup.MarkupBook;
import vn.tthc.format.xlsx.XlsxBook;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Source;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** The sheets of a workbook, of which one is the list. */
public final class Sheets implements Closeable {
    private final Source source;
    private final ReadOptions options;
    private final Book book;
    /** Those that are seen and may be lists. */
    private final List<Book.Sheet> visible;

    private final List<Book.SheetGrid> open = new ArrayList<>();

    private Sheets(Source source, ReadOptions options, Book book, List<Book.Sheet> visible) {
        this.visible = visible;
        this.source = source;
        this.options = options;
        this.book = book;
    }

    public static Sheets open(Content content, ReadOptions options) throws IOException, UnreadableException {
        Book book = book(content);
        List<Book.Sheet> lists = new ArrayList<>();
        for (Book.Sheet sheet : book.sheets()) {
            if (sheet.visibility() == Book.Visibility.VISIBLE && !isGuide(sheet)) {
                lists.add(sheet);
            }
        }
        return new Sheets(content.source(), options, book, lists);
    }

    /** Whether a sheet is the one on which a template says how to fill it in, by its name and what it says of itself. */
    private static boolean isGuide(Book.Sheet sheet) throws IOException, UnreadableException {
        if (!Phrases.words("template_guide").contains(sheet.name().toLowerCase(Locale.ROOT))) {
            return false;
        }
        try (Book.SheetGrid grid = sheet.grid()) {
            return grid.next()
                    .filter(row -> !row.cells().isEmpty())
                    .map(row -> row.cells().get(0).text().toLowerCase(Locale.ROOT))
                    .filter(Phrases.words("template_guide_title")::contains)
                    .isPresent();
        }
    }

    private static Book book(Content content) throws IOException, UnreadableException {
        return switch (content.format()) {
            case XLSX -> XlsxBook.open(content);
            case ODS, XML -> MarkupBook.open(content);
            case XLS -> content.reader(BookReader.class).open(content);
            default -> throw new IllegalArgumentException(content.format().name());
        };
    }

    /** The rows of the sheet that was asked for, or of the first one with a header. */
    public TableRows rows(HeaderTable table, ListRole needs) throws IOException, UnreadableException {
        if (options.sheet().isPresent()) {
            return rows(asked(options.sheet().get()), table, needs);
        }
        Optional<UnreadableException> first = Optional.empty();
        for (Book.Sheet sheet : visible) {
            try {
                return rows(sheet, table, needs);
            } catch (UnreadableException e) {
                boolean keep = first.isEmpty() || first.get().problem().code() == ProblemCode.EMPTY_FILE;
                first = keep ? Optional.of(e) : first;
            }
        }
        throw first.orElseGet(() -> Content.problem(source, ProblemCode.EMPTY_FILE));
    }

    /** The names of the sheets that are seen and may be lists. */
    public List<String> names() {
        return visible.stream().map(Book.Sheet::name).toList();
    }

    /** The names of the sheets that are not seen. */
    public List<String> hiddenNames() {
        return book.sheets().stream()
                .filter(sheet -> sheet.visibility() != Book.Visibility.VISIBLE)
                .map(Book.Sheet::name)
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (Book.SheetGrid grid : open) {
            grid.close();
        }
        book.close();
    }

    private TableRows rows(Book.Sheet sheet, HeaderTable table, ListRole needs)
            throws IOException, UnreadableException {
        Book.SheetGrid grid = sheet.grid();
        open.add(grid);
        return TableRows.of(source.inSheet(sheet.name()), grid, options, table, needs);
    }

    private Book.Sheet asked(String nameOrNumber) throws UnreadableException {
        String wanted = Texts.clean(nameOrNumber);
        for (Book.Sheet sheet : book.sheets()) {
            if (Texts.clean(sheet.name()).equalsIgnoreCase(wanted)
                    || String.valueOf(sheet.number()).equals(wanted)) {
                return sheet;
            }
        }
        throw Content.problem(
                source,
                ProblemCode.NO_SHEET,
                nameOrNumber,
                book.sheets().stream().map(Book.Sheet::name).collect(Collectors.joining(" | ")));
    }
}
