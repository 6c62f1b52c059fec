package vn.tthc.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** The tables of words in the resource files of this package: {@code key = word | word | …}. */
public final class Phrases {
    private static final Properties PHRASES = load("phrases.properties");

    public static final Set<String> UNCHANGED = folded("unchanged");
    public static final Set<String> NOT_SPECIFIED = folded("not_specified");
    public static final Set<String> ABOLISHED = folded("abolished");
    private static final Set<String> NO_VALUE = folded("no_value");
    static final Set<String> FREE = folded("free");
    static final Set<String> SAME_DAY = folded("same_day");

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private Phrases() {}

    /** The table in a resource file; in the distribution made from constants of this class ({@code src/build/QuickStart.java}). */
    public static Properties load(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Phrases.class.getResourceAsStream("/vn/tthc/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The words under a key, as they stand in the file. */
    public static List<String> words(Properties properties, String key) {
        List<String> words = new ArrayList<>();
        for (String word : properties.getProperty(key, "").split("\\|", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    public static List<String> words(String key) {
        return words(PHRASES, key);
    }

    public static Set<String> folded(String key) {
        return folded(PHRASES, key);
    }

    /** The words under a key as {@link Texts#fold} leaves them. */
    public static Set<String> folded(Properties properties, String key) {
        Set<String> folded = new HashSet<>();
        for (String word : words(properties, key)) {
            folded.add(Texts.fold(word));
        }
        return folded;
    }

    /** The words under a key as a regular expression, longest first. */
    public static String alternatives(String key) {
        return String.join(
                "|",
                words(key).stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .toList());
    }

    /** Whether a cell beside the figures has no value: blank, a dash, "ND", or a phrase for what is not known. */
    public static boolean isNoValue(String text) {
        String folded = Texts.fold(text);
        return folded.isEmpty() || NO_VALUE.contains(folded) || NOT_SPECIFIED.contains(folded);
    }

    /** Whether a cleaned text is a dash or some. */
    public static boolean isDash(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
    }

    public static boolean isNotSpecified(String text) {
        return text.isEmpty() || NOT_SPECIFIED.contains(Texts.fold(text));
    }
}
