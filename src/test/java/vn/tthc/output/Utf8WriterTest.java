package vn.tthc.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Utf8WriterTest {
    private static final String LETTERS =
            "aZ \n\u007F\u0080\u07FF\u0800đỹ—\uD7FF\uE000\uFFFF\uD83D\uDE00\uD800\uDC00\uDBFF\uDFFF";

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(random.nextInt(4) > 0 ? 'x' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static void write(Writer out, long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String text = text(random, i % 10 == 0 ? 40_000 : 8);
            switch (random.nextInt(4)) {
                case 0 -> out.write(text);
                case 1 -> out.write(text.toCharArray());
                case 2 -> out.write(text, text.length() / 3, text.length() / 2);
                default ->
                    text.chars().forEach(c -> {
                        try {
                            out.write(c);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            }
        }
        out.close();
    }

    @Test
    void writesTheBytesThatTheJdkWrites() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            write(new OutputStreamWriter(expected, StandardCharsets.UTF_8), seed);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            write(new Utf8Writer(written), seed);
            assertThat(written.toByteArray()).isEqualTo(expected.toByteArray());
        }
    }

    @Test
    void keepsHalfACharacterUntilTheOtherHalfComes() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Writer out = new Utf8Writer(written)) {
            out.write("a\uD83D");
            out.flush();
            assertThat(written).hasToString("a");
            out.write("\uDE00");
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("a\uD83D\uDE00");
    }

    @Test
    void writesNothingWhenItIsClosed() throws IOException {
        Writer out = new Utf8Writer(OutputStream.nullOutputStream());
        out.close();
        out.close();
        assertThatThrownBy(() -> out.write("x")).isInstanceOf(IOException.class);
        assertThatThrownBy(out::flush).isInstanceOf(IOException.class);
    }

    @Test
    void tellsOfAFailureWhenItIsClosed() {
        Writer out = new Utf8Writer(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThatThrownBy(() -> {
                    out.write("x");
                    out.close();
                })
                .isInstanceOf(IOException.class);
    }
}
