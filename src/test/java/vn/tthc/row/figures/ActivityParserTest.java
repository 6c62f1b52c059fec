package vn.tthc.row.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;
import vn.tthc.model.Fraction;
import vn.tthc.model.cost.Activity;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.WorkTime;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.RowOptions;
import vn.tthc.side.HourlyRates;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of the work with procedures. */
class ActivityParserTest {
    private static final String HEADER =
            "code;name;agency;sector;version;task;segment;hours;rate;services;fees;times;subjects;factor";
    private static final WorkTime TIME =
            new WorkTime(BigDecimal.valueOf(12), BigDecimal.valueOf(22), BigDecimal.valueOf(8));
    private static final HourlyRates NO_RATES = new HourlyRates(List.of(), Optional.empty(), Optional.empty(), TIME);
    private static final HourlyRates RATES = new HourlyRates(
            List.of(rate("Chuyên viên", 40, "2024"), rate("Chuyên viên", 50, "2025"), rate("Văn thư", 30, "2025")),
            HourlyRates.income("101.900.000", "2024", "thống kê"),
            Optional.of("2025"),
            TIME);

    /** What a row says: version, segment, task with hours × rate + services, and terms. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            current;t;firms;0.5;20;2;3;4;100;0.6                        | CURRENT firms: t 0.5 × 20 + 2, 3 4 100 0.6
            Hiện hành;t;;1;10;;;;1                                      | CURRENT : t 1 × 10 + 0, - - 1 -
            đề xuất;t;;2 giờ;10 đồng/giờ;;;;1                           | PROPOSED : t 2 × 10 + 0, - - 1 -
            Bãi bỏ                                                      | ABOLISHED : -, - - - -
            current;t;;0;;;;;1                                          | CURRENT : t 0 × - + 0, - - 1 -
            current;t;;;;7;;;1                                          | CURRENT : t 0 × - + 7, - - 1 -
            current;;;;;;9                                              | CURRENT : -, 9 - - -
            current;t;;1;10;;Miễn phí;0.2 lần/năm;50000 doanh nghiệp    | CURRENT : t 1 × 10 + 0, 0 0.2 50000 -
            """)
    void readsWhatARowSays(String cells, String shown) {
        assertThat(read(NO_RATES, row(cells))).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xong;t;;1;10                   | list:2:5 unknown-version version
            ;t;;1;10                       | list:2:5 unknown-version version
            current;t;;;10                 | list:2:8 no-amount hours: row
            current;t;;;;;9                | list:2:8 no-amount hours: row
            abolished;t;;1;10              | list:2:5 version-conflict version
            current;t;;x;10                | list:2:8 bad-number hours
            current;t;;3 quý;10            | list:2:8 unknown-unit hours: in-hours, quý
            current;t;;3 tuần;10           | list:2:8 unknown-unit hours: in-hours, tuần
            current;t;;1;50.000            | list:2:9 ambiguous-number rate: 50000, 50
            current;t;;1;10;;;;50.000      | list:2:13 ambiguous-number subjects: 50000, 50
            current;t;;-1;10               | list:2:8 negative-value hours
            current;t;;không quy định;10   | list:2:8 no-amount hours
            current;t;;1;10;x              | list:2:10 bad-number services
            current;t;;1;10;;x             | list:2:11 bad-number fees
            current;t;;1;10;;;x            | list:2:12 bad-number times
            current;t;;1;10;;;;x           | list:2:13 bad-number subjects
            current;t;;1;10;;;;;x          | list:2:14 bad-number factor
            current;t;;1;-3                | list:2:9 negative-value rate
            current;t;;1                   | list:2:9 unknown-rate rate: none
            current;t;;1;kế toán           | list:2:9 unknown-rate rate: no-file
            """)
    void aRowThatSaysTooLittleIsRejected(String cells, String problem) {
        assertThat(read(NO_RATES, row(cells)).get(0)).isEqualTo(problem);
    }

    @Test
    void aTextThatIsTooLongIsRejected() {
        assertThat(read(NO_RATES, row("current;" + "x".repeat(40_000) + ";;1;10")))
                .containsExactly("list:2:6 cell-too-long task: 32767");
    }

    @Test
    void theVersionOfARejectedRowIsIncomplete() {
        assertThat(read(NO_RATES, row("proposed;t;;x;10")))
                .containsExactly("list:2:8 bad-number hours", "incomplete A [PROPOSED]");
        assertThat(read(NO_RATES, row("sắp tới;t;;1;10")))
                .containsExactly("list:2:5 unknown-version version", "incomplete A [CURRENT, PROPOSED]");
        assertThat(read(NO_RATES, "; ;X;S;current;t;;1;10;;;;;"))
                .containsExactly("list:2:2 no-procedure name: activity");
    }

    @Test
    void aListWithoutVersionsSpeaksOfWhatIsInForce() {
        assertThat(readList(NO_RATES, "code;agency;sector;task;hours;rate\nA;X;S;t;1;10"))
                .containsExactly("CURRENT? : t 1 × 10 + 0, - - - -");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Văn thư     → CURRENT : t 1 × Văn thư 30 2025 + 0, - - - -
            VĂN THƯ     → CURRENT : t 1 × Văn thư 30 2025 + 0, - - - -
            chuyên viên → CURRENT : t 1 × Chuyên viên 50 2025 + 0, - - - -
            ''          → CURRENT : t 1 × 101900000 2024 + 0, - - - -
            12          → CURRENT : t 1 × 12 + 0, - - - -
            văn th      → list:2:9 unknown-rate rate: Văn thư | Chuyên viên
            """)
    void ratesAreThoseOfTheFile(String rate, String shown) {
        assertThat(read(RATES, row("current;t;;1;" + rate)).get(0)).isEqualTo(shown);
    }

    @Test
    void aRateIsOfTheYearThatIsAskedForOrTheOnlyOne() {
        HourlyRates of2024 = new HourlyRates(RATES.known(), Optional.empty(), Optional.of("2024"), TIME);
        HourlyRates ofNoYear = new HourlyRates(RATES.known(), Optional.empty(), Optional.empty(), TIME);
        String typist = row("current;t;;1;Văn thư");
        String officer = row("current;t;;1;Chuyên viên");

        assertThat(read(of2024, typist).get(0)).isEqualTo("list:2:9 rate-year rate: none, 2024, 2025");
        assertThat(read(of2024, officer).get(0)).contains("Chuyên viên 40 2024");
        assertThat(read(ofNoYear, typist).get(0)).contains("Văn thư 30 2025");
        assertThat(read(ofNoYear, officer).get(0)).isEqualTo("list:2:9 rate-year rate: 2024 | 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2;4;9;0.5 | list:3:11 segment-conflict fees: 3, 2
            3;5;9;0.5 | list:3:12 segment-conflict times: 4, 2
            3;4;8;0.5 | list:3:13 segment-conflict subjects: 9, 2
            3;4;9;0.6 | list:3:14 segment-conflict factor: 0.5, 2
            """)
    void rowsOfASegmentMustNotContradictOneAnother(String terms, String problem) {
        String first = row("current;t;Firms;1;10;;3;4;9;0.5");

        assertThat(read(NO_RATES, first, row("current;u;FIRMS;1;10;;" + terms)))
                .contains(problem, "incomplete A [CURRENT]")
                .hasSize(3);
        assertThat(read(NO_RATES, first, row("proposed;u;Firms;1;10;;" + terms)))
                .hasSize(2)
                .noneMatch(ActivityParserTest::isProblem);
        assertThat(read(NO_RATES, first, row("current;u;firms;1;10;;3.0;;;0.50")))
                .hasSize(2)
                .noneMatch(ActivityParserTest::isProblem);
    }

    @Test
    void whatEndsHasNoProposedWork() {
        String current = row("current;t;;1;10");
        String proposed = row("proposed;t;;1;8");
        String abolished = row("abolished");

        assertThat(read(NO_RATES, current, proposed, abolished))
                .contains("list:4:5 version-conflict version: earlier, 3", "incomplete A [ABOLISHED]");
        assertThat(read(NO_RATES, current, abolished, proposed))
                .contains("list:4:5 version-conflict version: earlier, 3", "incomplete A [PROPOSED]");
        assertThat(read(NO_RATES, abolished, current, abolished)).noneMatch(ActivityParserTest::isProblem);
    }

    @Test
    void otherNamesAndTasksThatStandTwiceAreWarnedOf() {
        String first = "A;Cấp phép;X;Đất đai;current;Nộp;Firms;1;10;;;;;";
        assertThat(read(NO_RATES, first, first.replace("Cấp phép", "CẤP PHÉP").replace("Nộp", "nộp")))
                .contains("list:3:6 duplicate-task task: 2")
                .hasSize(3);
        assertThat(read(NO_RATES, first, "A;Cấp đổi;X;Nhà ở;current;Trả;;1;10;;;;;"))
                .contains("list:3:2 other-name name: Cấp phép, 2", "list:3:4 other-name sector: Đất đai, 2")
                .hasSize(4);
        assertThat(read(NO_RATES, first, "A;;;;current;Trả;;1;10;;;;;"))
                .contains("list:3:3 no-agency agency", "list:3:4 no-sector sector")
                .hasSize(4);
        assertThat(read(NO_RATES, first, "A;;X;;current;Trả;;1;10;;;;;"))
                .contains("list:3:4 no-sector sector")
                .hasSize(3);
    }

    private static HourlyRate rate(String name, long amount, String year) {
        return new HourlyRate(name, BigDecimal.valueOf(amount), HourlyRate.Per.HOUR, year, "s", 1);
    }

    private static boolean isProblem(String line) {
        return line.startsWith("list:");
    }

    /** A row of the procedure A: its cells from the version on, as far as they are not empty. */
    private static String row(String cells) {
        long missing = 9 - cells.chars().filter(c -> c == ';').count();
        return "A;n;X;S;" + cells + ";".repeat((int) missing);
    }

