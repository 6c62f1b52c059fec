package vn.tthc.format.document;

import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownTextsTest {
    private final KnownTexts known = new KnownTexts();

    @Test
    void aTextThatCameUpBeforeIsTheSameObject() {
        String first = known.text(new String("Sở Y tế"));

        assertThat(known.text(new String("Sở Y tế"))).isSameAs(first);
        assertThat(known.cell("Sở Y tế")).isSameAs(known.cell(new String("Sở Y tế")));
    }

    /** "Aa" and "BB" have one hash code; of 20.000 texts many share a place. */
    @Test
    void textsThatShareAPlaceAreKeptApart() {
        Random random = new Random(1);

        assertThat(known.text("Aa") + known.text("BB") + known.text("Aa") + known.text(""))
                .isEqualTo("AaBBAa");
        for (int i = 0; i < 100_000; i++) {
            String text = String.valueOf(random.nextInt(20_000));
            assertThat(known.cell(text).text()).isEqualTo(text);
        }
    }
}
