package vn.tthc.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.input.ReadList;
import vn.tthc.model.Procedure;
import vn.tthc.row.RowOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class EncodingsTest {
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final String HEADER = "name,agency,sector,current_days,proposed_days\n";

    /** "Sở Tư pháp" as Windows-1258 has it: ở is ơ with a combining hook, á is a with a combining acute. */
    private static final byte[] SO_TU_PHAP_1258 = latin1("S\u00F5\u00D2 T\u00FD pha\u00ECp");

    static Stream<Arguments> marks() {
        return Stream.of(
                arguments(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'}, "UTF_8 UTF-8 3"),
                arguments(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, "UTF_16LE UTF-16LE 2"),
                arguments(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a'}, "UTF_16BE UTF-16BE 2"),
                arguments(new byte[] {(byte) 0xEF, (byte) 0xBB}, "NONE UTF-8 0"),
                arguments(new byte[] {'a', 'b', 'c', 'd'}, "NONE UTF-8 0"),
                arguments(new byte[0], "NONE UTF-8 0"));
    }

    @ParameterizedTest
    @MethodSource("marks")
    void knowsByteOrderMarks(byte[] head, String expected) {
        Encodings.Mark mark = Encodings.Mark.of(head);

        assertThat(mark + " " + mark.charset() + " " + mark.length()).isEqualTo(expected);
    }

    static Stream<Arguments> guesses() {
        return Stream.of(
                arguments(new byte[0], ""),
                arguments(latin1("plain"), ""),
                arguments("Sở Tư pháp".getBytes(StandardCharsets.UTF_8), ""),
                arguments(withoutLastByte("nửa chữ bị cắt ở".getBytes(StandardCharsets.UTF_8)), ""),
                arguments(latin1("nghi\u00AAn c\u00F8u khoa h\u00E4c"), "TCVN3"),
                arguments(
                        latin1(
                                "Th\u00F1 t\u00F4c h\u00B5nh ch\u00DDnh, l\u00DCnh v\u00F9c \u00AE\u00CAt \u00AE\u00B9i"),
                        "TCVN3"),
                arguments(SO_TU_PHAP_1258, "windows-1258"),
                arguments(latin1("l\u00ECnh v\u00FD\u00F2c \u00F0\u00E2\u00ECt \u00F0ai \u00F0o"), "windows-1258"));
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void guessesTheEncodingsOfVietnameseBeforeUnicode(byte[] head, String guess) {
        assertThat(Encodings.guess(head)).isEqualTo(guess);
    }

    static Stream<Arguments> unicode() {
        return Stream.of(
                arguments("UTF-8", "", StandardCharsets.UTF_8),
                arguments("UTF-8 with BOM", "\uFEFF", StandardCharsets.UTF_8),
                arguments("UTF-16LE with BOM", "\uFEFF", StandardCharsets.UTF_16LE),
                arguments("UTF-16BE with BOM", "\uFEFF", StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unicode")
    void readsUnicodeWhateverEncodingIsGivenOnceThereIsAMark(String kind, String mark, Charset charset) {
        byte[] bytes = (mark + HEADER + "a,Sở Tư pháp,Hộ tịch,10,5\n").getBytes(charset);
        RowOptions options = mark.isEmpty() ? RowOptions.DEFAULT : ReadList.encoded(WINDOWS_1258);
        ReadList list = ReadList.of(bytes, options, Optional.empty());

        assertThat(list.problems()).as(kind).isEmpty();
        assertThat(list.procedures()).extracting(Procedure::agency).containsExactly("Sở Tư pháp");
    }

    @Test
    void readsExcelsUnicodeText() {
        String text = "\uFEFF"
                + (HEADER + "a,Sở Tư pháp,Hộ tịch,10,5\n").replace(",", "\t").replace("\n", "\r\n");
        ReadList list = ReadList.of(text.getBytes(StandardCharsets.UTF_16LE), RowOptions.DEFAULT, Optional.empty());

        assertThat(list.problems()).isEmpty();
        assertThat(list.shown()).containsExactly("a 10→5");
    }

    @Test
    void composesWhatWindows1258Decodes() {
        ReadList list = ReadList.of(row(SO_TU_PHAP_1258), ReadList.encoded(WINDOWS_1258), Optional.empty());

        assertThat(list.problems()).isEmpty();
        assertThat(list.procedures()).extracting(Procedure::agency).containsExactly("S\u1EDF T\u01B0 ph\u00E1p", "X");
    }

    static Stream<Arguments> badBytes() {
        return Stream.of(
                arguments(SO_TU_PHAP_1258, "list:2:2 bad-encoding agency: windows-1258"),
                arguments(latin1("nghi\u00AAn c\u00F8u"), "list:2:2 bad-encoding agency: TCVN3"));
    }

    @ParameterizedTest
    @MethodSource("badBytes")
    void namesTheLineOfBytesThatAreNotValidAndTheEncodingTheyLookLike(byte[] agency, String problem) {
        ReadList list = ReadList.of(row(agency), RowOptions.DEFAULT, Optional.empty());

        assertThat(list.shownProblems()).containsExactly(problem);
        assertThat(list.rows()).containsExactly(1L, 1L, 0L);
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                arguments("windows-1258", latin1("C\u00F5 quan,L\u00EFnh v\u00FD\u00F2c,Tr\u00FD\u00F5\u00ECc,Sau\n")),
                arguments("TCVN3", latin1("C\u00AC quan,L\u00DCnh v\u00F9c,Tr\u00AD\u00ECc,Sau\n")));
    }

    /** A list in such an encoding mostly has such a header as well. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("badHeaders")
    void namesTheEncodingThatAHeaderLooksLike(String encoding, byte[] header) {
        ReadList list = ReadList.of(header, RowOptions.DEFAULT, Optional.empty());

        assertThat(list.problems()).hasSize(1);
        assertThat(list.problems().get(0).code().key()).isEqualTo("bad-encoding");
        assertThat(list.problems().get(0).location().line()).isEqualTo(1);
        assertThat(list.problems().get(0).details()).contains(encoding);
    }

    /** A list whose first row has these bytes as its agency, and whose second is plain. */
    private static byte[] row(byte[] agency) {
        String before = HEADER + "a,";
        String after = ",S,10,5\nb,X,S,10,5\n";
        return latin1(before + new String(agency, StandardCharsets.ISO_8859_1) + after);
    }

    private static byte[] latin1(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withoutLastByte(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
    }
}
