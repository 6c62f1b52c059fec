package vn.tthc.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.format.Content;
import vn.tthc.format.CsvGrid;
import vn.tthc.format.ReadOptions;
import vn.tthc.input.ReadList;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.schema.ListRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CsvGridTest {
    private static final String HEADER = "name,agency,sector,current_days,proposed_days";
    private static final String A = "a,X,S,10,5";
    private static final String B = "b,X,S,10,5";

    static Stream<Arguments> goodLists() {
        return Stream.of(
                arguments("LF", HEADER + "\n" + A + "\n" + B + "\n", List.of("a", "b")),
                arguments("CR LF", HEADER + "\r\n" + A + "\r\n" + B + "\r\n", List.of("a", "b")),
                arguments("CR", HEADER + "\r" + A + "\r" + B + "\r", List.of("a", "b")),
                arguments("mixed line ends", HEADER + "\r" + A + "\r\n" + B + "\n", List.of("a", "b")),
                arguments("no final newline", HEADER + "\n" + A + "\n" + B, List.of("a", "b")),
                arguments("byte order mark", "\uFEFF" + HEADER + "\n" + A, List.of("a")),
                arguments(
                        "byte order mark and quotes", "\uFEFF\"name\"" + HEADER.substring(4) + "\n" + A, List.of("a")),
                arguments("comma in quotes", list("\"a,b\",X,S,10,5"), List.of("a,b")),
                arguments("doubled quote", list("\"a \"\"b\"\"\",X,S,10,5"), List.of("a \"b\"")),
                arguments("nothing but a quote", list("\"\"\"\",X,S,10,5"), List.of("\"")),
                arguments("quote before a comma", list("\"a\"\",\"\"b\",X,S,10,5"), List.of("a\",\"b")),
                arguments("everything in quotes", list("\"a\",\"X\",\"S\",\"10\",\"5\""), List.of("a")),
                arguments("empty name", list("\"\",X,S,10,5"), List.of("")),
                arguments("newline in quotes", list("\"a\nb\",X,S,10,5", B), List.of("a b", "b")),
                arguments("CR LF in quotes", list("\"a\r\nb\",X,S,10,5", B), List.of("a b", "b")),
                arguments("empty lines in quotes", list("\"a\n\n\nb\",X,S,10,5", B), List.of("a b", "b")),
                arguments("backslash", list("C:\\new,X,S,10,5"), List.of("C:\\new")),
                arguments("backslash before a quote", list("\"C:\\\",X,S,10,5"), List.of("C:\\")),
                arguments("apostrophe", list("d'a,X,S,10,5"), List.of("d'a")),
                arguments("byte order mark before the header", "\uFEFF" + HEADER + "\n" + A + "\n", List.of("a")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodLists")
    void readsListsAsEditorsAndSpreadsheetsWriteThem(String kind, String text, List<String> names) {
        ReadList list = ReadList.of(text);

        assertThat(list.shown()).as(kind).isEqualTo(changes(names));
        assertThat(list.problems()).as(kind).isEmpty();
        assertThat(list.rows()).as(kind).containsExactly((long) names.size(), 0L, 0L);
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                arguments("\"x,X,S,10,5", "list:3:1 unclosed-quote"),
                arguments("x,\"X,S,10,5", "list:3:2 unclosed-quote"),
                arguments("x,X,S,10,\"5", "list:3:5 unclosed-quote"),
                arguments("\"x\",\"X\",\"S\",\"10\",\"5", "list:3:5 unclosed-quote"),
                arguments("x \"y\" z,X,S,10,5", "list:3:1 stray-quote"),
                arguments("x, \"X\",S,10,5", "list:3:2 stray-quote"),
                arguments("\"x\"y,X,S,10,5", "list:3:1 stray-quote"),
                arguments("x,X,S,10,5\"", "list:3:5 stray-quote"),
                arguments("x,X,S,10", "list:3:4 too-few-cells: 4, 5"),
                arguments("x", "list:3:1 too-few-cells: 1, 5"),
                arguments("x,X,S,10,5,6", "list:3:6 too-many-cells: 6, 5"),
                arguments("x,X,S,10,5,,6", "list:3:6 too-many-cells: 7, 5"),
                arguments("x,X,S,2,5,1,5", "list:3:6 too-many-cells: 7, 5"),
                arguments("x,\uFFFD,S,10,5", "list:3:2 bad-encoding agency"),
                arguments("x,X,S,soon,5", "list:3:4 bad-duration current_days"),
                arguments("x".repeat((1 << 20) + 1), "list:3 record-too-long: 1048576"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aBadRowIsRejectedAloneAndTheRowsAroundItAreRead(String row, String problem) {
        ReadList list = ReadList.of(list(A, row, B));

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(list.shownProblems()).containsExactly(problem);
        assertThat(list.rows()).containsExactly(2L, 1L, 0L);
    }

    @Test
    void anUnclosedQuoteIsBlamedOnTheLineWhereItOpenedAndRowsInQuotesBehindItAreRead() {
        ReadList list = ReadList.of(list("\"x,X,S,10,5", A, "\"b\",\"X\",\"S\",10,5", "\"c\nd\",X,S,10,5"));

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b", "c d")));
        assertThat(list.shownProblems()).containsExactly("list:2:1 unclosed-quote");
    }

    @Test
    void eachOfSeveralUnclosedQuotesIsFound() {
        ReadList list = ReadList.of(list("\"x,X,S,10,5", A, "y,\"X,S,10,5", B));

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(list.problems())
                .extracting(problem -> problem.location().line())
                .containsExactly(2L, 4L);
        assertThat(list.rows()).containsExactly(2L, 2L, 0L);
    }

    @Test
    void anUnclosedQuoteInALargeListCostsOneRow() {
        String rows = IntStream.range(0, 200_000)
                .mapToObj(row -> "a" + row + ",X,S,10,5\n")
                .collect(Collectors.joining());
        ReadList list = ReadList.of(HEADER + "\n\"x,X,S,10,5\n" + rows);

        assertThat(list.places()).containsExactly("list:2:1 unclosed-quote");
        assertThat(list.rows()).containsExactly(200_000L, 1L, 0L);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '→', textBlock = """
            'a_b',X,S,10,5_x,X,S,soon,5       → 4
            'a_b_c','X_Y',S,10,5_x,X,S,soon,5 → 6
            _x,X,S,soon,5                     → 3
            'x_y',X,S,soon,5                  → 2
            """)
    void theLineOfAProblemIsTheFirstOfItsRecordAsAnEditorCounts(String rows, long line) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ReadList list = ReadList.of(HEADER + end + quoted(rows).replace("_", end) + end);

            assertThat(list.shownProblems()).containsExactly("list:" + line + ":4 bad-duration current_days");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",,,,", " ,\u00A0,,\t,", ",,", "\"\",\"\",\"\",\"\",\"\""})
    void aRowInWhichNothingStandsIsSkipped(String row) {
        ReadList list = ReadList.of(list(A, row, B));

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(list.problems()).isEmpty();
        assertThat(list.rows()).containsExactly(2L, 0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiterInTheHeader(char delimiter) {
        String text = list(A, B).replace(',', delimiter);

        assertThat(ReadList.of(text).shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(ReadList.of(text).problems()).isEmpty();
    }

    static Stream<Arguments> delimiters() {
        String semicolons = (HEADER + "\na,X,S,10,5\n").replace(',', ';');
        return Stream.of(
                arguments("announced", "sep=;\n" + semicolons, RowOptions.DEFAULT, "a 10→5"),
                arguments("announced, CR LF", "sep=;\r\n" + semicolons, RowOptions.DEFAULT, "a 10→5"),
                arguments("announced, unusual", "sep=^\n" + semicolons.replace(';', '^'), RowOptions.DEFAULT, "a 10→5"),
                arguments("announced, BOM", "\uFEFFsep=;\n" + semicolons, RowOptions.DEFAULT, "a 10→5"),
                arguments("announced, wrong", "sep=,\n" + semicolons, RowOptions.DEFAULT, "a 10→5"),
                arguments("given", semicolons.replace(';', '^'), ReadList.delimited('^'), "a 10→5"),
                arguments("given, wrong", semicolons, ReadList.delimited(','), "a 10→5"),
                arguments("commas in cells", semicolons.replace("10;5", "2,5;1,5"), RowOptions.DEFAULT, "a 2.5→1.5"),
                arguments(
                        "commas in a header",
                        semicolons.replace("name;agency", "name;Sở, ngành"),
                        RowOptions.DEFAULT,
                        "a 10→5"),
                arguments(
                        "semicolons in a header", list(A).replace("name", "\"x;y;z;t\""), RowOptions.DEFAULT, " 10→5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("delimiters")
    void takesTheDelimiterThatMakesTheListReadable(String kind, String text, RowOptions options, String row) {
        ReadList list = ReadList.of(text, options);

        assertThat(list.shown()).as(kind).containsExactly(row);
        assertThat(list.problems()).as(kind).isEmpty();
    }

    @Test
    void theLineThatAnnouncesTheDelimiterIsCounted() {
        ReadList list = ReadList.of("sep=,\n" + list("x,X,S,soon,5"));

        assertThat(list.shownProblems()).containsExactly("list:3:4 bad-duration current_days");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '→', textBlock = """
            'name,agency,sector,current_days,proposed_days   → list:1:1 bad-header: unclosed-quote
            name,age'ncy,sector,current_days,proposed_days   → list:1:2 bad-header: stray-quote
            """)
    void aHeaderThatCannotBeTakenApartIsAnErrorOfTheList(String header, String problem) {
        ReadList list = ReadList.of(quoted(header) + "\n" + A + "\n");

        assertThat(list.shownProblems()).containsExactly(problem);
        assertThat(list.counts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\r\n\t", "\uFEFF"})
    void aFileWithNothingInItIsAnError(String text) {
        assertThat(ReadList.of(text).shownProblems()).containsExactly("list empty-file");
    }

    @Test
    void aHeaderWithoutRowsIsAWarning() {
        ReadList list = ReadList.of(HEADER + "\n");

        assertThat(list.shownProblems()).containsExactly("list no-rows");
        assertThat(list.rows()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void keepsLineEndsInsideQuotesAsTheyStand() throws Exception {
        assertThat(raw(list("\"a\r\nb\rc\nd\",\" X \",\"\"\"\",'5,=1")))
                .containsExactly(List.of("a\r\nb\rc\nd", " X ", "\"", "'5", "=1"));
    }

    @Test
    void whateverIsWrittenInQuotesIsReadBackExactly() throws Exception {
        Random random = new Random(20260315);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            rows.add(Stream.concat(
                            Stream.of("x"),
                            Stream.generate(() -> cell(random) + "y").limit(4))
                    .toList());
        }
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));

        assertThat(raw(HEADER + "\r\n" + text)).isEqualTo(rows);
    }

    private static String cell(Random random) {
        return random.ints(random.nextInt(6), 0, 9)
                .mapToObj(i -> String.valueOf("\",;\n\r\\' đ".charAt(i)))
                .collect(Collectors.joining());
    }

    /** With a quote for every apostrophe. */
    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static String list(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static List<String> changes(List<String> names) {
        return names.stream().map(name -> name + " 10→5").toList();
    }

    private static List<List<String>> raw(String text) throws IOException, UnreadableException {
        List<List<String>> raw = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        HeaderTable table = new HeaderTable(ListKind.PROCEDURES, Map.of());
        try (Content content = ReadList.content(bytes, RowOptions.DEFAULT)) {
            CsvGrid grid = new CsvGrid(content, ReadOptions.DEFAULT, table);
            TableRows rows = TableRows.of(content.source(), grid, ReadOptions.DEFAULT, table, ListRole.WHOLE);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                raw.add(row.get().raw());
            }
        }
        return raw;
    }
}
