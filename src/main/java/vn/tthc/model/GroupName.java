package vn.tthc.model;

import java.util.Locale;

/** What makes two spellings one name: neither letter case counts, nor the place of a tone mark, nor which "Đ" it is. */
public final class GroupName {
    /** Vowels that carry the tone in the old way of writing, each before its tones in the order of the new way. */
    private static final String O = "oòóỏõọ";

    private static final String U = "uùúủũụ";
    private static final String A = "aàáảãạ";
    private static final String E = "eèéẻẽẹ";
    private static final String Y = "yỳýỷỹỵ";

    private GroupName() {}

    /**
     * The same text for all spellings of a name. "Hóa" and "hoá", "ủy" and "uỷ", "khỏe" and "khoẻ" are one: no two words
     * differ by which of the two vowels has the mark. Nor does any Vietnamese word have the letters of Icelandic and African
     * languages that look like "Đ" and that some keyboards write for it.
     */
    public static String identity(String name) {
        String small = name.toLowerCase(Locale.ROOT).replace('ð', 'đ').replace('ɖ', 'đ');
        int last = small.length() - 1;
        for (int i = 0; i < last; i++) {
            char vowel = small.charAt(i);
            if (vowel >= 0x80 && moved(vowel, small.charAt(i + 1)) != 0) {
                return moved(small, i);
            }
        }
        return small;
    }

    private static String moved(String small, int from) {
        StringBuilder moved = new StringBuilder(small);
        for (int i = from; i < small.length() - 1; i++) {
            char second = moved(small.charAt(i), small.charAt(i + 1));
            if (second != 0) {
                String first = O.indexOf(small.charAt(i)) > 0 ? O : U;
                moved.setCharAt(i, first.charAt(0));
                moved.setCharAt(i + 1, second);
            }
        }
        return moved.toString();
    }

    /** The second of two vowels with the tone of the first; 0 if the tone does not move to it. */
    private static char moved(char first, char second) {
        int tone = O.indexOf(first);
        if (tone > 0) {
            return second == 'a' ? A.charAt(tone) : second == 'e' ? E.charAt(tone) : 0;
        }
        tone = U.indexOf(first);
        return tone > 0 && second == 'y' ? Y.charAt(tone) : 0;
    }
}
