package vn.tthc.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.UnreadableException;

/** A sheet of a workbook. */
public final class XlsxSheet {
    private final XlsxBook book;
    private final String name;
    private final int number;
    private final Visibility visibility;
    private final String part;
    private Optional<List<MergedRegion>> merges = Optional.empty();

    /** Whether a sheet is seen in the bar of sheets, and whether it can be brought back there without a program. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN;

        /** By the word that a workbook has for it. */
        static Visibility of(String state) {
            return switch (state) {
                case "hidden" -> HIDDEN;
                case "veryHidden" -> VERY_HIDDEN;
                default -> VISIBLE;
            };
        }
    }

    XlsxSheet(XlsxBook book, String name, int number, Visibility visibility, String part) {
        this.book = book;
        this.name = name;
        this.number = number;
        this.visibility = visibility;
        this.part = part;
    }

    public String name() {
        return name;
    }

    /** Its place among all sheets of the workbook, from 1. */
    public int number() {
        return number;
    }

    public Visibility visibility() {
        return visibility;
    }

    /**
     * All merged regions, also those of one row, in the order of the workbook; known before the rows are read.
     *
     * @throws UnreadableException if the sheet is damaged
     */
    public List<MergedRegion> merges() throws IOException, UnreadableException {
        if (merges.isEmpty()) {
            try (InputStream xml = book.parts().open(part)) {
                merges = Optional.of(List.copyOf(MergedRegion.search(xml)));
            } catch (BrokenPartException e) {
                throw book.broken(e);
            }
        }
        return merges.get();
    }

    /** The rows of the sheet from its first one, each time it is asked for. */
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
