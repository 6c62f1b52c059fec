package vn.tthc.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.tthc.text.Texts;

/** Finds out in which encoding text is, from its first bytes. */
public final class Encodings {
    /** The combining grave, hook, tilde, acute and dot below of Windows-1258, which follow their letters. */
    private static final String TONES_1258 = "\u00CC\u00D2\u00DE\u00EC\u00F2";

    private static final String VIETNAMESE = "ăđơưĐƠƯ";

    /** So many letters with diacritics stand together at most, on average, in words of Latin letters. */
    private static final int LONGEST_RUN = 3;

    private Encodings() {}

    /** A byte order mark and what it stands for. */
    public enum Mark {
        UTF_8("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
        UTF_16LE("\u00FF\u00FE", StandardCharsets.UTF_16LE),
        UTF_16BE("\u00FE\u00FF", StandardCharsets.UTF_16BE),
        NONE("", StandardCharsets.UTF_8);

        private final String bytes;
        private final Charset charset;

        Mark(String bytes, Charset charset) {
            this.bytes = bytes;
            this.charset = charset;
        }

        public int length() {
            return bytes.length();
        }

        public byte[] bytes() {
            return bytes.getBytes(StandardCharsets.ISO_8859_1);
        }

        public Charset charset() {
            return charset;
        }

        public static Mark of(byte[] head) {
            String start = new String(head, 0, Math.min(head.length, 3), StandardCharsets.ISO_8859_1);
            for (Mark mark : values()) {
                if (start.startsWith(mark.bytes)) {
                    return mark;
                }
            }
            return NONE;
        }
    }

    /** A decoder that puts {@link Texts#BAD_BYTES} where bytes are not valid. */
    public static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(Texts.BAD_BYTES));
    }

    /**
     * The name of the encoding that bytes seem to have if they are not UTF-8: "TCVN3" or "windows-1258", the two 8-bit
     * encodings of Vietnamese, "windows-1252" where no tone of the latter is to be seen, or "windows-1251" of Cyrillic
     * words; empty if the bytes are UTF-8 or tell nothing.
     */
    public static String guess(byte[] head) {
        if (isUtf8(head)) {
            return "";
        }
        int high = 0;
        int tcvn3 = 0;
        int runs = 0;
        int tones = 0;
        int before = 0;
        for (int i = 0; i < head.length; i++) {
            int value = head[i] & 0xFF;
            int previous = before;
            runs += value >= 0xA1 && previous < 0xA1 ? 1 : 0;
            tones += TONES_1258.indexOf(value) >= 0 && previous > ' ' ? 1 : 0;
            before = value;
            if (value >= 0xA1) {
                high++;
                // TCVN3 has its letters with and without tones here; Windows-1258 has signs such as ® and ½.
                if (value >= 0xA7
                        && value <= 0xBE
                        && !isQuote(previous, value, i + 1 < head.length ? head[i + 1] & 0xFF : 0)) {
                    tcvn3++;
                }
            }
        }
        if (high == 0) {
            return "";
        }
        if (high > runs * LONGEST_RUN) {
            return "windows-1251";
        }
        if (tcvn3 * 5 >= high) {
            return "TCVN3";
        }
        return tones > 0 ? "windows-1258" : "windows-1252";
    }

    /** Whether a byte is a French quotation mark, which stands before or after words, not within them. */
    private static boolean isQuote(int before, int value, int after) {
        return (value == 0xAB || value == 0xBB) && !(isLetter(before) && isLetter(after));
    }

    private static boolean isLetter(int value) {
        return value >= 0xA1 || Character.isLetter(value);
    }

    /**
     * Whether there are letters that only Vietnamese has. Ă alone does not count: so Windows-1258 shows the first byte of Ã in
     * UTF-8.
     */
    static boolean hasVietnameseLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u1EA0' && c <= '\u1EF9') || VIETNAMESE.indexOf(c) >= 0 || (c >= '\u0300' && c <= '\u0323')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bytes are UTF-8, but for a letter that is cut off at their end. */
    private static boolean isUtf8(byte[] head) {
        for (int cut = 0; cut <= Math.min(3, head.length); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // The next round leaves out one byte more.
            }
        }
        return false;
    }
}
