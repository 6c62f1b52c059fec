package vn.tthc.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.model.Bound;

/**
 * A published number and the word in front of it that makes it a bound, such as "hơn 98 %".
 *
 * @param number the text without the word
 */
public record BoundedNumber(Bound bound, String number) {
    private static final Pattern ABOVE = leading("bound.above");
    private static final Pattern BELOW = leading("bound.below");
    private static final Pattern ABOUT = leading("bound.about");

    public static BoundedNumber of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Bound bound : Bound.values()) {
            Matcher word =
                    switch (bound) {
                        case EXACT -> null;
                        case ABOVE -> ABOVE.matcher(lower);
                        case BELOW -> BELOW.matcher(lower);
                        case ABOUT -> ABOUT.matcher(lower);
                    };
            if (word != null && word.lookingAt()) {
                return new BoundedNumber(bound, lower.substring(word.end()));
            }
        }
        return new BoundedNumber(Bound.EXACT, text);
    }

    private static Pattern leading(String key) {
        return Pattern.compile("(?:" + Phrases.alternatives(key) + ")\\s*(?=\\d)");
    }
}
