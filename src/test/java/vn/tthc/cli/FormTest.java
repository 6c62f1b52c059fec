package vn.tthc.cli;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Form II.06a is read as the shares that it says, and what it says of its own columns is checked. */
class FormTest {
    private static final String HEADER = """
            STT,"Lĩnh vực, công việc giải quyết theo cấp",Số hồ sơ nhận giải quyết,,,,Đã giải quyết,,,,Đang giải quyết,,
            ,,Tổng số,Trực tuyến,Trực tiếp,Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn
            1,2,3,4,5,6,7,8,9,10,11,12,13
            """;

    /** Eleven figures that keep to the sums of the form. */
    private static int[] counts(Random random) {
        int early = random.nextInt(900);
        int onTime = random.nextInt(900);
        int late = random.nextInt(90);
        int inTime = random.nextInt(90);
        int overdue = random.nextInt(9);
        int settled = early + onTime + late;
        int received = settled + inTime + overdue;
        int online = random.nextInt(received + 1);
        int direct = random.nextInt(received - online + 1);
        return new int[] {
            received,
            online,
            direct,
            received - online - direct,
            settled,
            early,
            onTime,
            late,
            inTime + overdue,
            inTime,
            overdue
        };
    }

    private static String line(String number, String name, int[] counts) {
        return number + "," + name + ","
                + Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(",")) + "\n";
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sharesAreThoseOfTheSumsAndTotalsAreNoRows(long seed) {
        Random random = new Random(seed);
        StringBuilder list = new StringBuilder(HEADER);
        int[] sums = new int[11];
        for (int row = 1; row <= 20; row++) {
            int[] counts = counts(random);
            Arrays.setAll(sums, column -> sums[column] + counts[column]);
            list.append(line(String.valueOf(row), "Lĩnh vực số " + row, counts));
        }
        list.append(line("", "Tổng cộng", sums));
        Run run = Run.withInput(list.toString(), "rate", "--form", "ii06a", "-f", "csv", "--by", "indicator", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(",Hồ sơ giải quyết trước hạn và đúng hạn,20," + (sums[5] + sums[6]) + "," + sums[4] + ",")
                .contains(",Hồ sơ tiếp nhận trực tuyến,20," + sums[1] + "," + (sums[1] + sums[2]) + ",");
    }

    /** Each figure belongs to one sum of parts. */
    @ParameterizedTest
    @CsvSource({
        "0, 3, form-sum", "1, 3, form-sum", "2, 3, form-sum", "3, 3, form-sum",
        "4, 7, form-sum", "5, 7, form-sum", "6, 7, form-sum", "7, 7, form-sum",
        "8, 11, form-sum", "9, 11, form-sum", "10, 11, form-sum"
    })
    void aFigureThatIsOffIsFoundInItsSum(int changed, int column, String code) {
        int[] counts = {100, 60, 30, 10, 90, 70, 15, 5, 10, 8, 2};
        counts[changed]++;
        Run run = Run.withInput(HEADER + line("1", "Hộ tịch", counts), "rate", "--form", "ii06a", "--lang", "en", "-");
        assertThat(run.err()).contains("stdin:4:" + column + ": error: ").contains("[" + code + "]");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED.number());
    }

    @Test
    void whatIsNeitherSettledNorPendingIsToldAndTheRowCounts() {
        int[] counts = {100, 60, 30, 10, 90, 70, 15, 5, 8, 6, 2};
        Run run = Run.withInput(
                HEADER + line("1", "Hộ tịch", counts), "rate", "--form", "ii06a", "--lang", "en", "-f", "csv", "-");
        assertThat(run.err())
                .contains("stdin:4:3: warning: received: \"100\"")
                .contains("columns 7 + 11 of the form (90 + 8 = 98)");
        assertThat(run.out()).contains(",Hộ tịch,,Hồ sơ giải quyết trước hạn và đúng hạn,1,85,90,94.44,");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aTotalThatIsNotTheSumOfItsRowsIsTold() {
        int[] counts = {100, 60, 30, 10, 90, 70, 15, 5, 10, 8, 2};
        int[] total = counts.clone();
        total[6] = 16;
        Run run = Run.withInput(
                HEADER + line("1", "Hộ tịch", counts) + line("", "Tổng cộng", total),
                "rate",
                "--form",
                "ii06a",
                "--lang",
                "en",
                "-");
        assertThat(run.err())
                .contains("stdin:5:9: warning: settled on time: the total says 16")
                .contains("add up to 15");
    }
}
