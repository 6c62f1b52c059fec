package vn.tthc.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The kinds of cases of csv-spectrum and the CSV acid tests, and the row faults of the Pollock benchmark, in lists of our
 * own: each is read right or is a named problem with its line, row by row (convert) and in bulk (report) alike.
 */
class CsvConformanceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEADER = "name,agency,sector,current_days,proposed_days";
    private static final String A = "a,X,S,10,5";
    private static final String B = "b,X,S,10,5";
    private static final Pattern PROBLEM =
            Pattern.compile("stdin(?::(\\d+)(?::(\\d+))?)?: (?:error|warning): .* \\[([a-z-]+)]");

    static Stream<Arguments> readRight() {
        return Stream.of(
                arguments("comma in quotes", list("\"a, b\",X,S,10,5"), "a, b"),
                arguments("empty cells in quotes", list("\"\",X,S,10,5"), ""),
                arguments("empty cells bare", list(",X,S,10,5"), ""),
                arguments("escaped quotes", list("\"a \"\"b\"\" c\",X,S,10,5"), "a \"b\" c"),
                arguments("quotes alone", list("\"\"\"\"\"\",X,S,10,5"), "\"\""),
                arguments("JSON in a cell", list("\"{\"\"a\"\": [1, 2]}\",X,S,10,5"), "{\"a\": [1, 2]}"),
                arguments(
                        "coordinates",
                        list("\"37°36'37.8\"\"N 121°2'17.9\"\"W\",X,S,10,5"),
                        "37°36'37.8\"N 121°2'17.9\"W"),
                arguments("LF in quotes", list("\"a\nb\",X,S,10,5"), "a b"),
                arguments("CR LF in quotes", list("\"a\r\nb\",X,S,10,5"), "a b"),
                arguments("CR in quotes", list("\"a\rb\",X,S,10,5"), "a b"),
                arguments("quotes and newlines", list("\"a \n\"\"b\"\"\n c\",X,S,10,5"), "a \"b\" c"),
                arguments("UTF-8 of four bytes", list("a \uD83D\uDE00 ʤ,X,S,10,5"), "a \uD83D\uDE00 ʤ"),
                arguments("all in quotes", list("\"a\",\"X\",\"S\",\"10\",\"5\""), "a"),
                arguments("header in quotes", "\"" + HEADER.replace(",", "\",\"") + "\"\n" + A + "\n", "a"),
                arguments("newline in the header", HEADER.replace("name", "\"na\nme\"") + "\n" + A, "a"),
                arguments("lines ended by LF", HEADER + "\n" + A + "\n" + B + "\n", "a|b"),
                arguments("lines ended by CR LF", HEADER + "\r\n" + A + "\r\n" + B + "\r\n", "a|b"),
                arguments("lines ended by CR", HEADER + "\r" + A + "\r" + B + "\r", "a|b"),
                arguments("mixed line ends", HEADER + "\r\n" + A + "\r" + B + "\nc,X,S,10,5", "a|b|c"),
                arguments("LF in quotes, CR LF outside", HEADER + "\r\n\"a\nb\",X,S,10,5\r\n" + B, "a b|b"),
                arguments("no final newline", HEADER + "\n" + A, "a"),
                arguments("ends in a quote", HEADER + "\na,X,S,10,\"5\"", "a"),
                arguments("two final newlines", HEADER + "\n" + A + "\n\n", "a"),
                arguments("blank lines between", HEADER + "\n\n" + A + "\n\r\n\n" + B, "a|b"),
                arguments("BOM", "\uFEFF" + HEADER + "\n" + A, "a"),
                arguments("BOM and quotes", "\uFEFF\"name\"" + HEADER.substring(4) + "\n" + A, "a"),
                arguments("blanks around cells", HEADER + "\n a , X , S , 10 , 5 \n", "a"),
                arguments("blanks in quotes", list("\"  a  \",X,S,10,5"), "a"),
                arguments("blank line at the top", "\n" + HEADER + "\n" + A, "a"),
                arguments("backslash", list("a\\b,X,S,10,5"), "a\\b"),
                arguments("backslash before a quote", list("\"a\\\",X,S,10,5"), "a\\"),
                arguments("apostrophes", list("'a,X,S,10,5"), "'a"),
                arguments("hash", list("#a,X,S,10,5"), "#a"),
                arguments("hash at the top of a column", list("a #1,X,S,10,5"), "a #1"),
                arguments("tabs in a cell", list("a\tb,X,S,10,5"), "a b"),
                arguments("form feed and vertical tab", list("a\fb\u000Bc,X,S,10,5"), "a b c"),
                arguments("line separators of Unicode", list("a\u2028b\u0085c,X,S,10,5"), "a b c"),
                arguments("many cells that nobody needs", wide(2000), "a"),
                arguments("semicolons", HEADER.replace(',', ';') + "\n" + A.replace(',', ';'), "a"),
                arguments("tabs", HEADER.replace(',', '\t') + "\n" + A.replace(',', '\t'), "a"),
                arguments("pipes", HEADER.replace(',', '|') + "\n" + A.replace(',', '|'), "a"),
                arguments("semicolon in a cell", list("a;b,X,S,10,5"), "a;b"),
                arguments(
                        "commas in cells of semicolons",
                        (HEADER + "\n\"a\";X;S;\"10,0\";5").replace(HEADER, HEADER.replace(',', ';')),
                        "a"),
                arguments(
                        "decimal commas among semicolons",
                        HEADER.replace(',', ';') + "\na;X;S;10,5;5,5\nb;X;S;7,0;2,0\n",
                        "a|b"),
                arguments(
                        "title with more commas than the header has semicolons",
                        "a, b, c, d, e, f, g\n" + HEADER.replace(',', ';') + "\na;X;S;10,0;5,0\n",
                        "a"),
                arguments("title with semicolons", "a; b; c; d; e; f\n" + list(A), "a"),
                arguments(
                        "delimiter announced", "sep=;\n" + HEADER.replace(',', ';') + "\n" + A.replace(',', ';'), "a"),
                arguments("another delimiter announced", "sep=;\n" + list(A), "a"),
                arguments("rows of delimiters alone", list(A, ",,,,", B, ",,,,", ",,"), "a|b"),
                arguments("blanks among delimiters", list(A, " , ,\u00A0,\t,", B), "a|b"),
                arguments("files joined, each with a BOM", list(A) + "\uFEFF" + list(B), "a|b"),
                arguments("BOM twice", "\uFEFF\uFEFF" + list(A), "a"),
                arguments("soft hyphen and joiner in a number", list("a,X,S,1\u00AD0,\u200D5"), "a"),
                arguments("title above the header", "DANH SÁCH\n" + HEADER + "\n" + A, "a"),
                arguments("a footnote below", list(A, B, "Ghi chú: đơn vị tính là ngày"), "a|b"),
                arguments("another footnote below", list(A, B, "Ghi chú: số liệu đến hết tháng 9"), "a|b"),
                arguments("texts kept by formulas", list(A, "=\"x\",X,S,\"=\"\"10\"\"\",5", B), "a|x|b"),
                arguments("quotes in a formula", list(A, "=A1&\"x\",X,S,10,5", B), "a|=A1&\"x\"|b"),
                arguments("title above the header again", list(A, "Trang 2", "", HEADER, B), "a|b"),
                arguments("header twice", HEADER + "\n" + A + "\n" + HEADER + "\n" + B, "a|b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readRight")
    void isReadRight(String kind, String list, String names) {
        Outcome outcome = outcome(list);

        assertThat(outcome.names).as(kind).isEqualTo(names);
        assertThat(outcome.problems).as(kind).isEmpty();
    }

    /** In each the fault is between the good rows a and b, unless it takes them along. */
    static Stream<Arguments> namedProblems() {
        return Stream.of(
                arguments("a cell missing", list(A, "x,X,S,10", B), "a|b", "3:4 too-few-cells"),
                arguments("a cell missing in front", list(A, "X,S,10,5", B), "a|b", "3:4 too-few-cells"),
                arguments("all but one cell missing", list(A, "x", B), "a|b", "3:1 too-few-cells"),
                arguments("a cell too many", list(A, "x,X,S,10,5,1", B), "a|b", "3:6 too-many-cells"),
                arguments("a separator too many in front", list(A, ",x,X,S,10,5", B), "a|b", "3:6 too-many-cells"),
                arguments("separators doubled", list(A, "x,,X,,S,,10,,5", B), "a|b", "3:6 too-many-cells"),
                arguments("comma of decimals bare", list(A, "x,X,S,2,5,1", B), "a|b", "3:6 too-many-cells"),
                arguments("another delimiter", list(A, "x;X;S;10;5", B), "a|b", "3:1 too-few-cells"),
                arguments("tabs for commas", list(A, "x\tX\tS\t10\t5", B), "a|b", "3:1 too-few-cells"),
                arguments("two delimiters in a row", list(A, "x,X;S,10,5", B), "a|b", "3:4 too-few-cells"),
                arguments("two rows on a line", list(A, "x,X,S,10,5 y,X,S,10,5", B), "a|b", "3:6 too-many-cells"),
                arguments(
                        "a row on two lines",
                        list(A, "x,X,S", "10,5", B),
                        "a|b",
                        "3:3 too-few-cells, 4:2 too-few-cells"),
                arguments("quote inside a cell", list(A, "x \"y\",X,S,10,5", B), "a|b", "3:1 stray-quote"),
                arguments("quote at the end of a cell", list(A, "x\",X,S,10,5", B), "a|b", "3:1 stray-quote"),
                arguments("text behind a quote", list(A, "\"x\" y,X,S,10,5", B), "a|b", "3:1 stray-quote"),
                arguments("blank before a quote", list(A, "x, \"X\",S,10,5", B), "a|b", "3:2 stray-quote"),
                arguments("blank behind a quote", list(A, "\"x\" ,X,S,10,5", B), "a|b", "3:1 stray-quote"),
                arguments(
                        "quotes escaped by backslash",
                        list(A, "\"x \\\"y\\\" z\",X,S,10,5", B),
                        "a|b",
                        "3:1 stray-quote"),
                arguments("quote opened first", list(A, "\"x,X,S,10,5", B), "a|b", "3:1 unclosed-quote"),
                arguments("quote opened last", list(A, "x,X,S,10,\"5", B), "a|b", "3:5 unclosed-quote"),
                arguments("quote at the end of the list", list(A, B, "\""), "a|b", "4:1 unclosed-quote"),
                arguments("quote of two lines", list(A, "\"x", "y,X,S,10,5", B), "a|y|b", "3:1 unclosed-quote"),
                arguments(
                        "two quotes opened",
                        list(A, "\"x,X,S,10,5", B, "\"y,X,S,10,5", "c,X,S,10,5"),
                        "a|b|c",
                        "3:1 unclosed-quote, 5:1 unclosed-quote"),
                arguments("BOM before a quote", list(A, "\uFEFF\"x\",X,S,10,5", B), "a|b", "3:1 stray-quote"),
                arguments("quotes of a word processor", list(A, "“x, y”,X,S,10,5", B), "a|b", "3:6 too-many-cells"),
                arguments("apostrophes for quotes", list(A, "'x, y',X,S,10,5", B), "a|b", "3:6 too-many-cells"),
                arguments("control character in a number", list(A, "x,X,S,1\u00110,5", B), "a|b", "3:4 bad-duration"),
                arguments("digits of another script", list(A, "x,X,S,१०,5", B), "a|b", "3:4 bad-duration"),
                arguments("number with an exponent", list(A, "x,X,S,1e1,5", B), "a|b", "3:4 bad-duration"),
                arguments("two numbers in a cell", list(A, "x,X,S,\"10\n7\",5", B), "a|b", "3:4 bad-duration"),
                arguments("NUL in a row", list(A, "x\u0000,X,S,10,5", B), "", "3:0 unsupported-format"),
                arguments("bytes that are no text", list(A, "\uFFFD,X,S,10,5", B), "a|b", "3:1 bad-encoding"),
                arguments(
                        "another table below",
                        list(A, "", "code,name", "1,x"),
                        "a",
                        "4:2 too-few-cells, 5:2 too-few-cells"),
                arguments("a text below", list(A, B, "Số liệu đến hết tháng 9"), "a|b", "4:1 too-few-cells"),
                arguments(
                        "rows in the first cell",
                        list(A, "\"x,X,S,10,5", "y\",X,S,10,5", B),
                        "a|x,X,S,10,5 y|b",
                        "3:0 swallowed-rows"),
                arguments(
                        "rows in the last cell",
                        list(A, "x,X,S,10,\"5 ngày", "1,X,S,10,5\"", B),
                        "a|b",
                        "3:5 bad-duration, 3:0 swallowed-rows"),
                arguments(
                        "separator missing in the header",
                        HEADER.replace("name,", "name") + "\n" + A,
                        "",
                        "1:0 missing-column"),
                arguments("quote opened in the header", "\"" + list(A), "", "1:1 bad-header"),
                arguments("no header", A + "\n" + B + "\n", "", "1:0 missing-column"),
                arguments("header alone", HEADER + "\n", "", "0:0 no-rows"),
                arguments("nothing", "", "", "0:0 empty-file"),
                arguments("line ends alone", "\r\n\n\r", "", "0:0 empty-file"),
                arguments("a BOM alone", "\uFEFF", "", "0:0 empty-file"),
                arguments("field twice in the header", HEADER + ",agency\n" + A + ",Y\n", "", "1:6 doubled-column"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namedProblems")
    void isANamedProblemWithItsLine(String kind, String list, String names, String problems) {
        Outcome outcome = outcome(list);

        assertThat(outcome.names).as(kind).isEqualTo(names);
        assertThat(outcome.problems).as(kind).isEqualTo(problems);
    }

    /** The line of a record is where it begins, however its lines and those before it end. */
    @ParameterizedTest
    @MethodSource("lineEnds")
    void theLineIsThatOfAnEditorWhateverEndsTheLines(String outside, String inside) {
        String list = String.join(
                outside, HEADER, "\"a" + inside + "a\",X,S,10,5", "", "\"x" + inside + inside + "\",X,S,10", B);

        assertThat(outcome(list).problems).isEqualTo("5:4 too-few-cells");
    }

    static Stream<Arguments> lineEnds() {
        List<String> ends = List.of("\n", "\r\n", "\r");
        return ends.stream().flatMap(outside -> ends.stream().map(inside -> arguments(outside, inside)));
    }

    /** What came of a list: the names of its procedures, and its problems. */
    private record Outcome(String names, String problems) {}

    /** The names of the two are the same bytes but for the first quote. */
    @Test
    void quotesAndDelimitersBetweenNamesTellThemApart() {
        String list = list("a,X,\",S\",10,5", "b,\"X,\",S,10,5", "a,X,\",S\",10,5", "b,\"X,\",S,10,5");

        assertThat(Compact.csv(Run.withInput(list, "report", "-", "-f", "csv", "--by", "agency+sector")
                        .out()))
                .contains("\nagency+sector,X,\",S\",2,", "\nagency+sector,\"X,\",S,2,");
    }

    private static Outcome outcome(String list) {
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        Run converted = Run.withInput(bytes, "convert", "-f", "ndjson");
        Run reported = Run.withInput(bytes, "report", "-f", "json");
        Run checked = Run.withInput(bytes, "check", "-f", "json");
        String problems = problems(converted.err());
        assertThat(problems(reported.err())).as("in bulk").isEqualTo(problems);
        byte[] others = (list.startsWith("\uFEFF") ? list : "\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE);
        Run inUtf16 = Run.withInput(others, "report", "-f", "json");
        assertThat(inUtf16.facts()).as("in UTF-16").isEqualTo(reported.facts());
        assertThat(problems(inUtf16.err())).as("in UTF-16").isEqualTo(problems);
        List<String> names = new ArrayList<>();
        converted
                .out()
                .lines()
                .forEach(row -> names.add(JSON.readTree(row).path("name").asString("")));
        if (!reported.out().isEmpty()) {
            JsonNode report = JSON.readTree(reported.out());
            assertThat(report.at("/total/procedures").asInt()).isEqualTo(names.size());
            assertThat(report.at("/total/measures/days/saved").decimalValue().intValueExact())
                    .isEqualTo(names.size() * 5);
            assertThat(report.at("/sources/0"))
                    .isEqualTo(JSON.readTree(checked.out()).at("/sources/0"));
        }
        return new Outcome(String.join("|", names), problems);
    }

    private static String problems(String err) {
        return String.join(
                ", ",
                PROBLEM.matcher(err)
                        .results()
                        .map(found -> (found.group(1) == null ? "0" : found.group(1)) + ":"
                                + (found.group(2) == null ? "0" : found.group(2)) + " " + found.group(3))
                        .toList());
    }

    private static String wide(int cells) {
        return HEADER + ",x".repeat(cells) + "\n" + A + ",1".repeat(cells) + "\n";
    }

    private static String list(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }
}
