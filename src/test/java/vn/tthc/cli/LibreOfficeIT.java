package vn.tthc.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What LibreOffice makes of our documents, and we of its; left out where there is none. */
class LibreOfficeIT {
    private static final Path LIST = Path.of("samples", "hai-phong-2026.csv");
    private static final Path DOCUMENT = Path.of("src", "test", "resources", "documents", "hai-phong.docx");

    /** How long it may take for anything, on a machine that is busy with other things. */
    private static final long PATIENCE = 120;

    @TempDir
    private static Path profile;

    @TempDir
    private Path dir;

    @BeforeAll
    static void isThere() {
        assumeTrue(find().isPresent(), "no LibreOffice");
    }

    /** It opens, is printed, and keeps every table, row, cell and chart when it is saved again. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aReportInWordIsSavedAgainAsItIs(String language) throws IOException, XMLStreamException, InterruptedException {
        Path report = dir.resolve("report.docx");
        Run.of(
                "report",
                "samples/long-an-2022.csv",
                "--lang",
                language,
                "--target",
                "nq66-2025",
                "--annex",
                "-o",
                report.toString());

        Path again = converted(report, "docx", Files.createDirectory(dir.resolve("again")));
        assertThat(WordTables.rows(WordTables.part(again, "word/document.xml")))
                .hasSizeGreaterThan(200)
                .isEqualTo(WordTables.rows(WordTables.part(report, "word/document.xml")));
        assertThat(WordTables.part(again, "[Content_Types].xml").split("drawingml.chart\\+xml", -1))
                .hasSize(6 + 1);
        assertThat(converted(report, "pdf", dir)).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods", "fods", "html"})
    void aListThatItSavesGivesOneReport(String ending) throws IOException, InterruptedException {
        assertThat(figures(converted(LIST, ending, dir))).isEqualTo(figures(LIST));
    }

    @Test
    void aListInWordThatItSavesGivesOneReport() throws IOException, InterruptedException {
        Path old = converted(DOCUMENT, "doc", dir);

        assertThat(figures(old)).isEqualTo(figures(LIST));
        assertThat(figures(converted(old, "docx", dir))).isEqualTo(figures(LIST));
    }

    /** The report without what it says of the file. */
    private static String figures(Path file) {
        String json = Run.of("report", file.toString(), "-f", "json").out();
        assertThat(json).contains("\"proposed\" : 185");
        return json.replaceFirst("(?s)\"sources\".*", "")
                .replace(file.getFileName().toString(), "LIST");
    }

    /** What LibreOffice makes of a file; CSV is read as UTF-8 with commas, every cell as text. */
    private static Path converted(Path file, String ending, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                find().orElseThrow().toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                ending,
                "--outdir",
                folder.toString(),
                file.toString()));
        if (file.toString().endsWith(".csv")) {
            command.add(3, "--infilter=CSV:44,34,76,1,1/2/2/2/3/2/4/2/5/2/6/2/7/2/8/2");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean hasEnded = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        process.destroyForcibly();
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "." + ending);
        assertThat(hasEnded && Files.exists(folder.resolve(name)))
                .as(Files.readString(folder.resolve("log")))
                .isTrue();
        return folder.resolve(name);
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> Stream.of("soffice", "libreoffice").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
