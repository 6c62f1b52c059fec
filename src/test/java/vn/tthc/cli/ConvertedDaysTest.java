package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Days converted at 5/7, which have no end as decimals, come to what they would as fractions. */
@Timeout(60)
class ConvertedDaysTest {
    private static final String[] OPTIONS = {
        "--working-day-ratio", "5/7", "--by", "agency", "--target", "days=30", "--fail-under", "-f", "csv"
    };

    @Test
    void aTargetThatIsReachedExactlyIsMet() {
        Run run = report("A,10 ngày,5 ngày làm việc", "C,50 ngày,25 ngày làm việc");

        assertThat(run.out()).contains("\nagency,A,").doesNotContain("false");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aTargetThatIsMissedByADayOfManyIsMissed() {
        Run run = report("A,10000000 ngày,5000000 ngày làm việc", "A,10 ngày,\"5,001 ngày làm việc\"");

        assertThat(run.exit()).isEqualTo(ExitCode.TARGET_MISSED.number());
    }

    /** 81 working days of 160 days save 29.125 %. */
    @Test
    void aPercentageThatEndsInAHalfIsRoundedUp() {
        Run run = report("A,80 ngày,40 ngày làm việc", "A,80 ngày,41 ngày làm việc");

        assertThat(run.out()).contains(",29.13,").doesNotContain(",29.12,");
    }

    /** The same percentage of one procedure, where it is listed. */
    @Test
    void soIsThatOfAListedProcedure() {
        Run run = Run.withInput(
                "code,agency,sector,current_days,proposed_days\n1,A,S,160 ngày,81 ngày làm việc\n",
                "report",
                "-",
                "--numbers",
                "vi",
                "--working-day-ratio",
                "5/7",
                "--top",
                "1",
                "--by",
                "sector");

        assertThat(run.out()).contains("29.13%").doesNotContain("29.12%").doesNotContainPattern("\\.\\d{7}");
    }

    /** Where procedures are compared one by one, too. */
    @Test
    void soAreValuesThatChanged(@TempDir Path folder) throws IOException {
        Path before = folder.resolve("before.csv");
        Path after = folder.resolve("after.csv");
        Files.writeString(before, "code,agency,sector,current_days,proposed_days\n1,A,S,20 ngày,10 ngày\n");
        Files.writeString(after, "code,agency,sector,current_days,proposed_days\n1,A,S,20 ngày,6 ngày\n");
        Run run = Run.of("compare", before.toString(), after.toString(), "--working-day-ratio", "5/7", "--lang", "en");

        assertThat(run.out()).contains("7.142857 → 4.285714").doesNotContainPattern("\\.\\d{7}");
    }

    private static Run report(String... rows) {
        String[] args = new String[OPTIONS.length + 4];
        args[0] = "report";
        args[1] = "-";
        args[2] = "--numbers";
        args[3] = "vi";
        System.arraycopy(OPTIONS, 0, args, 4, OPTIONS.length);
        StringBuilder list = new StringBuilder("agency,sector,current_days,proposed_days\n");
        for (String row : rows) {
            list.append(row.replaceFirst(",", ",S,")).append('\n');
        }
        return Run.withInput(list.toString(), args);
    }
}
