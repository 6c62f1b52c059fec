package vn.tthc.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.input.Shown;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class SourcesTest {
    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theListsOfADirectoryComeInNameOrder() throws IOException {
        files("c.csv", "a.json", "b/z.tsv", "b/a.ndjson", "d.JSONL", "e.xlsx");

        assertThat(names("")).containsExactly("a.json", "a.ndjson", "z.tsv", "c.csv", "d.JSONL", "e.xlsx");
        assertThat(find("")).allMatch(Source::inDirectory);
        assertThat(problems).isEmpty();
    }

    @Test
    void hiddenFilesLockFilesAndOtherFilesInADirectoryAreSkipped() throws IOException {
        files("a.csv", ".hidden.csv", "~$a.xlsx", "a.csv.bak", "readme.txt", "a.pdf", "x.csv/b.csv");

        assertThat(names("")).containsExactly("a.csv", "b.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadNowhereOrToFoldersAreNamed() throws IOException {
        files("a.csv", "b.csv", "other/c.csv");
        Files.createSymbolicLink(folder.resolve("good.csv"), Path.of("a.csv"));
        Files.createSymbolicLink(folder.resolve("gone.csv"), Path.of("nowhere.csv"));
        Files.createSymbolicLink(folder.resolve(".gone.csv"), Path.of("nowhere.csv"));
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("other"));

        assertThat(names("")).containsExactly("a.csv", "b.csv", "good.csv", "c.csv");
        assertThat(problems)
                .extracting(
                        problem -> folder.relativize(Path.of(problem.location().source())) + " "
                                + problem.code().key() + " " + problem.details())
                .containsExactly("gone.csv missing-file [link, nowhere.csv]", "linked not-read [linked-folder]");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatMayNotBeLookedIntoIsOneProblemAndNotTheEnd() throws IOException {
        files("a.csv", "closed/b.csv", "z/c.csv");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "the superuser may look into everything");
            assertThat(names("")).containsExactly("a.csv", "c.csv");
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
                assertThat(problem.location().source()).isEqualTo(closed.toString());
            });
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileInADirectoryThatHasNoEndingIsNoList() throws IOException {
        files("a.csv", "csv", "json");

        assertThat(names("")).containsExactly("a.csv");
    }

    @Test
    void filesThatAreNamedComeInTheOrderGivenWhateverTheirEnding() throws IOException {
        files("b.csv", "a.txt", ".c.csv");

        assertThat(names("b.csv", "a.txt", ".c.csv")).containsExactly("b.csv", "a.txt", ".c.csv");
        assertThat(find("b.csv", "a.txt", ".c.csv")).noneMatch(Source::inDirectory);
    }

    @Test
    void sourcesOfTheSameFileNameTakeTheFoldersThatTellThemApart() throws IOException {
        files("2025/y/list.csv", "2026/y/list.csv", "2026/z/list.csv", "other.csv");

        assertThat(names("")).containsExactly("2025/y/list.csv", "2026/y/list.csv", "z/list.csv", "other.csv");
    }

    @Test
    void namesAreUnique() throws IOException {
        files("list.csv", "a/list.csv", "a/a/list.csv", "b/a/list.csv", "b/list.csv", "a/b/list.csv");

        assertThat(names("")).hasSize(6).doesNotHaveDuplicates();
        assertThat(names("list.csv", "a", "b/list.csv", "b/a/list.csv"))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSourceIsShownAsTheUserNamedIt() throws IOException {
        files("a/list.csv");
        String named = folder + "/a/../a/list.csv";

        List<Source> sources = Sources.find(List.of(named, "-"), problems::add);
        assertThat(sources).extracting(Source::shown).containsExactly(named, "stdin");
        assertThat(sources).extracting(Source::name).containsExactly("list.csv", "stdin");
        assertThat(sources.get(1).path()).isEmpty();
    }

    @Test
    void aDirectoryWithoutListsIsAProblem() throws IOException {
        files("empty/readme.txt", "list.csv");

        assertThat(names("empty", "list.csv")).containsExactly("list.csv");
        assertThat(problems).extracting(Shown::problem).containsExactly(folder.resolve("empty") + " no-lists");
    }

    @Test
    void workbooksOfEveryEndingAreLists() throws IOException {
        files("a/a.XLSX", "a/b.xlsm", "a/c.xltx", "a/d.csv.gz");

        assertThat(names("a")).containsExactly("a.XLSX", "b.xlsm", "c.xltx", "d.csv.gz");
        assertThat(problems).isEmpty();
    }

    @Test
    void packedListsAreLists() throws IOException {
        files(
                "a/a.csv.zst",
                "a/b.JSON.XZ",
                "a/c.tsv.bz2",
                "a/d.txt.xz",
                "a/e.gz",
                "a/f.tar.zst",
                "a/g.zst",
                "a/h.md.gz");

        assertThat(names("a")).containsExactly("a.csv.zst", "b.JSON.XZ", "c.tsv.bz2");
        assertThat(problems)
                .extracting(Shown::problem)
                .containsExactly(
                        folder.resolve("a/e.gz") + " not-read: gz",
                        folder.resolve("a/f.tar.zst") + " not-read: tar",
                        folder.resolve("a/g.zst") + " not-read: zst");
    }

    @Test
    void whatADirectoryHoldsBesideListsIsNamed() throws IOException {
        files("a/a.csv", "a/b.rtf", "a/c/D.PDF", "a/ghi-chu.txt", "a/.x.rtf", "a/~$b.rtf", "a/d.md", "a/web.html");
        Files.writeString(folder.resolve("a/unicode.txt"), "Mã\tTên\n");
        Files.writeString(
                folder.resolve("a/own.html"),
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; x\">");

        assertThat(names("a")).containsExactly("a.csv", "web.html");
        assertThat(problems)
                .extracting(problem -> Shown.problem(problem).replace(folder + "/a/", ""))
                .containsExactly("b.rtf not-read: rtf", "c/D.PDF not-read: pdf", "unicode.txt not-read: txt");
    }

    @Test
    void aFileThatIsWrittenToWhileItIsReadIsNotCounted() throws IOException, UnreadableException {
        assertThat(changed("longer", file -> Files.writeString(file, "y\n", StandardOpenOption.APPEND)))
                .isEqualTo("file-changed");
        assertThat(changed("shorter", file -> Files.writeString(file, ""))).isEqualTo("file-changed: shorter");
        assertThat(changed("gone", Files::delete)).isEqualTo("file-changed: shorter");
        assertThat(changed("same", file -> {})).isEmpty();
    }

    /** What is done to a file while it is open. */
    private interface Change {
        void to(Path file) throws IOException;
    }

    private String changed(String name, Change change) throws IOException, UnreadableException {
        files(name);
        Path file = folder.resolve(name);
        Source source = Sources.one(file.toString());
        try (Content content = Content.open(source, InputStream.nullInputStream(), ReadOptions.DEFAULT)) {
            change.to(file);
            content.checkUnchanged();
            return "";
        } catch (UnreadableException e) {
            return Shown.problem(e.problem()).replace(file + " ", "");
        }
    }

    @Test
    void aFileThatIsMissingIsFoundOutWhenItIsOpened() {
        List<Source> sources = find("missing.csv");

        assertThat(problems).isEmpty();
        assertThat(sources).hasSize(1);
        assertThatThrownBy(() -> Content.open(sources.get(0), InputStream.nullInputStream(), ReadOptions.DEFAULT))
                .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(Shown.problem(e.problem()))
                        .isEqualTo(folder.resolve("missing.csv") + " missing-file"));
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x\n");
        }
    }

    private List<Source> find(String... words) {
        List<String> paths = Arrays.stream(words)
                .map(word -> folder.resolve(word).toString())
                .toList();
        return Sources.find(paths, problems::add);
    }

    private List<String> names(String... words) {
        return find(words).stream().map(Source::name).toList();
    }
}
