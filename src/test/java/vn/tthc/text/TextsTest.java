package vn.tthc.text;

import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TextsTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ""),
                arguments("Sở Tư pháp", "Sở Tư pháp"),
                arguments("S\u1EDF", "S\u1EDF"),
                arguments("So\u031B\u0309", "S\u1EDF"),
                arguments("S\u01A1\u0309", "S\u1EDF"),
                arguments("  Sở   Tư  pháp  ", "Sở Tư pháp"),
                arguments("Sở\u00A0Tư\u00A0\u00A0pháp\u00A0", "Sở Tư pháp"),
                arguments("\u200ESở Tư pháp\u200E", "Sở Tư pháp"),
                arguments("Sở \u200E Tư pháp", "Sở Tư pháp"),
                arguments("Sở Tư\u00AD pháp", "Sở Tư pháp"),
                arguments("thủ\u00ADtục", "thủtục"),
                arguments("\tSở\tTư\t\tpháp\t", "Sở Tư pháp"),
                arguments("Sở\r\nTư\npháp\r", "Sở Tư pháp"),
                arguments("\uFEFFSở\u200B", "Sở"),
                arguments("Sở\u0007\u001B[31m\u007F", "Sở [31m"),
                arguments("1\u00115", "1 5"),
                arguments("Sở\u2009Tư\u3000pháp", "Sở Tư pháp"),
                arguments("plain  text ", "plain text"),
                arguments("plain text", "plain text"),
                arguments(" \u00A0\u200E\t ", ""),
                arguments("C:\\new", "C:\\new"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void cleansToComposedTextWithSingleSpaces(String text, String clean) {
        assertThat(Texts.clean(text)).isEqualTo(clean);
        assertThat(Texts.clean(clean)).isEqualTo(clean);
        assertThat(Texts.isBlank(text)).isEqualTo(clean.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '→', textBlock = """
            '=1+1      → =1+1
            '+84 9     → +84 9
            '-5 ngày   → -5 ngày
            '@đồng     → @đồng
            'tên       → 'tên
            'Sở        → 'Sở
            ''=x       → ''=x
            " '=x"     → =x
            '          → '
            a'b        → a'b
            'Sở Y tế'  → Sở Y tế
            'a'b'      → 'a'b'
            ''         → ''
            """)
    void takesOffTheApostropheThatKeepsASpreadsheetFromRunningACell(String text, String clean) {
        assertThat(Texts.clean(text)).isEqualTo(clean);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("Sở Y tế", "Sở Y tế"),
                arguments("Sở Y tế\nSở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế\r\nSở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế\rSở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế;Sở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế ; Sở Tư pháp ;", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế;\n\n  Sở Tư pháp\n", "Sở Y tế; Sở Tư pháp"),
                arguments("\nSở Y tế\n", "Sở Y tế"),
                arguments("; Sở Y tế", "Sở Y tế"),
                arguments("Sở Y tế\u2028Sở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("A\nB\nC", "A; B; C"),
                arguments("Sở Tư\npháp", "Sở Tư pháp"),
                arguments("Sở Văn hóa,\nThể thao và\nDu lịch", "Sở Văn hóa, Thể thao và Du lịch"),
                arguments("Sở Khoa học\nCông nghệ\nUBND cấp xã", "Sở Khoa học Công nghệ; UBND cấp xã"),
                arguments("Sở Y tế,\nSở Tư pháp,", "Sở Y tế; Sở Tư pháp"),
                arguments("Uỷ ban nhân dân\ncấp xã\nVăn phòng đăng ký", "Uỷ ban nhân dân cấp xã; Văn phòng đăng ký"),
                arguments("Văn phòng\n(Trung tâm)", "Văn phòng (Trung tâm)"),
                arguments("- Sở Y tế\n- Sở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế\n\nCơ sở khám bệnh", "Sở Y tế; Cơ sở khám bệnh"),
                arguments("Đất đai\nHộ tịch", "Đất đai; Hộ tịch"),
                arguments("Đăng ký\nbiện pháp bảo đảm", "Đăng ký biện pháp bảo đảm"),
                arguments("Sở Văn hóa\nSở Văn hoá", "Sở Văn hóa"),
                arguments("So Y te\nSo Tu phap", "So Y te; So Tu phap"),
                arguments("Sở Y tế\u00A0\nSở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế\n\u00A0\nSở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế\n\u00A0", "Sở Y tế"),
                arguments("\u00A0\nSở Y tế", "Sở Y tế"),
                arguments("Sở Y tế\u200E\n\u200ESở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments("Sở Y tế\n\u200E\nSở Tư pháp", "Sở Y tế; Sở Tư pháp"),
                arguments(" ; \n ", ""),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void severalNamesInACellAreOneGroup(String text, String names) {
        assertThat(NameLines.clean(text)).isEqualTo(names);
    }

    @Test
    void manySpacesInNamesCostNoTime() {
        String text = "A" + " ".repeat(20_000) + "B";

        assertThat(assertTimeout(Duration.ofSeconds(2), () -> NameLines.clean(text)))
                .isEqualTo("A B");
    }

    static Stream<Arguments> foldings() {
        return Stream.of(
                arguments("Cơ quan thực hiện", "coquanthuchien"),
                arguments("CƠ QUAN THỰC HIỆN", "coquanthuchien"),
                arguments("Co\u031B quan", "coquan"),
                arguments("Đơn vị", "donvi"),
                arguments("đơn_vị:", "donvi"),
                arguments("Sở/ngành", "songanh"),
                arguments("current_days", "currentdays"),
                arguments("Current Days", "currentdays"),
                arguments("Mã\u00A0TTHC (2)", "matthc2"),
                arguments("…", ""));
    }

    @ParameterizedTest
    @MethodSource("foldings")
    void foldsToLettersAndDigitsForMatching(String text, String folded) {
        assertThat(Texts.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "'", "\u00E0", "\uFFFD"})
    void aTextWithAnythingToSeeIsNotBlank(String text) {
        assertThat(Texts.isBlank(text)).isFalse();
    }

    @Test
    void theFastWaysAgreeWithThoseForAnyScript() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "x" + (char) c + "Y 1";
            assertThat(Texts.fold(text)).as("U+%04X", c).isEqualTo(Texts.AnyScript.fold(text));
            if (Character.isLetter(c)) {
                assertThat(Texts.clean(text))
                        .as("U+%04X", c)
                        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        }
    }
}
