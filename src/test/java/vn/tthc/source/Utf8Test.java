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
