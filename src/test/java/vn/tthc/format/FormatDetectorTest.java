package vn.tthc.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.input.ReadList;
import vn.tthc.report.page.Language;
import vn.tthc.row.RowOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FormatDetectorTest {
    private static final String LIST = "agency,sector,name,current_days,proposed_days\nSở Y tế,Dược,Cấp lại,10,7\n";

    static Stream<Arguments> others() throws IOException {
        return Stream.of(
                arguments("pdf", latin1("%PDF-1.7\n%\u00E2\u00E3\n1 0 obj")),
                arguments("pdf", latin1("\r\n\r\n%PDF-1.4\n1 0 obj\0")),
                arguments("rtf", latin1("{\\rtf1\\ansi S\\u7903?}")),
                arguments("old_xls", container("\u0005SummaryInformation", "Book")),
                arguments("ppt", container("PowerPoint Document")),
                arguments("locked", container("EncryptionInfo", "EncryptedPackage")),
                arguments("ole2", container("__properties_version1.0")),
                arguments(
                        "word_xml",
                        utf8(
                                "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/"
                                        + "2003/wordml\">")),
                arguments("ppt", zip("[Content_Types].xml", "", "ppt/presentation.xml", "")),
                arguments("xlsb", zip("[Content_Types].xml", "", "xl/workbook.bin", "")),
                arguments("odt", zip("mimetype", "application/vnd.oasis.opendocument.text")),
                arguments("zip, a.csv | b.csv", zip("b.csv", "", "a.csv", "")),
                arguments("zip, ", zip()),
                arguments("zip, mimetype", zip("mimetype", "application/epub+zip")),
                arguments("seven_zip", latin1("7z\u00BC\u00AF'\u001C\0\4")),
                arguments("rar", latin1("Rar!\u001A\7\1\0")),
                arguments("tar", latin1("a.csv" + "\0".repeat(252) + "ustar\0")),
                arguments("parquet", latin1("PAR1\u0015\4")),
                arguments("database", latin1("SQLite format 3\0\20")),
                arguments("image", latin1("\u0089PNG\r\n\u001A\n")),
                arguments(
                        "own_page",
                        utf8("<!doctype html><html><head><meta http-equiv=\"Content-Security-Policy\""
                                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">")),
                arguments("mhtml", utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n")),
                arguments("xml", utf8("<?xml version=\"1.0\"?><procedures/>")),
                arguments("utf_16le", LIST.getBytes(StandardCharsets.UTF_16LE)),
                arguments("utf_16be", LIST.getBytes(StandardCharsets.UTF_16BE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void namesWhatIsNoListByItsContent(String format, byte[] bytes) throws IOException {
        assertThat(problem(bytes)).isEqualTo("list unsupported-format: " + format);
        assertThat(problem(gzip(bytes))).isEqualTo("list unsupported-format: " + format);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void saysWhatToDoInBothLanguages(String format, byte[] bytes) {
        ReadList read = ReadList.of(bytes, RowOptions.DEFAULT, Optional.empty());

        for (Language language : Language.values()) {
            assertThat(language.say(read.problems().get(0))).doesNotContain("{").isNotEqualTo(unspecific(language));
        }
    }

    @Test
    void readsListsThatBeginAlike() {
        String list = LIST.replace("name", "\"<b>name</b>, mime: multipart/\"");

        assertThat(ReadList.of(list).procedures()).hasSize(1);
    }

    private static String unspecific(Language language) {
        return language.texts().getString("problem.unsupported-format");
    }

    private static String problem(byte[] bytes) {
        return String.join(
                "", ReadList.of(bytes, RowOptions.DEFAULT, Optional.empty()).shownProblems());
    }

    /** A container of old Office: a header, a sector of free ones, and the names of its parts. */
    private static byte[] container(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Arrays.copyOf(latin1("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 1024));
        for (String part : parts) {
            byte[] entry = Arrays.copyOf(part.getBytes(StandardCharsets.UTF_16LE), 128);
            entry[64] = (byte) (2 * part.length() + 2);
            entry[66] = 2;
            bytes.write(entry);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin1(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
