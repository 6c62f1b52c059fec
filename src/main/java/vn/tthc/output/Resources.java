package vn.tthc.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Texts that lie in the program itself. */
public final class Resources {
    private Resources() {}

    /** The text of a file. */
    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/vn/tthc/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The XML of a file, without the blanks and line breaks that make it readable. */
    static String xml(String name) {
        return text(name).lines().map(String::strip).collect(Collectors.joining());
    }
}
