package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Short lists are read by several threads at the same time: there is no telling from what comes out. */
class SideBySideTest {
    private static final int TIMES = Integer.getInteger("properties.times", 1);

    @TempDir
    private Path folder;

    @Test
    void problemsReportsAndSavedReportsComeInTheirOrder() throws IOException {
        for (long seed = 1; seed <= 6L * TIMES; seed++) {
            Random random = new Random(seed);
            Path lists = Files.createDirectory(folder.resolve("lists" + seed));
            List<String> files = RandomFolder.write(lists, random);
            for (String more : List.of("--max-problems=3", "--max-problems=1000", "--by=source", "--top=5")) {
                assertSame("seed " + seed, "report", files, more, "-f", "json");
                assertSame("seed " + seed, "report", files, more);
            }
            assertSame("seed " + seed, "check", files, "--verbose");
        }
    }

    /** That others follow is seen when the first was read. */
    @Test
    void whatIsWrongWithTheFirstOfSeveralTablesIsSaidOnce() throws IOException {
        String file = Files.writeString(folder.resolve("two.csv"), RandomFolder.TWO_TABLES)
                .toString();
        for (String jobs : List.of("--jobs=1", "--jobs=2")) {
            Path rejects = folder.resolve("rejects" + jobs + ".csv");
            Run run = Run.of("check", jobs, file, "--rejects", rejects.toString());
            assertThat(run.out()).containsOnlyOnce("two.csv:2:5: error").contains("2 errors");
            assertThat(rejects).content().containsOnlyOnce("two.csv,2,1.000001");
        }
        String other = Files.writeString(folder.resolve("other.csv"), RandomFolder.TWO_TABLES.replace("10", "12"))
                .toString();
        assertThat(Run.of("check", "--jobs=2", file, other).out())
                .containsOnlyOnce("two.csv:2:5: error")
                .contains("4 errors");
    }

    private static void assertSame(String description, String command, List<String> files, String... options) {
        Run alone = run(command, files, "--jobs=1", options);
        for (String jobs : List.of("--jobs=2", "--jobs=5")) {
            assertThat(run(command, files, jobs, options)).as(description).isEqualTo(alone);
        }
    }

    private static Run run(String command, List<String> files, String jobs, String... options) {
        List<String> args = new ArrayList<>(List.of(command, jobs));
        args.addAll(files);
        args.addAll(Arrays.asList(options));
        return Run.of(args.toArray(new String[0]));
    }
}
