package vn.tthc.format;

import java.util.Locale;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.UnreadableException;

/**
 * Finds what reads formats by libraries that most runs do without. They stand apart from the others on the class path, so that
 * a start does not look at them, and may be missing.
 */
public final class Libraries {
    private Libraries() {}

    /**
     * The reader of a content's format.
     *
     * @throws UnreadableException if it, or a library that it needs, is not there
     */
    public static <T> T find(Content content, Class<T> kind) throws UnreadableException {
        String reader =
                switch (content.format()) {
                    case DOCX -> "vn.tthc.format.word.DocxReader";
                    case DOC -> "vn.tthc.format.word.DocReader";
                    case HTML -> "vn.tthc.format.web.HtmlReader";
                    case XLS -> "vn.tthc.format.sheets.XlsReader";
                    default ->
                        throw new IllegalArgumentException(content.format().name());
                };
        // In the distribution the JVM itself loads this class, and only the loader of the class path sees those
        // libraries.
        ClassLoader own = Libraries.class.getClassLoader();
        try {
            Class<?> found = Class.forName(reader, true, own == null ? ClassLoader.getSystemClassLoader() : own);
            return kind.cast(found.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw missing(content);
        }
    }

    private static UnreadableException missing(Content content) {
        return Content.problem(
                content.source(),
                ProblemCode.UNSUPPORTED_FORMAT,
                content.format().name().toLowerCase(Locale.ROOT));
    }
}
