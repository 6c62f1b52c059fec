package vn.tthc.report;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which a Vietnamese reader looks for names: syllable by syllable, with Ă and Â behind A, Đ behind D, and the
 * tones in the order ngang, huyền, hỏi, ngã, sắc, nặng.
 */
final class VietnameseOrder implements Comparator<String> {
    static final VietnameseOrder INSTANCE = new VietnameseOrder();

    private final Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));

    private VietnameseOrder() {
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    @Override
    public int compare(String a, String b) {
        String[] left = syllables(a);
        String[] right = syllables(b);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = collator.compare(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length, right.length);
        return order != 0 ? order : a.compareTo(b);
    }

    private static String[] syllables(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).split(" ", -1);
    }
}
