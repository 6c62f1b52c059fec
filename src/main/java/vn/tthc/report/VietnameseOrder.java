package vn.tthc.report;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The order in which a Vietnamese reader looks for names: syllable by syllable, with Ă and Â behind A, Đ behind D, and the
 * tones in the order ngang, huyền, hỏi, ngã, sắc, nặng. Letter case decides between names that are otherwise the same. It
 * remembers the names it has seen: use one for a sort, and let it go.
 */
final class VietnameseOrder implements Comparator<String> {
    private final Map<String, byte[][]> keys = new HashMap<>();

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

    @Override
    public int compare(String a, String b) {
        byte[][] left = syllables(a);
        byte[][] right = syllables(b);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = Arrays.compareUnsigned(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length, right.length);
        return order != 0 ? order : a.compareTo(b);
    }

    private byte[][] syllables(String name) {
        return keys.computeIfAbsent(name, text -> Arrays.stream(
                        Normalizer.normalize(text, Normalizer.Form.NFC).split(" ", -1))
                .map(syllable -> letters().getCollationKey(syllable).toByteArray())
                .toArray(byte[][]::new));
    }
}
