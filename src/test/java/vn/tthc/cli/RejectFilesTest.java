package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RejectFilesTest {
    @Test
    void aFurtherFileNeverTakesThePlaceOfOneThatIsThere(@TempDir Path folder) throws IOException {
        Path first = Files.writeString(folder.resolve("a.csv"), "agency,sector,current_days,proposed_days\nA,S,x,1\n");
        Path other = Files.writeString(
                folder.resolve("b.csv"), "agency,sector,note,current_days,proposed_days\nA,S,n,x,1\n");
        Path taken = Files.writeString(folder.resolve("rejects-2.csv"), "mine");
        Path rejects = folder.resolve("rejects.csv");

        Run run = Run.of("report", first.toString(), other.toString(), "--rejects", rejects.toString());

        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err())
                .endsWith("tthc: cannot write " + rejects + ": rows of lists with other headers need the file " + taken
                        + ", which is there already; move it away\n");
        assertThat(taken).hasContent("mine");
        assertThat(rejects).doesNotExist();
    }
}
