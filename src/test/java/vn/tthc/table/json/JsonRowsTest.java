package vn.tthc.table.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.format.InputFormat;
import vn.tthc.format.ReadOptions;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.report.page.Language;
import vn.tthc.row.RowOptions;
import vn.tthc.side.Aliases;
import vn.tthc.source.Lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** An apostrophe stands for a quote in the JSON below. */
class JsonRowsTest {
    private static final String A = row("a");
    private static final String B = row("b");

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments("array", "[" + A + "," + B + "]", List.of("a", "b")),
                arguments("array over lines", "\n[\n" + A + "\n,\r\n" + B + "\n]\n", List.of("a", "b")),
                arguments("byte order mark", "\uFEFF[" + A + "]", List.of("a")),
                arguments("object", "{'procedures':[" + A + "," + B + "]}", List.of("a", "b")),
                arguments("object with more", "{'x':{'y':[1]},'procedures':[" + A + "],'z':null}", List.of("a")),
                arguments("object with fields", "{'note':'x','procedures':[" + A + "]}", List.of("a")),
                arguments("an object per line", A + "\n" + B + "\n", List.of("a", "b")),
                arguments("an object per line, CR LF", A + "\r\n" + B + "\r\n", List.of("a", "b")),
                arguments("no final newline", A + "\n" + B, List.of("a", "b")),
                arguments("one object", A, List.of("a")),
                arguments("unknown keys", "[" + A.replace("}", ",'x':[{'y':true}],'z':1}]"), List.of("a")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void readsAnArrayAnObjectWithProceduresAndAnObjectPerLine(String kind, String json, List<String> names) {
        ReadList list = read(json);

        assertThat(list.shown()).as(kind).isEqualTo(changes(names));
        assertThat(list.problems()).as(kind).isEmpty();
        assertThat(list.rows()).as(kind).containsExactly((long) names.size(), 0L, 0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            10            → 5             → 10 → 5
            10.70         → 0.5           → 10.7 → 0.5
            1e1           → 5E-1          → 10 → 0.5
            12345678901234567890.123456789 → 0 → 12345678901234567890.123456789 → 0
            1.250         → 1.25          → 1.25 → 1.25
            '10'          → '5'           → 10 → 5
            '10 ngày'     → '16 giờ'      → 10 → 2
            '2,5'         → '1/2 ngày'    → 2.5 → 0.5
            '1.250'       → 0             → 1.25 → 0
            """)
    void numbersAreThemselvesAndTextsAreReadAsInOtherLists(
            String current, String proposed, BigDecimal from, BigDecimal to) {
        ReadList list = read("[" + row("a", current, proposed) + "]");

        assertThat(list.problems()).isEmpty();
        assertThat(list.procedures().get(0).findChange(Measure.DAYS)).contains(new Change(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "' '", "'Không quy định'"})
    void whatIsNotThereIsLeftOutAndNotZero(String proposed) {
        ReadList list = read("[" + row("a", "10", proposed) + "]");

        assertThat(list.shown()).containsExactly("a");
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void vietnameseKeysAreKnownAndMakeTheirTextsVietnamese() {
        ReadList list = read("[{'Tên':'a','Cơ quan':'A','Lĩnh vực':'S','Theo quy định':'1.250','Sau cắt giảm':1.250}]");

        assertThat(list.shown()).containsExactly("a 1250→1.25");
        assertThat(list.problems()).extracting(Problem::code).containsExactly(ProblemCode.LONG_LIMIT);
    }

    @Test
    void daysInEnglishGroupsAreThousandsAndWarnedOf() {
        ReadList list = read("[" + row("a", "'1,250'", "0") + "," + row("b", "'1250'", "0") + "]");

        assertThat(list.shown()).containsExactly("a 1250→0", "b 1250→0");
        assertThat(list.problems()).extracting(Problem::code).containsExactly(ProblemCode.LONG_LIMIT);
    }

    @Test
    void aUnitBesideANumberIsTheUnitOfThatNumber() {
        ReadList list = read("[{'name':'a','agency':'A','sector':'S','current_days':16,'current_days_unit':'giờ',"
                + "'proposed_days':1,'proposed_days_unit':'days'},{'name':'b','agency':'A','sector':'S',"
                + "'current_days':'10 working days','current_days_unit':'hours','proposed_days':5,"
                + "'proposed_days_unit':null},{'name':'c','agency':'A','sector':'S','current_days':10,"
                + "'current_days_unit':'moons','proposed_days':5}]");

        assertThat(list.shown()).containsExactly("a 2→1", "b 10→5");
        assertThat(list.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_UNIT);
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                arguments(row("x", "true", "5"), "54 bad-type current_days"),
                arguments(row("x", "[10]", "5"), "54 bad-type current_days"),
                arguments(row("x", "{'days':10}", "5"), "54 bad-type current_days"),
                arguments(row("x", "-10", "5"), "54 negative-value current_days"),
                arguments(row("x", "1e99", "5"), "54 bad-number current_days"),
                arguments(row("x", "'soon'", "5"), "54 bad-duration current_days"),
                arguments(row("x", "'\uFFFD'", "5"), "54 bad-encoding current_days"),
                arguments("{'code':1.001230,'agency':'A'}", "9 bad-type code"),
                arguments("{'agency':7}", "11 bad-type agency"),
                arguments("{'agency':false}", "11 bad-type agency"),
                arguments("{'agency':'A','agency':'A'}", "15 doubled-key agency"),
                arguments("{'agency':'A','Agency':'B'}", "15 doubled-key agency"),
                arguments("{'agency':'A','Cơ quan':'B'}", "15 doubled-key agency"),
                arguments("{'x':1,'x':2,'agency':'A'}", "8 doubled-key"),
                arguments("7", "1 bad-type"),
                arguments("'x'", "1 bad-type"),
                arguments("null", "1 bad-type"),
                arguments("[]", "1 bad-type"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aBadRowIsRejectedAloneInADocumentAndInLines(String row, String problem) {
        for (String json : List.of("[" + A + ",\n" + row + ",\n" + B + "]", A + "\n" + row + "\n" + B + "\n")) {
            ReadList list = read(json);

            assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
            assertThat(list.places()).containsExactly("list:2:" + problem);
            assertThat(list.rows()).containsExactly(2L, 1L, 0L);
        }
    }

    @Test
    void allFaultsOfARowAreFound() {
        ReadList list = read("[{'agency':1,'sector':true,'note':[],'note':'x'}," + A + "]");

        assertThat(list.places())
                .containsExactly(
                        "list:1:12 bad-type agency",
                        "list:1:23 bad-type sector",
                        "list:1:35 bad-type note",
                        "list:1:38 doubled-key note");
        assertThat(list.rows()).containsExactly(1L, 1L, 0L);
    }

    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                arguments("[" + A + "] x"),
                arguments("[" + A + "] []"),
                arguments("[" + A + "]]"),
                arguments("[" + A + "] // done"),
                arguments("{'procedures':[" + A + "]} {}"),
                arguments("{'procedures':[" + A + "]"),
                arguments("{'procedures':[" + A + "],}"),
                arguments("[" + A),
                arguments("[" + A + ","),
                arguments("[" + A + ",]"),
                arguments("[" + A + " " + B + "]"),
                arguments("[" + A + ",{'name':"),
                arguments("[" + A + ",{'name':'x]"),
                arguments("[" + A + ",{name:'x'}]"),
                arguments("[" + A + ",{'current_days':NaN}]"),
                arguments("[" + A + ",{'current_days':010}]"),
                arguments("[" + A + ",{'name':'\t'}]"),
                arguments("[".repeat(200)));
    }

    @ParameterizedTest
    @MethodSource("brokenDocuments")
    void nothingOfABrokenDocumentIsCounted(String json) {
        ReadList list = read(json);

        assertThat(list.counts()).isEmpty();
        assertThat(list.problems()).hasSize(1);
        assertThat(list.places().get(0)).matches("list:1:\\d+ broken-json");
    }

    @Test
    void theProblemOfABrokenDocumentNamesItsPlace() {
        assertThat(read("[" + A + ",\n" + B + "\n] x").places()).containsExactly("list:3:3 broken-json");
        assertThat(read("[" + A + ",\n" + B + "\n] []").places()).containsExactly("list:3:3 broken-json");
    }

    static Stream<Arguments> brokenLines() {
        return Stream.of(
                arguments("{'name':"),
                arguments("{'name':'x'"),
                arguments("{'name':'x'} {}"),
                arguments("{'name':'x'} x"),
                arguments("{'name':'x'},"),
                arguments("{name:'x'}"),
                arguments("{'name':NaN}"),
                arguments("name;agency"),
                arguments("]"));
    }

    @ParameterizedTest
    @MethodSource("brokenLines")
    void aBrokenLineDoesNotTouchTheOthers(String line) {
        ReadList list = read(A + "\n" + line + "\n\n" + B + "\n");

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(list.problems()).hasSize(1);
        assertThat(list.places().get(0)).matches("list:2:\\d+ bad-json");
        assertThat(list.rows()).containsExactly(2L, 1L, 1L);
    }

    @Test
    void aLineThatIsTooLongIsRejectedAlone() {
        String line = "{'name':'" + "x".repeat(1 << 20) + "'}";
        ReadList list = read(A + "\n" + line + "\n" + B + "\n");

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(list.shownProblems()).containsExactly("list:2 record-too-long: 1048576");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            [{'agency':'A'}]                                → list missing-column: current_days, proposed_days, agency, --map current_days=… --map proposed_days=…
            [{'agensy':'A','sector':'S','current_days':1,'proposed_days':1}] → list missing-column: agency, agensy | sector | current_days | proposed_days, --map agency="agensy"
            []                                              → list no-rows: json
            {'procedures':[]}                               → list no-rows: json
            {}                                              → list missing-column: no-keys, procedures
            {'procedures':7}                                → list missing-column: no-array, procedures
            {'x':1,'procedures':{'a':[]}}                   → list missing-column: no-array, procedures
            {'items':[],'x':1}                              → list missing-column: no-key, procedures, items | x
            """)
    void aListThatLacksWhatEveryListMustHaveSaysSo(String json, String problem) {
        assertThat(read(json).problems())
                .filteredOn(found -> found.code() != ProblemCode.NO_AGENCY && found.code() != ProblemCode.NO_SECTOR)
                .extracting(Shown::problem)
                .containsExactly(problem);
    }

    @Test
    void anObjectWithTheListTwiceIsRefused() {
        ReadList list = read("{'procedures':[" + A + "],\n'procedures':[" + B + "]}");

        assertThat(list.places()).containsExactly("list:2:1 doubled-column procedures");
        assertThat(list.counts()).isEmpty();
    }

    @Test
    void anObjectWithoutAListSaysWhatIsMissingAndWhatIsThere() {
        ReadList list = read("{'items':{'a':" + A + "}}");

        assertThat(list.counts()).isEmpty();
        assertThat(list.shownProblems()).containsExactly("list missing-column: no-key, procedures, items");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':[%s]}",
                "{'status':'ok','data':[%s],'total':1}",
                "{'success':true,'result':{'total':1,'items':[%s]}}",
                "{'d':{'__count':'1','results':[%s]}}",
                "{'@odata.context':'x','value':[%s]}",
                "{'fields':[{'id':'a','type':'t'}],'records':[%s]}",
                "{'title':'t','agency':'A','data':[%s]}",
                "{'a':[],'b':[1,2],'c':[[{}]],'data':[%s]}",
                "{\n 'data': [\n%s\n ]\n}",
                "{'procedures':[%s],'other':[{'agency':'B','sector':'S','current_days':1,'proposed_days':1}]}"
            })
    void readsTheOnlyArrayOfAnObjectThatLooksLikeAList(String json) {
        ReadList list = read(json.formatted(A));

        assertThat(list.problems()).isEmpty();
        assertThat(list.shown()).isEqualTo(changes(List.of("a")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            {'before':[%1$s],'after':[%1$s]}                → list several-lists: before | after, before
            {'other':[%1$s],'procedures':[%1$s]}            → list several-lists: other | procedures, other
            {'x':{'y':[%1$s]},'z':[%1$s]}                   → list several-lists: x.y | z, x.y
            {'a':[{'x':1}],'b':[{'y':1}]}                   → list several-lists: a | b, a
            """)
    void whichOfSeveralListsIsMeantIsNotGuessed(String json, String problem) {
        ReadList list = read(json.formatted(A));

        assertThat(list.counts()).isEmpty();
        assertThat(list.shownProblems()).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            before     → a
            after      → b
            x.after    → b
            nothing    → list missing-column: no-list-key, nothing, before | x.after
            """)
    void theListIsUnderTheKeyThatIsAskedFor(String key, String expected) {
        ReadList list = readKey("{'before':[" + A + "],'x':{'after':[" + B + "]}}", key);

        assertThat(list.counts().isPresent() ? changes(List.of(expected)) : List.of(expected))
                .isEqualTo(list.counts().isPresent() ? list.shown() : list.shownProblems());
    }

    @Test
    void aKeyThatIsLeftOutIsOneWithAnEmptyValue() {
        String list = "[" + A + ",{'name':'b','agency':'A','sector':'S','action':'abolish','current_days':20},"
                + "{'name':'c','agency':'A','sector':'S','action':'keep','current_days':7},"
                + "{'name':'d','agency':'A','sector':'S','current_days':3}]";

        assertThat(read(list).problems()).isEmpty();
        assertThat(read(list).shown()).containsExactly("a 10→5", "b 20→0", "c 7→7", "d");
    }

    @Test
    void linesWithoutAnyAreAnEmptyList() {
        assertThat(readLines("").shownProblems()).containsExactly("list no-rows: json");
        assertThat(readLines("\n").shownProblems()).containsExactly("list no-rows: json");
    }

    private static ReadList readKey(String json, String key) {
        RowOptions options = RowOptions.of(ReadOptions.DEFAULT.withListKey(Optional.of(key)), Aliases.NONE);
        return ReadList.of(json.replace('\'', '"'), options);
    }

    @Test
    void objectsOneAfterAnotherAreRowsHoweverTheyAreLaidOut() {
        String pretty = (A + B).replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}\n");

        assertThat(read(pretty).shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(read(pretty).problems()).isEmpty();
        assertThat(readLines(pretty).shown()).isEqualTo(changes(List.of("a", "b")));
    }

    private static ReadList readLines(String json) {
        RowOptions options = RowOptions.of(ReadOptions.DEFAULT.withFormat(InputFormat.NDJSON), Aliases.NONE);
        return ReadList.of(json.replace('\'', '"'), options);
    }

    @Test
    void anObjectThatALineBreakTearsIsOneRowAndOneProblem() {
        ReadList list = read(A + "\n" + row("x\ny\nz") + "\n" + B + "\n");

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(list.shownProblems()).containsExactly("list:2:11 bad-json: json-end, ");
        assertThat(list.rows()).containsExactly(2L, 1L, 0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            NaN            → json-no-number, NaN
            -Infinity      → json-no-number, -Infinity
            None           → json-word, None
            True           → json-word, True
            // days        → json-comment, /
            5 /* days */   → json-comment, /
            # days         → json-comment, #
            5 5            → json-no-comma, 5
            5,             → json-last-comma, }
            [5,]           → json-last-comma, ]
            “5”            → json-quotes, “
            {days:5}       → json-quotes, d
            '\t'           → json-control,
            """)
    void saysInOwnWordsWhatIsWrongWithJson(String value, String detail) {
        String row = row("x", "10", value.replace("\\t", "\t"));

        for (String json : List.of("[" + row + "]", A + "\n" + row)) {
            Problem problem = read(json).problems().get(0);
            assertThat(String.join(", ", problem.details()).strip()).isEqualTo(detail);
            for (Language language : Language.values()) {
                assertThat(language.say(problem)).doesNotContain("{3}").doesNotContain("Feature");
            }
        }
    }

    private static ReadList read(String json) {
        return ReadList.of(json.replace('\'', '"'));
    }

    private static String row(String name) {
        return row(name, "10", "5");
    }

    private static String row(String name, String current, String proposed) {
        return "{'name':'" + name + "','agency':'A','sector':'S','current_days':" + current + ",'proposed_days':"
                + proposed + "}";
    }

    private static List<String> changes(List<String> names) {
        return names.stream().map(name -> name + " 10→5").toList();
    }

    @Test
    void anElementThatIsNoObjectHasItsOwnSentence() {
        assertThat(read("[" + A + ",7]").problems().get(0).details()).containsExactly("no-object");
        assertThat(read("[" + A + "," + row("x", "true", "5") + "]")
                        .problems()
                        .get(0)
                        .details())
                .isEmpty();
    }

    static Stream<Arguments> faultsOfSize() {
        return Stream.of(
                arguments("depth", "{'x':" + "[".repeat(200) + "]".repeat(200) + "}"),
                arguments("number", "{'x':" + "7".repeat(Lines.MAX_LENGTH + 9) + "}"),
                arguments("name", "{'" + "x".repeat(20_000) + "':1}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfSize")
    void whatIsTooLargeIsFoundWithItsPlace(String kind, String row) {
        assertThat(read("[" + A + ",\n" + row + "]").places().get(0)).as(kind).matches("list:2:\\d+ broken-json");
        if (row.length() < Lines.MAX_LENGTH) {
            assertThat(read(A + "\n" + row + "\n").places().get(0)).as(kind).matches("list:2:\\d+ bad-json");
        }
    }

    @Test
    void aLongNumberInAFieldThatNobodyReadsDoesNoHarm() {
        String row = A.replace("}", ",'x':" + "7".repeat(100_000) + "}");

        assertThat(read("[" + row + "]").shown()).isEqualTo(changes(List.of("a")));
        assertThat(read("[" + A.replace("10,", "7".repeat(1500) + ",") + "]").places())
                .containsExactly("list:1:55 bad-number current_days");
    }

    static Stream<Arguments> longBeginnings() {
        String note = "x".repeat(70_000);
        return Stream.of(
                arguments("{'note':'" + note + "','procedures':[" + A + "]}"),
                arguments("{'agency':'" + note + "','procedures':[" + A + "]}"),
                arguments("{\n'note':'" + note + "',\n'procedures':[" + A + "]}"),
                arguments("{'note':{'agency':'B',\n'x':'" + note + "'},'procedures':[" + A + "]}"),
                arguments(A + "\n{'note':'" + note + "'}\n"));
    }

    @ParameterizedTest
    @MethodSource("longBeginnings")
    void whatStandsBeforeTheListMayBeLong(String json) {
        assertThat(read(json).shown()).startsWith("a 10→5");
    }

    @Test
    void aBrokenFirstLineDoesNotTouchTheOthers() {
        ReadList list = read("{'name':'x','agency':\n" + A + "\n" + B + "\n");

        assertThat(list.shown()).isEqualTo(changes(List.of("a", "b")));
        assertThat(list.places()).hasSize(1);
    }
}
