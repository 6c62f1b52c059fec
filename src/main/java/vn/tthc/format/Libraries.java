package vn.tthc.format;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what reads formats by libraries that most runs do without. In the distribution they stand in a folder of their own,
 * which nothing looks at before such a file comes, so that a start takes no longer for them; and they may be missing.
 */
public final class Libraries {
    /** The property in which the launcher names their folder. */
    private static final String FOLDER = "tthc.documents";

    private Libraries() {}

    /** What was found once is found again: a loader has all its classes anew. */
    private static final class Loader {
        static final ClassLoader OF_DOCUMENTS = loader();

        private static ClassLoader loader() {
            String folder = System.getProperty(FOLDER);
            if (folder == null) {
                return Libraries.class.getClassLoader();
            }
            List<URL> jars = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "*.jar")) {
                for (Path file : files) {
                    jars.add(file.toUri().toURL());
                }
            } catch (IOException e) {
                // Whoever asks for a class will say that it is missing.
                jars.clear();
            }
            return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getSystemClassLoader());
        }
    }

    /** What reads a format that needs libraries; empty if it, or a library that it needs, is not there. */
    static <T> Optional<T> findReader(InputFormat format, Class<T> kind) {
        String reader =
                switch (format) {
                    case DOCX -> "vn.tthc.format.word.DocxReader";
                    case DOC -> "vn.tthc.format.word.DocReader";
                    case HTML -> "vn.tthc.format.web.HtmlReader";
                    case XLS -> "vn.tthc.format.sheets.XlsReader";
                    default -> throw new IllegalArgumentException(format.name());
                };
        return find(reader, kind);
    }

    /** What takes a compressed stream apart; empty if it, or a library that it needs, is not there. */
    static Optional<Codec> findCodec(String name) {
        return find("vn.tthc.format.packed." + name, Codec.class);
    }

    private static <T> Optional<T> find(String name, Class<T> kind) {
        try {
            Class<?> found = Class.forName(name, true, Loader.OF_DOCUMENTS);
            return Optional.of(kind.cast(found.getDeclaredConstructor().newInstance()));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }
}
