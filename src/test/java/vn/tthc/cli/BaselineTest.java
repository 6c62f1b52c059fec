package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports never say that they are measured against an earlier list where they are not. */
@Timeout(60)
class BaselineTest {
    private static final String HEADER = "code,agency,sector,current_days,proposed_days\n";
    private static final String SAID = "The current values are those of list-2024.csv, by code.";

    @TempDir
    Path folder;

    private String list;
    private String other;
    private String baseline;
    private String plain;
    private String measured;

    @BeforeEach
    void write() throws IOException {
        list = write("list.csv", HEADER + "1,A,S,10,8\n");
        other = write("other.csv", HEADER + "2,B,S,10,7\n");
        baseline = write("list-2024.csv", "code,current_days\n1,20\n2,30\n");
        plain = folder.resolve("plain.json").toString();
        measured = folder.resolve("measured.json").toString();
        Run.of("report", list, "-o", plain);
        Run.of("report", list, "--baseline", baseline, "-o", measured);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aSavedReportIsNotMeasuredAnew() {
        Run run = Run.of("report", plain, "--baseline", baseline, "--target", "nq66-2026", "--lang", "en");

        assertThat(run.out())
                .contains("20.00%")
                .doesNotContain(SAID, "Baseline")
                .contains("by --baseline");
        assertThat(run.err())
                .contains("plain.json: warning: a saved report keeps")
                .contains("[other-baseline]");
    }

    @Test
    void oneThatWasMeasuredAgainstTheSameListIsAddedWithoutAWord() {
        Run run = Run.of("report", measured, other, "--baseline", baseline, "--lang", "en");

        assertThat(run.out()).contains(SAID, "Baseline");
        assertThat(run.err()).doesNotContain("other-baseline");
    }

    @Test
    void sourcesOfDifferentBaselinesAreNotAddedWithoutAWord() throws IOException {
        Run after = Run.of("report", measured, other, "--lang", "en");
        assertThat(after.out()).doesNotContain(SAID, "Baseline").contains("Only some of the current values");
        assertThat(after.err()).contains("other.csv: warning: this source counts with its own current values");

        String first = write("a.csv", Files.readString(Path.of(other)));
        Run before = Run.of("report", measured, first, "--lang", "en");
        assertThat(before.out()).doesNotContain(SAID, "Baseline").contains("Only some of the current values");
        assertThat(before.err()).contains("measured.json: warning: this source counts with the current values of list");

        Run again =
                Run.withInput(Run.of("report", other, measured, "-f", "json").out(), "report", "-", "--lang", "en");
        assertThat(again.out()).doesNotContain(SAID).contains("Only some of the current values");
    }

    @Test
    void aComparisonSaysThatTheYearsDiffer() {
        assertThat(Run.of("compare", measured, list, "--lang", "en").out()).contains("the same baseline");
        assertThat(Run.of("compare", plain, list, "--lang", "en").out()).doesNotContain("the same baseline");
    }

    /** What the list says of its own current values is not what counts. */
    @Test
    void ownCurrentValuesAreNotComparedToo() throws IOException {
        String units = write("units.csv", HEADER + "1,A,S,20 ngày,15 ngày làm việc\n2,B,S,5,6\n");
        Run run = Run.of("report", units, "--baseline", baseline, "--lang", "en");

        assertThat(run.err()).doesNotContain("unit-change", "increase");
        assertThat(run.out()).contains("29 of 50 days, 58.00%");
    }
}
