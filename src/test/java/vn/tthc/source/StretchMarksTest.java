package vn.tthc.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StretchMarksTest {
    @TempDir
    Path folder;

    @Test
    void whatIsShorterByNowIsNotKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "a,b\n1,\"2\"\n");
        Source source = new Source(Optional.of(file), "list.csv", "list.csv", false);

        StretchMarks whole = StretchMarks.of(source, 4, 10);
        assertThat(whole.lines()).isEqualTo(1);
        assertThat(whole.isOdd()).isFalse();
        assertThat(whole.digest().length()).isEqualTo(6);
        assertThat(whole.state()).isNotEmpty();

        StretchMarks cut = StretchMarks.of(source, 4, 11);
        assertThat(cut.state()).isEmpty();
        assertThat(cut.digest()).isEqualTo(Digest.EMPTY);
    }
}
