package vn.tthc.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.input.ReadList;

import static org.assertj.core.api.Assertions.assertThat;

class GarblingTest {
    private static final String HEADER = "agency,sector,name,current_days,proposed_days\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Préfecture « Nord »,Santé,«Déclaration» nº 2 ½ · œuvre,10,7",
                "Ministerio «Salud»,Educación,¿Está? ¡Sí! 1ª vez «allá» · ½,10,7",
                "Col·legi,Il·lusió,Paral·lel l·l,10,7",
                "SECRETARIA DE EDUCAÇÃO,SAÚDE,GESTÃO Ã À Â,10,7",
                "Мінекономіки,Торгівля,«інвестицій»¬®µ суб’єкта,10,7",
                "Υπουργείο,Υγεία,«άδεια»·½µ®,10,7",
                "Health,Drugs,Is it needed? yes. Why? not http://x.y/a?b http://x.y/a?c,10,7",
                "Yes?,No?,Sure?,10,7",
                "SỞ À,ĂN,Có cần không?,10,7"
            })
    void readsWhatIsAsItShouldBe(String row) {
        assertThat(ReadList.of(HEADER + row).procedures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Së T­ ph¸p,Hé tÞch,Thñ tôc hµnh chÝnh vÒ ®Êt ®ai",
                "C¬ quan,LÜnh vùc,nghiªn cøu nhµ ë bµn",
                "§Êt ®ai,B»ng c¸p,hµng"
            })
    void namesWhatWasWrittenWithAFontOfTcvn3(String row) {
        assertThat(problem(row + ",10,7")).startsWith("list bad-encoding: TCVN3-text");
    }

    @Test
    void namesUtf8ThatWasReadAsAnotherEncodingAndSavedAgain() {
        String utf8 = new String("Sở Y tế,Dược,x".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(problem(utf8 + ",10,7"))
                .isEqualTo("list bad-encoding: utf-8-twice, S\u00E1\u00BB\u009F Y t\u00E1\u00BA\u00BF, Sở Y tế, UTF-8");
        assertThat(problem("Sá»Ÿ Y táº¿,DÆ°á»£c,x,10,7"))
                .isEqualTo("list bad-encoding: utf-8-twice, Sá»Ÿ Y táº¿, Sở Y tế, UTF-8");
        // As Windows in Vietnamese shows it.
        String shown =
                new String("Mã TTHC,Tài chính,x".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1258"));
        assertThat(problem(shown + ",10,7")).isEqualTo("list bad-encoding: utf-8-twice, MĂ£ TTHC, Mã TTHC, UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S? Y t?,D??c,C?p l?i", "S? T? ph?p,H? t?ch,x", "S? X?y d?ng,??t ?ai,x"})
    void namesLettersThatWereLost(String row) {
        assertThat(problem(row + ",10,7")).startsWith("list bad-encoding: lost-letters");
    }

    private static String problem(String row) {
        return String.join("", ReadList.of(HEADER + row + "\n").shownProblems());
    }
}
