package vn.tthc.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.input.Shown;

import static org.assertj.core.api.Assertions.assertThat;

class NumberRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            0                 → 0              → 0
            7                 → 7              → 7
            007               → 7              → 7
            1234567           → 1234567        → 1234567
            2,5               → 2.5            → none
            2.5               → none           → 2.5
            2,50              → 2.50           → none
            1.234             → 1234           → 1.234
            1,234             → 1.234          → 1234
            1.234.567         → 1234567        → none
            1,234,567         → none           → 1234567
            1.234.567,5       → 1234567.5      → none
            1,234,567.5       → none           → 1234567.5
            12.5              → none           → 12.5
            1234.567          → none           → 1234.567
            1234,567          → 1234.567       → none
            0.123             → none           → 0.123
            0,123             → 0.123          → none
            1.23.456          → none           → none
            1.2345.678        → none           → none
            1,2,3             → none           → none
            .5                → none           → none
            5.                → none           → none
            5,                → none           → none
            1 234             → none           → none
            1e5               → none           → none
            +5                → none           → none
            -5                → none           → none
            ٣                 → none           → none
            ''                → none           → none
            """)
    void eachStyleReadsGroupsOfThreeAndOneDecimalMark(String text, String vietnamese, String english) {
        assertThat(shown(NumberStyle.VI.read(text))).isEqualTo(vietnamese);
        assertThat(shown(NumberStyle.EN.read(text))).isEqualTo(english);
    }

    @Test
    void readsNumbersUpToFortyCharacters() {
        assertThat(NumberStyle.VI.read("9".repeat(40))).contains(new BigDecimal("9".repeat(40)));
        assertThat(NumberStyle.VI.read("9".repeat(41))).isEmpty();
        assertThat(NumberStyle.EN.read("9".repeat(41))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1234567.5 → 1234567,5 → 1234567.5
            12        → 12        → 12
            1E+3      → 1000      → 1000
            """)
    void eachStyleWritesPlainDigitsThatItReadsBack(BigDecimal number, String vietnamese, String english) {
        assertThat(NumberStyle.VI.write(number)).isEqualTo(vietnamese);
        assertThat(NumberStyle.EN.write(number)).isEqualTo(english);
        assertThat(NumberStyle.VI.read(vietnamese).orElseThrow()).isEqualByComparingTo(number);
        assertThat(NumberStyle.EN.read(english).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            12            → 12                           → 12            → 12
            2,5           → 2.5                          → 2.5           → 2.5
            2.5           → 2.5                          → 2.5           → 2.5
            1.234,50      → 1234.5                       → 1234.5        → 1234.5
            1,234.50      → 1234.5                       → 1234.5        → 1234.5
            1.234         → 1234                         → 1.234         → ambiguous-number: 1234, 1.234
            1,234         → 1.234                        → 1234          → ambiguous-number: 1.234, 1234
            1.000         → 1000                         → 1             → ambiguous-number: 1000, 1
            1.2.3         → bad-number                   → bad-number    → bad-number
            """)
    void theListDecidesWhereBothStylesAccept(String text, String vietnamese, String english, String mixed) {
        assertThat(read(text, NumberRule.ofHeaders(true, false))).isEqualTo(vietnamese);
        assertThat(read(text, NumberRule.ofHeaders(false, true))).isEqualTo(english);
        assertThat(read(text, NumberRule.given(NumberStyle.VI))).isEqualTo(vietnamese);
        assertThat(read(text, NumberRule.given(NumberStyle.EN))).isEqualTo(english);
        assertThat(read(text, NumberRule.ofHeaders(true, true))).isEqualTo(mixed);
        assertThat(read(text, NumberRule.ofHeaders(false, false))).isEqualTo(mixed);
    }

    @Test
    void evidenceInTheCellSpeaksAgainstARuleTakenFromHeadersOnly() {
        NumberRule derived = NumberRule.ofHeaders(true, false);
        NumberRule given = NumberRule.given(NumberStyle.VI);

        assertThat(read("1,234", derived, NumberStyle.VI)).isEqualTo("ambiguous-number: 1.234, 1234");
        assertThat(read("1,234", derived, NumberStyle.EN)).isEqualTo("1.234");
        assertThat(read("1,234", given, NumberStyle.VI)).isEqualTo("1.234");
        assertThat(read("1,23", derived, NumberStyle.VI)).isEqualTo("1.23");
    }

    @Test
    void aListWithHeadersOfBothLanguagesOrOfNoneGivesNoHint() {
        assertThat(NumberRule.ofHeaders(true, false).style()).contains(NumberStyle.VI);
        assertThat(NumberRule.ofHeaders(false, true).style()).contains(NumberStyle.EN);
        assertThat(NumberRule.ofHeaders(true, true).style()).isEmpty();
        assertThat(NumberRule.ofHeaders(false, false).style()).isEmpty();
        assertThat(NumberRule.given(NumberStyle.EN)).isEqualTo(new NumberRule(Optional.of(NumberStyle.EN), true));
    }

    private static String shown(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toString).orElse("none");
    }

    private static String read(String text, NumberRule rule) {
        return Shown.reading(rule.read(text, Optional.empty()));
    }

    private static String read(String text, NumberRule rule, NumberStyle doubtful) {
        return Shown.reading(rule.read(text, Optional.of(doubtful)));
    }
}
