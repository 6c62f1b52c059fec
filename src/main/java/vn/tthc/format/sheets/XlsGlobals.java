package vn.tthc.format.sheets;

import java.io.Closeable;
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
import vn.tthc.format.xlsx.NumberFormat;
import vn.tthc.format.xlsx.SheetDates;

/** The globals of a workbook of BIFF8 ([MS-XLS] 2.1.7.20.3): what all its sheets use, and where each of them begins. */
final class XlsGlobals implements Closeable {
    private static final String STREAM = "Workbook";

    private final POIFSFileSystem file;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private SheetDates dates = SheetDates.FROM_1900;
    private SSTRecord texts = new SSTRecord();

    /** Reads the globals from the first record of the workbook on. */
    XlsGlobals(POIFSFileSystem file) throws IOException {
        this.file = file;
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
                sheets.add(sheet);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    List<BoundSheetRecord> sheets() {
        return List.copyOf(sheets);
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
}
