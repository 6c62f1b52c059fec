package vn.tthc.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The classes of the JSON parsing test suite, in cases of our own: what a parser must accept (y), must reject (n) and may
 * do as it likes (i), as the value of a key that no list needs, in a document and in lines.
 */
class JsonConformanceTest {
    private static final String ROW = "{\"agency\":\"X\",\"sector\":\"S\",\"current_days\":10,\"proposed_days\":5}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-1",
                "123",
                "0.5",
                "-0.5",
                "0e1",
                "0e+1",
                "1E2",
                "1e-2",
                "1E+2",
                "123.456e78",
                "-0.000000000001",
                "20e1",
                " 4",
                "9007199254740993",
                "123123123123123123123123123123",
                "true",
                "false",
                "null",
                "\"\"",
                "\" \"",
                "\"a\"",
                "\"\\u0041\"",
                "\"\\ud83d\\ude00\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\"",
                "\"\\u0022\"",
                "\"\\uFFFF\"",
                "\"\\uDBFF\\uDFFE\"",
                "\"\\u2028\\u2029\"",
                "\"\u2028\u2029\"",
                "\"\u007F\"",
                "\"€\uD834\uDD1E\"",
                "\"đ\"",
                "\"//\"",
                "\"/* */\"",
                "\"a\\u200Bb\"",
                "[]",
                "[ ]",
                "[[]]",
                "[\"\"]",
                "[null,1,\"1\",{}]",
                "[1,null,null,null,2]",
                "[1\t]",
                "[ 1]",
                "{}",
                "{\"a\":1}",
                "{\"\":0}",
                "{\"a\":[]}",
                "{\"a\":\"b\",\"c\":1}",
                "{\"\\u0000\":1}",
                "{ \"a\" : 1 }",
                "{\"min\":-1.0e+28,\"max\":1.0e+28}",
                "\t 1 \t",
                "[[[[[[[[[[]]]]]]]]]]"
            })
    void acceptsWhatMustBeAccepted(String value) {
        assertThat(read(document(value), "json")).isEqualTo("3 accepted");
        assertThat(read(lines(value), "ndjson")).isEqualTo("3 accepted");
    }

    /** A fault costs a whole document, of which nothing else can be trusted, but only its own line among lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+1",
                "++1",
                "-",
                "-a",
                "--1",
                "- 1",
                ".5",
                "-.5",
                "1.",
                "1.e1",
                "0.e1",
                "01",
                "-01",
                "012",
                "1e",
                "1e+",
                "1eE2",
                "0e",
                "1 000",
                "1,000",
                "1_000",
                "0x1",
                "0x",
                "NaN",
                "-NaN",
                "Infinity",
                "-Infinity",
                "Inf",
                "1a",
                "1+2",
                "１",
                "1e1.5",
                "True",
                "TRUE",
                "tru",
                "fals",
                "nul",
                "nan",
                "undefined",
                "a",
                "'a'",
                "\"",
                "\"a",
                "a\"",
                "\"\\\"",
                "\"\\a\"",
                "\"\\x00\"",
                "\"\\u\"",
                "\"\\u00A\"",
                "\"\\u00G0\"",
                "\"\\uD800\\u\"",
                "\"\\uD800\\u1\"",
                "\"\\U0041\"",
                "\"\\ \"",
                "\"\t\"",
                "\"\u0001\"",
                "\"\u001F\"",
                "\"a\"b\"",
                "\"\" x",
                "“a”",
                "`a`",
                "[",
                "]",
                "[1",
                "[1,",
                "[,1]",
                "[,]",
                "[1,]",
                "[1,,2]",
                "[1 2]",
                "[1:2]",
                "[\"a\" \"b\"]",
                "[\"\": 1]",
                "[1]]",
                "[1}",
                "[*]",
                "[<null>]",
                "[-]",
                "{",
                "}",
                "{]",
                "{,}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\"}",
                "{\"a\":1,}",
                "{\"a\":1,,\"b\":2}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{\"a\" 1}",
                "{\"a\",1}",
                "{\"a\"::1}",
                "{\"a\":1:2}",
                "{\"a\":1}}",
                "{\"a\":1]",
                "{:1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":\"b\"}#",
                "// c",
                "/* c */ 1",
                "1 // c",
                "1 # c",
                "1 /",
                "<a>",
                "\u00A01",
                "\u20601",
                "\uFEFF1",
                "\f1",
                "\u000B1",
                "å",
                "1;2",
                "(1)",
                "1\\n",
                "\\u0031",
                "!",
                "&",
                "*",
                "@",
                "$",
                "%"
            })
    void rejectsWhatMustBeRejected(String value) {
        assertThat(read(document(value), "json"))
                .startsWith("broken-json in line ")
                .doesNotContain("accepted");
        assertThat(read(lines(value), "ndjson")).isEqualTo("bad-json in line 2, 2 accepted");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("[", "broken-json in line 1"),
                arguments("[" + ROW, "broken-json in line 1"),
                arguments("[" + ROW + "\n,", "broken-json in line 2"),
                arguments("[" + ROW + "\n,]", "broken-json in line 2"),
                arguments("[" + ROW + "]\n]", "broken-json in line 2"),
                arguments("[" + ROW + "]\n[]", "broken-json in line 2"),
                arguments("[" + ROW + "]\n,", "broken-json in line 2"),
                arguments("[" + ROW + "]\n#", "broken-json in line 2"),
                arguments("[" + ROW + "]\n// c", "broken-json in line 2"),
                arguments("[" + ROW + "}", "broken-json in line 1"),
                arguments("{\"procedures\":[" + ROW + "]", "broken-json in line 1"),
                arguments("{\"procedures\":[" + ROW + "],}", "broken-json in line 1"),
                arguments("{\"procedures\":[" + ROW + "]}\n}", "broken-json in line 2"),
                arguments("{\"procedures\":[" + ROW + "]}\nx", "broken-json in line 2"),
                arguments("{\"procedures\":[" + ROW + "],\"procedures\":[]}", "doubled-column in line 1"),
                arguments("[".repeat(100_000), "broken-json in line 1"),
                arguments("{\"a\":".repeat(100_000), "broken-json in line 1"),
                arguments("[" + ROW + ",{\"x\":" + "[".repeat(100_000), "broken-json in line 1"),
                arguments("[" + ROW + ",\0]", "unsupported-format in line 1"),
                arguments(" ", "empty-file in line 0"),
                arguments("\uFEFF", "empty-file in line 0"),
                arguments("7", "missing-column in line 0"),
                arguments("\"x\"", "missing-column in line 0"),
                arguments("null", "missing-column in line 0"),
                arguments("{}", "missing-column in line 0"),
                arguments("[]", "no-rows in line 0"),
                arguments("[7]", "bad-type in line 1"),
                arguments("\uFEFF[" + ROW + "]", "1 accepted"),
                arguments("\r\n\t [\r" + ROW + "\n]\r\n", "1 accepted"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsReadWholeOrNotAtAll(String json, String outcome) {
        assertThat(read(json.getBytes(StandardCharsets.UTF_8), "json")).isEqualTo(outcome);
    }

    /** Numbers that no {@code double} holds are exact or a problem, never rounded. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "-1e400", "1e-400", "1e999999999", "1E-999999999", "1e9999999999999999999", "123e100000"
            })
    void hugeExponentsAreProblemsWhereANumberIsNeeded(String number) {
        assertThat(read(("[" + ROW.replace("10", number) + "]").getBytes(StandardCharsets.UTF_8), "json"))
                .matches("(bad-number|negative-value) in line 1");
    }

    /** Half a character has no bytes: written out it would become a question mark, and two agencies might become one. */
    @ParameterizedTest
    @ValueSource(strings = {"\\uD800", "\\uDC00", "a\\uDBFFb", "\\uDC00\\uD800", "\\uD800\\uD800\\uDC00"})
    void halfACharacterIsAProblemWhereATextIsNeeded(String text) {
        String half = ROW.replace("X", text);

        assertThat(read(("[" + ROW + ",\n" + half + "]").getBytes(StandardCharsets.UTF_8), "json"))
                .isEqualTo("bad-encoding in line 2, 1 accepted");
        assertThat(read((ROW + "\n" + half).getBytes(StandardCharsets.UTF_8), "ndjson"))
                .isEqualTo("bad-encoding in line 2, 1 accepted");
    }

    @ParameterizedTest
    @MethodSource("invalidBytes")
    void bytesThatAreNoUtf8AreAProblem(List<Integer> bytes) {
        byte[] json = ("[" + ROW + ",\n" + ROW.replace("X", "?????".substring(0, bytes.size())) + "]")
                .getBytes(StandardCharsets.UTF_8);
        int at = new String(json, StandardCharsets.ISO_8859_1).indexOf('?');
        for (int i = 0; i < bytes.size(); i++) {
            json[at + i] = bytes.get(i).byteValue();
        }

        assertThat(read(json, "json")).isEqualTo("bad-encoding in line 2, 1 accepted");
    }

    static Stream<List<Integer>> invalidBytes() {
        return Stream.of(
                List.of(0x80),
                List.of(0xFF),
                List.of(0xE9),
                List.of(0xE0, 0xFF),
                List.of(0xC0, 0xAF),
                List.of(0xED, 0xA0, 0x80),
                List.of(0xF4, 0xBF, 0xBF, 0xBF),
                List.of(0xE2, 0x82));
    }

    private static byte[] document(String value) {
        return ("[" + ROW + ",\n" + with(value) + ",\n" + ROW + "]").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lines(String value) {
        return (ROW + "\n" + with(value) + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String with(String value) {
        return ROW.replace("}", ",\"x\":" + value + "}");
    }

    /** The problems of a list, of each kind the first, and how many rows are accepted. */
    private static String read(byte[] json, String format) {
        ListOutcome outcome = ListOutcome.of(json, "--input-format", format);
        return outcome.accepted() == 0
                ? outcome.problems()
                : (outcome.problems().isEmpty() ? "" : outcome.problems() + ", ") + outcome.accepted() + " accepted";
    }
}
