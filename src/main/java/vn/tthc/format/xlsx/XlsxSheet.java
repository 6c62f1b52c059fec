package vn.tthc.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.tthc.format.Book;
import vn.tthc.model.problem.UnreadableException;

/** A sheet of a workbook. */
final class XlsxSheet implements Book.Sheet {
    private final XlsxBook book;
    private final String name;
    private final int number;
    private final Book.Visibility visibility;
    private final String part;
    private Optional<List<MergedRegion>> merges = Optional.empty();

    XlsxSheet(XlsxBook book, String name, int number, Book.Visibility visibility, String part) {
        this.book = book;
        this.name = name;
        this.number = number;
        this.visibility = visibility;
        this.part = part;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Book.Visibility visibility() {
        return visibility;
    }

    /**
     * All merged regions, also those of one row, in the order of the workbook; known before the rows are read.
     *
     * @throws UnreadableException if the sheet is damaged
     */
    List<MergedRegion> merges() throws IOException, UnreadableException {
        if (merges.isEmpty()) {
            try (InputStream xml = book.parts().open(part)) {
                merges = Optional.of(List.copyOf(MergedRegion.search(xml)));
            } catch (BrokenPartException e) {
                throw book.broken(e);
            }
        }
        return merges.get();
    }

    @Override
    public XlsxGrid grid() throws IOException, UnreadableException {
        List<MergedRegion> regions = merges();
        try {
            SharedTexts texts = book.texts();
            SheetRows rows = new SheetRows(book.parts().xml(part), texts.count(), book.calculation(), regions);
            return new XlsxGrid(book.source(), name, rows, regions, texts, book.formats(), book.dates());
        } catch (BrokenPartException e) {
            throw book.broken(e);
        }
    }
}
