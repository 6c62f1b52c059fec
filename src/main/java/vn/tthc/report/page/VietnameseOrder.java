package vn.tthc.report.page;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The order in which a Vietnamese reader looks for names: syllable by syllable, with Ă and Â after A, Đ after D, and the
 * tones in the order ngang, huyền, hỏi, ngã, sắc, nặng. Letter case decides between names that are otherwise the same. It
 * remembers the names it has seen: use one for a sort, and let it go.
 */
public final class VietnameseOrder implements Comparator<String> {
    private final Map<String, Key> keys = new HashMap<>();
    /** Names are made of the same few thousand syllables. */
    private final Map<String, byte[]> ofSyllables = new HashMap<>();

    /** Made for the first two names: many sorts go by numbers alone, and its rules take long to load. */
    private Collator letters;

    private Collator letters() {
        if (letters == null) {
            letters = Collator.getInstance(Locale.forLanguageTag("vi"));
            letters.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            letters.setStrength(Collator.SECONDARY);
        }
        return letters;
    }

    /** A name as it is compared: the collation keys of its syllables, and then itself. */
    public static final class Key implements Comparable<Key> {
        private final String name;
        private final byte[][] syllables;

        private Key(String name, byte[][] syllables) {
            this.name = name;
            this.syllables = syllables;
        }

        @Override
        public int compareTo(Key other) {
            for (int i = 0; i < Math.min(syllables.length, other.syllables.length); i++) {
                // The same syllable mostly has the same key.
                int order = syllables[i] == other.syllables[i]
                        ? 0
                        : Arrays.compareUnsigned(syllables[i], other.syllables[i]);
                if (order != 0) {
                    return order;
                }
            }
            int order = Integer.compare(syllables.length, other.syllables.length);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    @Override
    public int compare(String a, String b) {
        return key(a).compareTo(key(b));
    }

    /** The key of a name, for whoever compares it often. */
    public Key key(String name) {
        return keys.computeIfAbsent(name, this::made);
    }

    private Key made(String name) {
        return new Key(
                name,
                Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC).split(" ", -1))
                        .map(syllable -> ofSyllables.computeIfAbsent(
                                syllable, key -> letters().getCollationKey(key).toByteArray()))
                        .toArray(byte[][]::new));
    }
}
