package vn.tthc.table;

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
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.Workbook;
import vn.tthc.format.XlsxGrid;
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
    private final Workbook parts;
    private final ReadableWorkbook workbook;
    private final List<XlsxGrid> open = new ArrayList<>();

    private XlsxSheets(Source source, ReadOptions options, Workbook parts, ReadableWorkbook workbook) {
        this.source = source;
        this.options = options;
        this.parts = parts;
        this.workbook = workbook;
    }

    public static XlsxSheets open(Content content, ReadOptions options) throws IOException, UnreadableException {
        Path file = content.workbook();
        Workbook parts = Workbook.of(file);
        if (!parts.beyond().isEmpty()) {
            throw Content.problem(content.source(), ProblemCode.BROKEN_WORKBOOK, parts.beyond());
        }
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            return new XlsxSheets(content.source(), options, parts, workbook);
        } catch (ExcelReaderException e) {
            throw Workbook.broken(content.source(), e);
        }
    }

    /** The rows of the sheet that was asked for, or of the first one with a header. */
    public Rows rows(HeaderTable table, ListRole needs) throws IOException, UnreadableException {
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

    private Rows rows(Sheet sheet, HeaderTable table, ListRole needs) throws IOException, UnreadableException {
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
