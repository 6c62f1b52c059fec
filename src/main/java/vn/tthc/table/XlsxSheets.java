package vn.tthc.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.xlsx.XlsxBook;
import vn.tthc.format.xlsx.XlsxGrid;
import vn.tthc.format.xlsx.XlsxSheet;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.UnreadableException;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.Source;
import vn.tthc.text.Texts;

/** The sheets of a workbook, of which one is the list. */
public final class XlsxSheets implements Closeable {
    private final Source source;
    private final ReadOptions options;
    private final XlsxBook book;
    private final List<XlsxGrid> open = new ArrayList<>();

    private XlsxSheets(Source source, ReadOptions options, XlsxBook book) {
        this.source = source;
        this.options = options;
        this.book = book;
    }

    public static XlsxSheets open(Content content, ReadOptions options) throws IOException, UnreadableException {
        return new XlsxSheets(content.source(), options, XlsxBook.open(content));
    }

    /** The rows of the sheet that was asked for, or of the first one with a header. */
    public Rows rows(HeaderTable table, ListRole needs) throws IOException, UnreadableException {
        if (options.sheet().isPresent()) {
            return rows(asked(options.sheet().get()), table, needs);
        }
        Optional<UnreadableException> first = Optional.empty();
        for (XlsxSheet sheet : visible()) {
            try {
                return rows(sheet, table, needs);
            } catch (UnreadableException e) {
                boolean keep = first.isEmpty() || first.get().problem().code() == ProblemCode.EMPTY_FILE;
                first = keep ? Optional.of(e) : first;
            }
        }
        throw first.orElseGet(() -> Content.problem(source, ProblemCode.EMPTY_FILE));
    }

    /** The names of the sheets that are seen. */
    public List<String> names() {
        return visible().stream().map(XlsxSheet::name).toList();
    }

    /** The names of the sheets that are not seen. */
    public List<String> hiddenNames() {
        return book.sheets().stream()
                .filter(sheet -> sheet.visibility() != XlsxSheet.Visibility.VISIBLE)
                .map(XlsxSheet::name)
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (XlsxGrid grid : open) {
            grid.close();
        }
        book.close();
    }

    private Rows rows(XlsxSheet sheet, HeaderTable table, ListRole needs) throws IOException, UnreadableException {
        XlsxGrid grid = sheet.grid();
        open.add(grid);
        return TableRows.of(source.inSheet(sheet.name()), grid, options, table, needs);
    }

    private List<XlsxSheet> visible() {
        return book.sheets().stream()
                .filter(sheet -> sheet.visibility() == XlsxSheet.Visibility.VISIBLE)
                .toList();
    }

    private XlsxSheet asked(String nameOrNumber) throws UnreadableException {
        String wanted = Texts.clean(nameOrNumber);
        for (XlsxSheet sheet : book.sheets()) {
            if (Texts.clean(sheet.name()).equalsIgnoreCase(wanted)
                    || String.valueOf(sheet.number()).equals(wanted)) {
                return sheet;
            }
        }
        throw Content.problem(
                source,
                ProblemCode.NO_SHEET,
                nameOrNumber,
                book.sheets().stream().map(XlsxSheet::name).collect(Collectors.joining(" | ")));
    }
}
