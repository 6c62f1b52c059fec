package vn.tthc.format.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tthc.format.Book;
import vn.tthc.format.Content;
import vn.tthc.format.xlsx.NumberFormat;
import vn.tthc.format.xlsx.SheetDates;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** A workbook of BIFF8 records: its sheets, shared texts and number formats. */
final class XlsBook implements Book {
    private static final String STREAM = "Workbook";

    private final Source source;
    private final POIFSFileSystem file;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private SheetDates dates = SheetDates.FROM_1900;
    private SSTRecord texts = new SSTRecord();

    private XlsBook(Source source, POIFSFileSystem file) {
        this.source = source;
        this.file = file;
    }

    static XlsBook open(Content content) throws IOException {
        XlsBook book =
                new XlsBook(content.source(), new POIFSFileSystem(content.file().toFile(), true));
        try {
            book.read();
            return book;
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The records from a place in the stream on, which must be the beginning of the workbook or of a sheet. */
    RecordFactoryInputStream records(int from) throws IOException {
        DocumentInputStream stream = file.createDocumentInputStream(STREAM);
        long skipped = stream.skip(from);
        if (skipped != from) {
            throw new IOException(String.valueOf(from));
        }
        return new RecordFactoryInputStream(stream, false);
    }

    Source source() {
        return source;
    }

    SheetDates dates() {
        return dates;
    }

    String text(int index) {
        return texts.getString(index).getString();
    }

    /** The format of a style of cells. */
    NumberFormat format(int style) {
        return style < styles.size()
                ? formats.computeIfAbsent(styles.get(style), this::numberFormat)
                : NumberFormat.GENERAL;
    }

    private NumberFormat numberFormat(int index) {
        String code = codes.get(index);
        return code == null ? NumberFormat.builtIn(String.valueOf(index)) : NumberFormat.of(code);
    }

    private void read() throws IOException {
        RecordFactoryInputStream records = records(0);
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof EOFRecord) {
                break;
            } else if (record instanceof FilePassRecord) {
                throw new EncryptedDocumentException("FilePass");
            } else if (record instanceof DateWindow1904Record window) {
                dates = window.getWindowing() == 1 ? SheetDates.FROM_1904 : SheetDates.FROM_1900;
            } else if (record instanceof SSTRecord shared) {
                texts = shared;
            } else if (record instanceof FormatRecord format) {
                codes.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                styles.add((int) style.getFormatIndex());
            } else if (record instanceof BoundSheetRecord sheet) {
                sheets.add(new XlsSheet(sheet, sheets.size() + 1));
            }
        }
    }

    private final class XlsSheet implements Sheet {
        private final BoundSheetRecord sheet;
        private final int number;

        private XlsSheet(BoundSheetRecord sheet, int number) {
            this.sheet = sheet;
            this.number = number;
        }

        @Override
        public String name() {
            return sheet.getSheetname();
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public Visibility visibility() {
            return sheet.isVeryHidden()
                    ? Visibility.VERY_HIDDEN
                    : sheet.isHidden() ? Visibility.HIDDEN : Visibility.VISIBLE;
        }

        @Override
        public SheetGrid grid() throws IOException, UnreadableException {
            return XlsGrid.open(XlsBook.this, name(), sheet.getPositionOfBof());
        }
    }
}
