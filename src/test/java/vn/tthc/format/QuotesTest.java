package vn.tthc.format;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An apostrophe stands for a quote in the lines below. */
class QuotesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '→', textBlock = """
            ``            → closed 1
            a             → closed 1
            a,b,          → closed 3
            'a'           → closed 1
            'a,b',c       → closed 2
            ''            → closed 1
            ''''          → closed 1
            'a''b',''     → closed 2
            ',',','       → closed 2
            '             → open 1
            'a            → open 1
            a,'b          → open 2
            'a','b,c      → open 2
            'a''          → open 1
            a'            → stray 1
            a'b'          → stray 1
            'a'b          → stray 1
            'a' ,b        → stray 1
            a, 'b'        → stray 2
            'a''b'c,d     → stray 1
            'a;b';'c'     → stray 1
            """)
    void followsTheQuotesOfALine(String line, String state) {
        assertThat(followed(',', line)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '→', textBlock = """
            'a      → b'        → closed 1
            'a      → b',c      → closed 2
            'a      → ``        → open 1
            'a      → ''        → open 1
            'a      → b,c       → open 1
            'a      → b','c     → open 2
            'a      → 'b'       → stray 1
            x,'a    → b'c       → stray 2
            """)
    void followsARecordOverItsLines(String first, String second, String state) {
        assertThat(followed(',', first, second)).isEqualTo(state);
    }

    @Test
    void aDelimiterOtherThanACommaPartsTheCells() {
        assertThat(followed(';', "'a;b';'c'")).isEqualTo("closed 2");
        assertThat(followed('\t', "a,'b'\tc")).isEqualTo("stray 1");
    }

    private static String followed(char delimiter, String... lines) {
        Quotes quotes = new Quotes(delimiter);
        for (String line : lines) {
            quotes.follow(line.replace('\'', '"'));
        }
        assertThat(quotes.isStray() && quotes.isOpen()).isFalse();
        return (quotes.isStray() ? "stray " : quotes.isOpen() ? "open " : "closed ") + quotes.cell();
    }
}
