package vn.tthc.model;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NationalCodeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            1.013860,                        true
            9.000009,                        true
            1.012753.H19,                    true
            2.000815.000.00.00.H55,          true
            1.01386,                         false
            1.0138600,                       false
            1-013860,                        false
            :.013860,                        false
            /.013860,                        false
            1.0138/0,                        false
            1.01386:,                        false
            1.01386a,                        false
            T-BPC-280421,                    false
            000.00.53.H48-220921-0099,       false
            """)
    void isADigitAPointAndSixDigits(String code, boolean national) {
        assertThat(NationalCode.isNational(code)).isEqualTo(national);
        byte[] bytes = ("xx" + code + "x").getBytes(StandardCharsets.US_ASCII);
        assertThat(NationalCode.isNational(bytes, 2, code.length())).isEqualTo(national);
    }

    @ParameterizedTest
    @CsvSource({
        "1.00398,       1.003980",
        "1.0039,        1.003900",
        "1.00398.H19,   1.003980",
        "2000648,       2.000648",
        "1.003.980,     1.003980",
        "'1,003980',    1.003980",
        "1.003980,      -",
        "1.003980.H19,  -",
        "1.1,           -",
        "9000648,       -",
        "200064,        -",
        "T-BPC-280421,  -",
        "'',            -",
    })
    void aSpreadsheetMayHaveTakenACodeForANumber(String code, String whole) {
        assertThat(
                        NationalCode.isNational(code)
                                ? "-"
                                : NationalCode.findDamaged(code).orElse("-"))
                .isEqualTo(whole);
        byte[] bytes = ("xx" + code + "x").getBytes(StandardCharsets.US_ASCII);
        boolean may = NationalCode.mayBeDamaged(bytes, 2, code.length());
        assertThat(may || whole.equals("-")).isTrue();
    }

    @Test
    void aNumberThatASpreadsheetHasShortenedIsNoCode() {
        assertThat(NationalCode.isShortened("1.00E+06")).isTrue();
        assertThat(NationalCode.isShortened("2E+06")).isTrue();
        assertThat(NationalCode.isShortened("2.000648")).isFalse();
        assertThat(NationalCode.mayBeDamaged("2E+06".getBytes(StandardCharsets.US_ASCII), 0, 5))
                .isTrue();
    }

    @Test
    void identityIsWithoutTheSuffixOfThePlace() {
        assertThat(NationalCode.identity("1.012753.H19")).isEqualTo("1.012753");
        assertThat(NationalCode.identity("T-BPC-280421")).isEqualTo("t-bpc-280421");
    }
}
