package vn.tthc.schema;

import java.util.Properties;
import vn.tthc.text.Phrases;

/** The words of {@code headers.properties}, by which headers are known. */
final class HeaderWords {
    static final Properties ALL = Phrases.load("headers.properties");

    private HeaderWords() {}
}
