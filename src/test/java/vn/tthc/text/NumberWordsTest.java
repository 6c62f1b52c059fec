package vn.tthc.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            nửa                            → 0.5
            một                            → 1.0
            một rưỡi                       → 1.5
            hai                            → 2.0
            ba                             → 3.0
            bốn                            → 4.0
            năm                            → 5.0
            sáu                            → 6.0
            bảy                            → 7.0
            bẩy                            → 7.0
            tám                            → 8.0
            chín                           → 9.0
            mười                           → 10.0
            mười một                       → 11.0
            mười lăm                       → 15.0
            mười tám                       → 18.0
            hai mươi                       → 20.0
            hai mươi mốt                   → 21.0
            hai mươi tư                    → 24.0
            hai mươi lăm                   → 25.0
            ba mươi rưỡi                   → 30.5
            bốn mươi lăm                   → 45.0
            chín mươi chín                 → 99.0
            một trăm                       → 100.0
            một trăm linh năm              → 105.0
            một trăm lẻ tư                 → 104.0
            một trăm mười                  → 110.0
            một trăm bốn mươi              → 140.0
            chín trăm chín mươi chín       → 999.0
            """)
    void readsNumbersAsDecisionsSpellThem(String words, String number) {
        assertThat(NumberWords.read(words).orElseThrow()).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "rưỡi",
        "mươi",
        "trăm",
        "linh năm",
        "hai lăm",
        "hai tư",
        "một hai",
        "mười mươi",
        "mười mười",
        "một trăm năm",
        "một trăm linh mười",
        "hai mươi ba bốn",
        "một trăm một trăm",
        "nửa rưỡi",
        "ngày"
    })
    void refusesWhatIsNoNumber(String words) {
        assertThat(NumberWords.read(words)).isEmpty();
    }
}
