package vn.tthc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTest {
    private static final String SHEET = "/xl/worksheets/sheet1.xml";

    /** Rows as officers write them: whole, with some fields left empty, and abolished. */
    private static final List<List<String>> VIETNAMESE = List.of(
            List.of(
                    "2.000010",
                    "Cấp phép",
                    "Sở Y tế",
                    "Dược",
                    "Cấp tỉnh",
                    "Gộp",
                    "05 ngày làm việc",
                    "2,5 ngày làm việc",
                    "1.500.000",
                    "900.000 đồng",
                    "5",
                    "4",
                    "1.200",
                    ""),
            List.of("2.000020", "Đăng ký", "Sở Y tế", "Dược", "", "Giữ nguyên", "10 ngày", "", "", "", "", "", "", ""),
            List.of("2.000030", "Xác nhận", "Sở Y tế", "Dược", "", "Bãi bỏ", "10 ngày", "", "", "", "", "", "", ""));

    private static final List<List<String>> ENGLISH = List.of(
            List.of(
                    "2.000010",
                    "Licence",
                    "Health",
                    "Drugs",
                    "provincial",
                    "merge",
                    "5 working days",
                    "2.5 working days",
                    "1,500,000",
                    "900000",
                    "5",
                    "4",
                    "1200",
                    ""),
            List.of("2.000020", "Registration", "Health", "Drugs", "", "keep", "10 days", "", "", "", "", "", "", ""),
            List.of(
                    "2.000030",
                    "Certificate",
                    "Health",
                    "Drugs",
                    "",
                    "abolish",
                    "10 days",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"vi, csv", "vi, xlsx", "en, csv", "en, xlsx"})
    void filledTemplateReadsWithoutAProblem(String language, String format) throws IOException {
        Path list = template(language, format);
        boolean hasExample = format.equals("csv");
        if (hasExample) {
            assertClean(list, 0, true);
        }
        List<List<String>> rows = language.equals("vi") ? VIETNAMESE : ENGLISH;
        if (format.equals("csv")) {
            for (List<String> row : rows) {
                Files.writeString(list, Files.readString(list) + "\"" + String.join("\",\"", row) + "\",,,\n");
            }
        } else {
            fillSheet(list, rows);
        }
        assertClean(list, rows.size(), hasExample);
        assertThat(Run.of("convert", list.toString()).out())
                .doesNotContain("1.001230,")
                .contains(",merge,5,working days,2.5,working days,1500000,900000,5,4,1200,")
                .contains(",keep,10,days,10,days,")
                .contains(",abolish,10,days,0,,");
    }

    @ParameterizedTest
    @CsvSource({
        "rate, vi, csv", "rate, vi, xlsx", "rate, en, csv", "rate, en, xlsx",
        "rank, vi, csv", "rank, vi, xlsx", "rank, en, csv", "rank, en, xlsx",
        "cost, vi, csv", "cost, vi, xlsx", "cost, en, csv", "cost, en, xlsx",
    })
    void formsOfOtherListsReadWithoutAProblem(String command, String language, String format) throws IOException {
        String form = folder.resolve("form." + format).toString();
        assertThat(Run.of("template", "--for", command, "--lang", language, "-o", form))
                .isEqualTo(new Run("", "", 0));
        Run empty = Run.of(command, form, "-f", "csv");
        assertThat(empty.exit()).isZero();
        if (format.equals("xlsx")) {
            // The sheet with the example is no list, and the one to fill in is empty.
            assertThat(empty.err()).contains("no-rows").contains("0 errors, 1 warning");
            return;
        }
        assertThat(empty.err()).isEmpty();
        // With other words in the place of its mark the row is one of the list.
        String text = Files.readString(Path.of(form));
        Files.writeString(
                Path.of(form),
                text.replaceAll("Ví dụ, hãy xóa dòng này|\\(ví dụ, hãy xóa dòng này\\)", "A")
                        .replaceAll("Example, to be removed|\\(example, to be removed\\)", "A"));
        Run run = Run.of(command, form, "-f", "csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        switch (command) {
                            case "rate" -> ",465553,830481,56.06,";
                            case "rank" -> ",88.72,Tốt,";
                            default -> ",9120000,";
                        });
    }

    @ParameterizedTest
    @CsvSource({"vi, 'Hiện hành,Đề xuất,Bãi bỏ'", "en, 'current,proposed,abolished'"})
    void workbookOfActivitiesOffersVersions(String language, String versions) throws IOException {
        Path form = folder.resolve("form.xlsx");
        Run.of("template", "--for", "cost", "--lang", language, "-o", form.toString());
        assertThat(sheet(form)).contains("<formula1>\"" + versions + "\"</formula1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void workbookOffersActionsAndKeepsCodesText(String language) throws IOException {
        String sheet = sheet(template(language, "xlsx"));
        String actions = language.equals("vi")
                ? "Đơn giản hóa,Thay thế,Gộp,Bãi bỏ,Phân cấp,Phân quyền,Ủy quyền,Thay giấy tờ bằng dữ liệu,Mới ban"
                        + " hành,Giữ nguyên"
                : "simplify,replace,merge,abolish,decentralise,devolve,delegate,data,new,keep";
        assertThat(sheet)
                .contains("<dataValidation sqref=\"F2:F1048576\" type=\"list\"")
                .contains("<formula1>\"" + actions + "\"</formula1>")
                .contains("ySplit=\"1\"", "state=\"frozen\"")
                .containsPattern("<col min=\"1\" max=\"1\" [^>]*style=\"[1-9]\"")
                .contains("fitToWidth=\"1\"", "fitToHeight=\"0\"", "orientation=\"landscape\"")
                .doesNotContain("1.001230");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void exampleStandsOnASheetOfItsOwnAndHeadersHaveNotes(String language) throws IOException {
        Path form = template(language, "xlsx");
        try (FileSystem parts = FileSystems.newFileSystem(form)) {
            assertThat(Files.readString(parts.getPath("/xl/worksheets/sheet2.xml")))
                    .contains("1.001230", "1500000");
            assertThat(Files.readString(parts.getPath("/xl/comments1.xml")))
                    .contains("ref=\"A1\"", "1.001230", "ref=\"G1\"");
        }
    }

    /** Only the sheet that the template has made is left out: a list of that name counts. */
    @Test
    void aListOnASheetOfThatNameCounts() throws IOException {
        Path form = template("en", "xlsx");
        Path list = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(list)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("How to fill in");
            List<String> header = List.of("agency", "sector", "current_days", "proposed_days");
            List<String> row = List.of("A", "B", "10", "5");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
                sheet.value(1, i, row.get(i));
            }
            workbook.finish();
        }
        assertThat(Run.of("check", list.toString()).out()).contains("1 accepted");
        assertThat(Run.of("check", form.toString()).out()).contains("0 rows").doesNotContain("other-sheets");
    }

    @Test
    void listOfDaysAloneIsReportedByDaysAlone() throws IOException {
        Path list = template("en", "csv");
        Files.writeString(
                list,
                Files.readString(list).lines().findFirst().orElseThrow()
                        + "\n2.000010,,Health,Drugs,,,5 days,3 days,,,,,,,,,\n");
        assertThat(Run.of("report", list.toString()).out())
                .startsWith(
                        "1 procedure in 1 sector under 1 agency reviewed; processing time cut for 1 procedure: 2 of 5"
                                + " days, 40.00%.\n")
                .doesNotContain("cost", "documents", "conditions", "Out");
    }

    private Path template(String language, String format) {
        Path file = folder.resolve(language + "." + format);
        assertThat(Run.of("template", "--lang", language, "-o", file.toString()))
                .isEqualTo(new Run("", "", 0));
        return file;
    }

    private static void assertClean(Path list, int rows, boolean hasExample) {
        Run check = Run.of("check", list.toString());
        assertThat(check.exit()).isZero();
        int skipped = hasExample ? 1 : 0;
        assertThat(check.out())
                .contains((rows + skipped) + (rows + skipped == 1 ? " row: " : " rows: ") + rows + " accepted")
                .contains(", " + skipped + " skipped")
                .endsWith("no problems\n");
    }

    private static String sheet(Path workbook) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(workbook)) {
            return Files.readString(parts.getPath(SHEET));
        }
    }

    /** Fills rows in as text, as Excel keeps what is typed into cells of text. */
    private static void fillSheet(Path workbook, List<List<String>> rows) throws IOException {
        StringBuilder filled = new StringBuilder();
        int number = 2;
        for (List<String> row : rows) {
            filled.append("<row r=\"").append(number).append("\">");
            char column = 'A';
            for (String cell : row) {
                if (!cell.isEmpty()) {
                    filled.append("<c r=\"").append(column).append(number).append("\" t=\"inlineStr\"><is><t>");
                    filled.append(cell).append("</t></is></c>");
                }
                column++;
            }
            filled.append("</row>");
            number++;
        }
        try (FileSystem parts = FileSystems.newFileSystem(workbook)) {
            Path sheet = parts.getPath(SHEET);
            String content = Files.readString(sheet).replace("</sheetData>", filled + "</sheetData>");
            Files.write(sheet, content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
