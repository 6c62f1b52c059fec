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
     * encodings of Vietnamese; empty if the bytes are UTF-8 or tell nothing.
     */
    public static String guess(byte[] head) {
        if (isUtf8(head)) {
            return "";
        }
        int high = 0;
        int tcvn3 = 0;
        for (byte b : head) {
            int value = b & 0xFF;
            if (value >= 0xA1) {
                high++;
                // TCVN3 has its letters with and without tones here; Windows-1258 has signs such as ® and ½.
                if (value >= 0xA7 && value <= 0xBE) {
                    tcvn3++;
                }
            }
        }
        if (high == 0) {
            return "";
        }
        return tcvn3 * 5 >= high ? "TCVN3" : "windows-1258";
    }

    /**
     * Whether decoded text was written with a TCVN3 font, as "nghiªn cøu": many of the signs that such fonts show as
     * letters, and none of the letters that only Vietnamese has.
     */
    static boolean isTcvn3Text(String text) {
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("¨©ª«¬\u00AD®µ¶·¸¹»¼½¾".indexOf(text.charAt(i)) >= 0) {
                signs++;
            }
        }
        return signs >= 3 && !hasVietnameseLetters(text);
    }

    /** Whether there are letters that only Vietnamese has. */
    static boolean hasVietnameseLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u1EA0' && c <= '\u1EF9') || "ăđơưĂĐƠƯ".indexOf(c) >= 0 || (c >= '\u0300' && c <= '\u0323')) {
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
