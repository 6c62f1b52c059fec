package vn.tthc.report.page;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTest {
    private static final String NAME = "Lý lịch tư pháp";

    @Test
    void vietnameseLettersTakeOneColumnComposedOrNot() {
        assertThat(Terminal.width(NAME)).isEqualTo(15);
        assertThat(Terminal.width(decomposed(NAME))).isEqualTo(15);
        assertThat(Terminal.width("")).isZero();
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(Terminal.width("越南")).isEqualTo(4);
        assertThat(Terminal.width("한")).isEqualTo(2);
        assertThat(Terminal.width("😀")).isEqualTo(2);
    }

    @Test
    void whatIsNotSeenTakesNoColumn() {
        assertThat(Terminal.width("a\u200B\u00ADb")).isEqualTo(2);
    }

    @Test
    void textThatFitsIsNotShortened() {
        assertThat(Terminal.shorten(NAME, 15)).isEqualTo(NAME);
        assertThat(Terminal.shorten("", 0)).isEmpty();
    }

    @Test
    void textThatDoesNotFitLosesItsMiddle() {
        assertThat(Terminal.shorten(NAME, 14)).isEqualTo("Lý lịch…ư pháp");
        assertThat(Terminal.shorten(NAME, 4)).isEqualTo("Lý…p");
        assertThat(Terminal.shorten(NAME, 1)).isEqualTo("…");
    }

    @Test
    void shorteningNeverPartsALetterFromItsMarks() {
        for (int width = 1; width <= 15; width++) {
            assertThat(Terminal.shorten(decomposed(NAME), width))
                    .as("width %d", width)
                    .isEqualTo(decomposed(Terminal.shorten(NAME, width)));
        }
    }

    @Test
    void wideCharactersAreNotHalved() {
        assertThat(Terminal.shorten("越南越南", 6)).isEqualTo("越…南");
        assertThat(Terminal.shorten("😀😀😀", 5)).isEqualTo("😀…😀");
    }

    @Test
    void nothingThatATerminalObeysIsLeft() {
        assertThat(Terminal.safe("a\u001B[31mb")).isEqualTo("a?[31mb");
        assertThat(Terminal.safe("a\u202Eb\u009Bc")).isEqualTo("a?b?c");
        assertThat(Terminal.safe("a\uD800b")).isEqualTo("a?b");
        assertThat(Terminal.safe("a\tb\r\nc")).isEqualTo("a b  c");
        assertThat(Terminal.safe(NAME + " 😀")).isEqualTo(NAME + " 😀");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
