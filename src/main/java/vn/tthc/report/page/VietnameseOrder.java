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
    /** Names are made of the same few thousand syllables, and of numbers, which are not remembered. */
    private final Map<String, byte[]> ofSyllables = new HashMap<>();

    private static final int LEVEL = 2;

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

        byte[][] syllables() {
            return syllables.clone();
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
        return keys.computeIfAbsent(a, this::key).compareTo(keys.computeIfAbsent(b, this::key));
    }

    /** The key of a name, for whoever compares it often; it is made anew each time. */
    public Key key(String name) {
        String[] parts = composed(name).split(" ", -1);
        byte[][] syllables = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            syllables[i] = isNumber(parts[i]) ? ofNumber(parts[i]) : ofSyllable(parts[i]);
        }
        return new Key(name, syllables);
    }

    private static String composed(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            // Marks, and letters that are composed to others, stand above the Latin ones.
            if (c > 'ɏ' && (c < 'Ḁ' || c > 'ỹ')) {
                return Normalizer.normalize(name, Normalizer.Form.NFC);
            }
        }
        return name;
    }

    private byte[] ofSyllable(String syllable) {
        byte[] known = ofSyllables.get(syllable);
        if (known == null) {
            known = letters().getCollationKey(syllable).toByteArray();
            ofSyllables.put(syllable, known);
        }
        return known;
    }

    private static boolean isNumber(String syllable) {
        for (int i = 0; i < syllable.length(); i++) {
            if (syllable.charAt(i) < '0' || syllable.charAt(i) > '9') {
                return false;
            }
        }
        return !syllable.isEmpty();
    }

    /**
     * The key of a number, put together from those of its digits. A key is what tells signs from others, a zero, what tells them
     * from their variants, and a zero: {@link #LEVEL} bytes each.
     */
    private byte[] ofNumber(String digits) {
        byte[] key = new byte[2 * LEVEL * (digits.length() + 1)];
        for (int i = 0; i < digits.length(); i++) {
            byte[] digit = ofSyllable(digits.substring(i, i + 1));
            System.arraycopy(digit, 0, key, i * LEVEL, LEVEL);
            System.arraycopy(digit, 2 * LEVEL, key, (digits.length() + 1 + i) * LEVEL, LEVEL);
        }
        return key;
    }
}
