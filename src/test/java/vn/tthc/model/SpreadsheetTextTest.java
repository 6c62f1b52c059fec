package vn.tthc.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            =1+1,        '=1+1
            +84 281,     '+84 281
            -x,          '-x
            @SUM(A1),    '@SUM(A1)
            "\tx",       "'\tx"
            -12,         -12
            "+1.234,5",  "+1.234,5"
            Sở Y tế,     Sở Y tế
            'x,          'x
            "",          ""
            """)
    void onlyFormulasAreGuardedAndAllTextsComeBack(String text, String guarded) {
        assertThat(SpreadsheetText.guard(text)).isEqualTo(guarded);
        assertThat(SpreadsheetText.unguard(guarded)).isEqualTo(text);
    }
}
