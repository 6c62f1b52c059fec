package vn.tthc.source;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tthc.text.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8Test {
    @Test
    void everyCharacterIsText() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x10000 ? 1 : 97) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                assertThat(Utf8.isText(bytes, 0, bytes.length)).as("U+%x", c).isEqualTo(c != Texts.BAD_BYTES && c != 0);
            }
        }
    }

    /** Texts of which nothing is to be cleaned look like it, if they are of letters that lists have. */
    @Test
    void cleanTexts() {
        Random random = new Random(2);
        String alphabet = "ab ABđĐạẤÀỹɏɐḀ\u1DFF\u1F00\u00BF\u00C0\u0301\u00A0\u200B'=\"\t–€𝒜";
        int[] letters = alphabet.codePoints().toArray();
        int clean = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(5); length > 0; length--) {
                made.appendCodePoint(letters[random.nextInt(random.nextBoolean() ? 11 : letters.length)]);
            }
            String text = made.toString();
            byte[] bytes = ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
            if (Utf8.isClean(bytes, 1, bytes.length - 1)) {
                assertThat(Texts.clean(text)).isEqualTo(text);
                clean++;
            }
        }
        assertThat(clean).isGreaterThan(30_000);
    }

    @Test
    void whatADecoderReplacesIsNone() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt(128) : 0x80 + random.nextInt(128));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(Utf8.isText(bytes, 0, bytes.length)).as(text).isEqualTo(!Texts.isDamaged(text));
        }
    }
}
