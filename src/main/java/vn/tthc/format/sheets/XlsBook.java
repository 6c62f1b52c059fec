package vn.tthc.format.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tthc.format.Book;
import vn.tthc.format.Content;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** A workbook of BIFF8 records. */
final class XlsBook implements Book {
    private final Source source;
    private final XlsGlobals globals;

    private XlsBook(Source source, XlsGlobals globals) {
        this.source = source;
        this.globals = globals;
    }

    static XlsBook open(Content content) throws IOException {
        POIFSFileSystem file = new POIFSFileSystem(content.file().toFile(), true);
        try {
            return new XlsBook(content.source(), new XlsGlobals(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (BoundSheetRecord sheet : globals.sheets()) {
            sheets.add(new XlsSheet(sheet, sheets.size() + 1));
        }
        return sheets;
    }

    @Override
    public void close() throws IOException {
        globals.close();
    }

    private static Visibility visibilityOf(BoundSheetRecord sheet) {
        return sheet.isVeryHidden()
                ? Visibility.VERY_HIDDEN
                : sheet.isHidden() ? Visibility.HIDDEN : Visibility.VISIBLE;
    }

    private final class XlsSheet extends Sheet {
        private final int positionOfBof;

        private XlsSheet(BoundSheetRecord sheet, int number) {
            super(sheet.getSheetname(), number, visibilityOf(sheet));
            positionOfBof = sheet.getPositionOfBof();
        }

        @Override
        public SheetGrid grid() throws IOException, UnreadableException {
            return XlsGrid.open(globals, source.inSheet(name()), name(), positionOfBof);
        }
    }
}
