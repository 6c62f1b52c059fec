package vn.tthc.format.sheets;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import vn.tthc.format.Book;
import vn.tthc.format.BookReader;
import vn.tthc.format.Content;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;

/** Opens workbooks of Excel up to 2003. */
public final class XlsReader implements BookReader {
    static {
        // POI says on the standard error that it does not know where to log; problems of lists stand there.
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    @Override
    public Book open(Content content) throws IOException, UnreadableException {
        try {
            return XlsBook.open(content);
        } catch (EncryptedDocumentException e) {
            throw Content.problem(content.source(), ProblemCode.UNSUPPORTED_FORMAT, "locked");
        } catch (RuntimeException e) {
            // As what POI reports damage differs from record to record.
            throw Content.problem(content.source(), ProblemCode.BROKEN_WORKBOOK, String.valueOf(e.getMessage()));
        }
    }
}
