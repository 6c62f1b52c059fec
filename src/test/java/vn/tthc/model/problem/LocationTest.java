package vn.tthc.model.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocationTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    ``,      0, 0,     a.xlsx
                    ``,      24, 0,    a.xlsx:24
                    ``,      24, 7,    a.xlsx:24:7
                    Sheet1,  0, 0,     a.xlsx:Sheet1
                    Sheet1,  24, 0,    a.xlsx:Sheet1!24
                    Sheet1,  24, 7,    a.xlsx:Sheet1!G24
                    Sheet1,  1, 26,    a.xlsx:Sheet1!Z1
                    Sheet1,  1, 27,    a.xlsx:Sheet1!AA1
                    Sheet1,  1, 16384, a.xlsx:Sheet1!XFD1
                    Cấp tỉnh, 2, 1,    a.xlsx:'Cấp tỉnh'!A2
                    2026,    2, 1,     a.xlsx:'2026'!A2
                    Sở 'A',  2, 1,     a.xlsx:'Sở ''A'''!A2
                    """)
    void isShownAsPeopleKnowIt(String sheet, long line, int column, String shown) {
        assertThat(new Location("a.xlsx", sheet, line, column)).hasToString(shown);
    }
}