    private static List<String> read(HourlyRates rates, String... rows) {
        return readList(rates, HEADER + "\n" + String.join("\n", rows));
    }

    /** The activities, then the problems, then the procedures of which a version is incomplete. */
    private static List<String> readList(HourlyRates rates, String list) {
        List<String> shown = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        try (Content content = ReadList.content(bytes, RowOptions.DEFAULT)) {
            new ListReader(RowOptions.DEFAULT, problems::add, Optional.empty(), Optional.empty(), 1)
                    .readActivities(
                            content,
                            rates,
                            activity -> shown.add(shown(activity)),
                            (name, versions) -> incomplete.add("incomplete " + name.code() + " " + versions));
        } catch (UnreadableException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.forEach(problem -> shown.add(Shown.problem(problem)));
        shown.addAll(incomplete);
        return shown;
    }

    private static String shown(Activity activity) {
        String task = activity.task()
                .map(one -> one.name() + " " + one.hours().exactText() + " × "
                        + one.rate().map(ActivityParserTest::shown).orElse("-") + " + " + one.services())
                .orElse("-");
        String terms = String.join(
                " ",
                shown(activity.terms().fees()),
                activity.terms().times().map(Fraction::exactText).orElse("-"),
                shown(activity.terms().subjects()),
                shown(activity.terms().factor()));
        return activity.version() + (activity.isAssumed() ? "? " : " ") + activity.segment() + ": " + task + ", "
                + terms;
    }

    private static String shown(HourlyRate rate) {
        return (rate.name() + " " + rate.amount().toPlainString() + " " + rate.year()).strip();
    }

    private static String shown(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("-");
    }
}
