package vn.tthc.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.UnreadableException;

/** The sheets of a workbook, of which one is the list. */
final class XlsxSheets implements Closeable {
    private final Source source;
    private final ReadOptions options;
    private final Workbook parts;
    private final ReadableWorkbook workbook;
    private final List<XlsxGrid> open = new ArrayList<>();

    private XlsxSheets(Source source, ReadOptions options, Workbook parts, ReadableWorkbook workbook) {
        this.source = source;
        this.options = options;
        this.parts = parts;
        this.workbook = workbook;
    }

    static XlsxSheets open(Content content, ReadOptions options) throws IOException, UnreadableException {
        Path file = content.workbook();
        Workbook parts = Workbook.of(file);
        if (!parts.beyond().isEmpty()) {
            throw Content.problem(content.source(), ProblemCode.BROKEN_WORKBOOK, parts.beyond());
        }
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            return new XlsxSheets(content.source(), options, parts, workbook);
        } catch (ExcelReaderException e) {
            throw broken(content.source(), e);
        }
    }

    /** The problem of a workbook over which the library stumbles. */
    static UnreadableException broken(Source source, RuntimeException e) {
        boolean says = !(e instanceof NullPointerException) && e.getMessage() != null;
        String reason = says ? e.getMessage() : e.getClass().getSimpleName();
        return Content.problem(source, ProblemCode.BROKEN_WORKBOOK, reason);
    }

    /** The rows of the sheet that was asked for, or of the first one with a header. */
    Rows rows(HeaderTable table, Needs needs) throws IOException, UnreadableException {
        if (options.sheet().isPresent()) {
            return rows(asked(options.sheet().get()), table, needs);
        }
        Optional<UnreadableException> first = Optional.empty();
        for (Sheet sheet : visible()) {
            try {
                return rows(sheet, table, needs);
            } catch (UnreadableException e) {
                boolean keep = first.isEmpty() || first.get().problem().code() == ProblemCode.EMPTY_FILE;
                first = keep ? Optional.of(e) : first;
            }
        }
        throw first.orElseGet(() -> Content.problem(source, ProblemCode.EMPTY_FILE));
    }

    @Override
    public void close() throws IOException {
        open.forEach(XlsxGrid::close);
        workbook.close();
    }

    private Rows rows(Sheet sheet, HeaderTable table, Needs needs) throws IOException, UnreadableException {
        XlsxGrid grid = new XlsxGrid(source, sheet, parts.merges(sheet.getId()));
        open.add(grid);
        return new TableRows(source, grid, options, table, needs);
    }

    private List<Sheet> visible() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    private Sheet asked(String nameOrNumber) throws UnreadableException {
        List<Sheet> sheets = workbook.getSheets().toList();
        String wanted = Texts.clean(nameOrNumber);
        for (Sheet sheet : sheets) {
            if (Texts.clean(sheet.getName()).equalsIgnoreCase(wanted)
                    || String.valueOf(sheet.getIndex() + 1).equals(wanted)) {
                return sheet;
            }
        }
        throw Content.problem(
                source,
                ProblemCode.NO_SHEET,
                nameOrNumber,
                sheets.stream().map(Sheet::getName).collect(Collectors.joining(" | ")));
    }
}
