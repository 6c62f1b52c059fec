package vn.tthc.side;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.input.Shown;
import vn.tthc.model.Merge;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;

class AliasesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
        A           → C
        a           → C
        B           → C
        C           → C
        D           → D
        A; D        → C; D
        D; A        → D; C
        A; B; c     → C
        X; Y        → Z
        Y; X        → Y; X
        D; D        → D; D
        """)
    void followsChainsAndNamesInACell(String name, String counted) throws IOException {
        Aliases aliases = read("from,to\nA,B\nB,C\n\"X; Y\",Z\nD,d\n");

        assertThat(aliases.apply(name).name()).isEqualTo(counted);
    }

    @Test
    void saysWhichMergesItHasMade() throws IOException {
        Aliases aliases = read("from,to\nA,B\nB,C\n");

        assertThat(aliases.apply("a; b; D").merges()).containsExactly(new Merge("A", "C"), new Merge("B", "C"));
        assertThat(aliases.apply("C").merges()).isEmpty();
    }

    @Test
    void namesTheLinesThatNothingNeeds() throws IOException {
        Aliases aliases = read("from,to\nA,B\nB,C\nD,E\n");

        assertThat(aliases.unused(Set.of(new Merge("A", "C"))).stream().map(Shown::problem))
                .containsExactly("aliases:4:1 unused-alias: D");
    }

    @ParameterizedTest
    @CsvSource({"'to;from\r\nC;A\r\n'", "'\uFEFFFROM,TO\nA,C\n'", "'\n\"from\"\t\"to\"\n\"A\"\t\"C\"\n'"})
    void readsWhatSpreadsheetsWrite(String text) throws IOException {
        assertThat(read(text).apply("A").name()).isEqualTo("C");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                'aliases empty-file'",
        "'a,b\nA,B\n',                      'aliases:1 bad-aliases: header'",
        "'[]',                              'aliases:1 bad-aliases: header'",
        "'from,to\nA,\n',                   'aliases:2:2 bad-aliases: empty'",
        "'from,to\nA\n',                    'aliases:2:1 too-few-cells: 1, 2'",
        "'from,to\nA,B,C\n',                'aliases:2:3 too-many-cells: 3, 2'",
        "'from,to\nA,\"B; C\"\n',           'aliases:2:2 bad-aliases: several, B; C'",
        "'from,to\nA,B\na,C\n',             'aliases:3:1 bad-aliases: conflict, a, C, B, 2'",
        "'from,to\nX,A\nA,B\nB,C\nC,A\n',   'aliases:3:1 bad-aliases: cycle, A → B → C → A'",
        "'from,to\n\"A,B\n',                'aliases:2:1 unclosed-quote'",
    })
    void refusesWhatCannotBeFollowed(String text, String problem) throws IOException {
        List<String> problems = new ArrayList<>();

        assertThat(Aliases.read(source(text), found -> problems.add(Shown.problem(found))))
                .isEmpty();
        assertThat(problems).containsExactly(problem);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        List<String> problems = new ArrayList<>();
        byte[] bytes = "from,to\nSở Y tế,Sở\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("aliases.csv"), bytes);
        Source source = new Source(Optional.of(file), "aliases", "aliases", false);

        assertThat(Aliases.read(source, found -> problems.add(Shown.place(found))))
                .isEmpty();
        assertThat(problems).containsExactly("aliases:2 bad-aliases");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        List<String> problems = new ArrayList<>();
        Source missing = new Source(Optional.of(folder.resolve("none")), "aliases", "aliases", false);

        assertThat(Aliases.read(missing, found -> problems.add(Shown.problem(found))))
                .isEmpty();
        assertThat(problems).containsExactly("aliases missing-file");
    }

    private Aliases read(String text) throws IOException {
        List<String> problems = new ArrayList<>();
        Optional<Aliases> aliases = Aliases.read(source(text), found -> problems.add(Shown.problem(found)));
        assertThat(problems).isEmpty();
        return aliases.orElseThrow();
    }

    private Source source(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("aliases.csv"), text, StandardCharsets.UTF_8);
        return new Source(Optional.of(file), "aliases", "aliases", false);
    }
}
