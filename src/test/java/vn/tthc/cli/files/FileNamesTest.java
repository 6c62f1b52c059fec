package vn.tthc.cli.files;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTest {
    private final FileNames names = new FileNames();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Tư pháp          | Sở Tư pháp
            tỉnh/hà nội v2.1    | tỉnh-hà nội v2.1
            ../../x             | x
            /etc/passwd         | etc-passwd
            C:\\Windows\\x      | C-Windows-x
            .hidden             | hidden
            -rf                 | rf
            ..                  | list
            ''                  | list
            ???                 | list
            ends. .             | ends
            <script>alert(1)    | script-alert(1)
            a%20b&c#d           | a-20b-c-d
            con                 | con_
            COM1.x              | COM1_.x
            lpt9                | lpt9_
            falcon              | falcon
            console             | console
            """)
    void namesAreSafeOnEveryFileSystem(String name, String safe) {
        assertThat(names.take(name)).isEqualTo(safe);
    }

    @Test
    void charactersThatNobodySeesAreNotKept() {
        assertThat(names.take("a\u202Eb\u200Fc\u0000d\u001B[31me\nf")).isEqualTo("a-b-c-d-31me-f");
    }

    @Test
    void longNamesAreCutBetweenLetters() {
        String name = names.take("ạ".repeat(1000));

        assertThat(name).isEqualTo("ạ".repeat(40));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(120);
        assertThat(names.take("ạ".repeat(999))).isEqualTo("ạ".repeat(40) + "-2");
    }

    @Test
    void namesThatSomeFileSystemTakesForTheSameAreNumbered() {
        assertThat(names.take("Sở")).isEqualTo("Sở");
        assertThat(names.take("So\u031B\u0309")).isEqualTo("Sở-2");
        assertThat(names.take("SỞ")).isEqualTo("SỞ-3");
        assertThat(names.take("sở-2")).isEqualTo("sở-2-2");
        assertThat(names.take("straße")).isEqualTo("straße");
        assertThat(names.take("STRASSE")).isEqualTo("STRASSE-2");
    }

    @Test
    void sameNamesInTheSameOrderGiveTheSameFiles() {
        FileNames others = new FileNames();
        for (String name : new String[] {"a", "A", "a", "a-2", "?", "!"}) {
            assertThat(names.take(name)).isEqualTo(others.take(name));
        }
    }
}
