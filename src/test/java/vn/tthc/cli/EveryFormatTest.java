package vn.tthc.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What all formats of a report have in common: the same figures, and nothing in a name that does any harm. */
class EveryFormatTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern HTML_ROW = Pattern.compile("<tr>(.*?)</tr>");
    private static final Pattern HTML_CELL = Pattern.compile("<(?:th|td)[^>]*>(.*?)</(?:th|td)>");

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</title></table><img src=x onerror=alert(1)>",
            "=HYPERLINK(\"http://evil.vn\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "../../x",
            "\u001B[31mđỏ\u001B[0m\u009B2J",
            "N".repeat(1000),
            "\u202Eđảo\u200F",
            "a|b\\|c",
            "dòng một\nhai",
            "_x001B_[2J",
            "**đậm** [x](javascript:alert(1)) `$x$`");

    @TempDir
    private Path folder;

    @Test
    void everyFormatShowsTheSameFigures() throws IOException {
        for (long seed = 1; seed <= 12; seed++) {
            String list = RandomList.plain(new Random(seed)).csv();
            List<String> figures = figuresOfJson(report(list, "json"));
            String which = " with seed " + seed;
            assertThat(figuresOfCsv(report(list, "csv"))).as("csv" + which).isEqualTo(figures);
            for (String language : List.of("en", "vi")) {
                String title = language.equals("en") ? "By agency: " : "Theo cơ quan: ";
                UnaryOperator<String> plain =
                        language.equals("en") ? EveryFormatTest::plainEnglish : EveryFormatTest::plainVietnamese;
                String[] options = {"--lang", language};
                assertThat(figuresOfTables(report(list, "text", options), title, plain))
                        .as("text" + which)
                        .isEqualTo(figures);
                assertThat(figuresOfTables(report(list, "markdown", options), "## " + title, plain))
                        .as("markdown" + which)
                        .isEqualTo(figures);
                assertThat(figuresOfHtml(report(list, "html", options), title, plain))
                        .as("html" + which)
                        .isEqualTo(figures);
                assertThat(figuresOfWorkbook(workbook(list, options), title))
                        .as("xlsx" + which)
                        .isEqualTo(figures);
            }
        }
    }

    /** How many procedures are touched, the percentages side by side, and how many there are of each action. */
    @Test
    void everyFormatShowsTheSameOverviewAndActions() throws IOException {
        for (long seed = 1; seed <= 12; seed++) {
            String list = RandomList.plain(new Random(seed)).csv();
            JsonNode json = JSON.readTree(report(list, "json"));
            List<String> overview = of(json, EveryFormatTest::overviewOfJson);
            List<String> actions = of(json, EveryFormatTest::actionsOfJson);
            assertThat(overview).hasSizeGreaterThan(1);
            assertThat(actions).hasSize(overview.size());
            String csv = report(list, "csv");
            assertThat(overviewOfCsv(csv, json)).isEqualTo(overview);
            assertThat(actionsOfCsv(csv, json)).isEqualTo(actions);
            for (String language : List.of("en", "vi")) {
                boolean english = language.equals("en");
                UnaryOperator<String> plain =
                        english ? EveryFormatTest::plainEnglish : EveryFormatTest::plainVietnamese;
                Map<String, List<String>> tables = Map.of(
                        english ? "Overview by agency" : "Tổng quan theo cơ quan", overview,
                        english ? "Procedures by action and agency" : "Số thủ tục theo phương án và cơ quan", actions);
                String[] options = {"--lang", language};
                String text = report(list, "text", options);
                String markdown = report(list, "markdown", options);
                String html = report(list, "html", options);
                Path workbook = workbook(list, options);
                for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                    String title = table.getKey();
                    String which = title + " with seed " + seed;
                    assertThat(lines(tables(text, title), plain))
                            .as("text, " + which)
                            .isEqualTo(table.getValue());
                    assertThat(lines(tables(markdown, "## " + title), plain))
                            .as("markdown, " + which)
                            .isEqualTo(table.getValue());
                    assertThat(lines(tablesOfHtml(html, title), plain))
                            .as("html, " + which)
                            .isEqualTo(table.getValue());
                    assertThat(lines(sheets(workbook, title), EveryFormatTest::plainEnglish))
                            .as("xlsx, " + which)
                            .isEqualTo(table.getValue());
                }
            }
        }
    }

    /** What is said of each agency and of all, in no order. */
    private static List<String> of(JsonNode json, BiFunction<JsonNode, JsonNode, List<String>> figures) {
        return Stream.concat(json.at("/groups/agency").valueStream(), Stream.of(json.get("total")))
                .map(group -> group.get("name").asString() + "|" + String.join("|", figures.apply(json, group)))
                .sorted()
                .toList();
    }

    private static List<String> overviewOfJson(JsonNode json, JsonNode group) {
        List<String> figures = new ArrayList<>(List.of(
                group.get("procedures").asString(),
                group.get("touched").asString(),
                plain(group.get("touched_percent"))));
        json.get("measures")
                .forEach(measure -> figures.add(plain(group.at("/measures/" + measure.asString() + "/percent"))));
        return figures;
    }

    private static String plain(JsonNode percent) {
        return percent.isNull() ? "" : percent.decimalValue().setScale(2).toPlainString();
    }

    /** As many as are stated of each action that the list has; last those of which none is stated, if there are any. */
    private static List<String> actionsOfJson(JsonNode json, JsonNode group) {
        List<String> figures = new ArrayList<>(List.of(group.get("procedures").asString()));
        json.at("/total/actions")
                .propertyNames()
                .forEach(action -> figures.add(group.at("/actions/" + action).asString("0")));
        if (open(json.get("total")) > 0) {
            figures.add(String.valueOf(open(group)));
        }
        return figures;
    }

    private static long open(JsonNode group) {
        return group.get("procedures").asLong()
                - group.get("actions").valueStream().mapToLong(JsonNode::asLong).sum();
    }

    private static List<String> overviewOfCsv(String report, JsonNode json) {
        List<String> columns = new ArrayList<>(List.of("procedures", "touched", "touched_percent"));
        json.get("measures").forEach(measure -> columns.add("percent_" + measure.asString()));
        return ofCsv(report, columns).stream()
                .map(cells -> String.join("|", cells))
                .sorted()
                .toList();
    }

    private static List<String> actionsOfCsv(String report, JsonNode json) {
        List<String> columns = new ArrayList<>(List.of("procedures"));
        json.at("/total/actions").propertyNames().forEach(action -> columns.add("action_" + action));
        boolean isAnyOpen = open(json.get("total")) > 0;
        return ofCsv(report, columns).stream()
                .map(cells -> {
                    long stated =
                            cells.stream().skip(2).mapToLong(Long::parseLong).sum();
                    return String.join("|", cells) + (isAnyOpen ? "|" + (Long.parseLong(cells.get(1)) - stated) : "");
                })
                .sorted()
                .toList();
    }

    /** The agency, or "total", and then the cells of some columns. */
    private static List<List<String>> ofCsv(String report, List<String> columns) {
        List<List<String>> rows =
                report.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<String> header = rows.get(0);
        return rows.stream()
                .filter(row -> row.get(0).equals("agency") || row.get(0).equals("total"))
                .map(row -> Stream.concat(
                                Stream.of(row.get(0).equals("total") ? "total" : row.get(header.indexOf("agency"))),
                                columns.stream().map(column -> row.get(header.indexOf(column))))
                        .toList())
                .toList();
    }

    private static List<String> lines(List<List<String>> rows, UnaryOperator<String> plain) {
        return rows.stream()
                .map(cells -> name(cells.get(0)) + "|"
                        + cells.stream().skip(1).map(plain).collect(Collectors.joining("|")))
                .sorted()
                .toList();
    }

    private static List<List<String>> tables(String report, String title) {
        boolean markdown = title.startsWith("#");
        return Arrays.stream(report.split("(?m)^(?=" + Pattern.quote(title) + "$)", -1))
                .filter(block -> block.startsWith(title + "\n"))
                .flatMap(block -> block.lines().skip(markdown ? 4 : 2).takeWhile(line -> !line.isEmpty()))
                .map(line -> markdown ? cells(line.replaceFirst("\\|$", ""), true) : cells(line, false))
                .toList();
    }

    private static List<List<String>> tablesOfHtml(String report, String title) {
        return Arrays.stream(report.split("<h2[^>]*>", -1))
                .filter(section -> section.startsWith(title + "<"))
                .flatMap(section -> HTML_ROW.matcher(section).results().skip(1))
                .map(row -> HTML_CELL
                        .matcher(row.group(1))
                        .results()
                        .map(cell -> cell.group(1).replaceAll("<[^>]*>", "").replace('\u00A0', ' '))
                        .toList())
                .toList();
    }

    /** The rows of the sheet with a title; its percentages are fractions, shown with two decimals. */
    private static List<List<String>> sheets(Path file, String title) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Row> rows = sheet.read();
                if (!rows.isEmpty() && title.equals(rows.get(0).getCell(0).asString())) {
                    rows.stream()
                            .skip(2)
                            .map(row -> row.stream()
                                    .map(cell -> plain(
                                            cell,
                                            cell.getDataFormatString() != null
                                                    && cell.getDataFormatString()
                                                            .contains("%")))
                                    .toList())
                            .forEach(lines::add);
                }
            }
        }
        return lines;
    }

    @Test
    void hostileNamesAreHarmlessInEveryFormat() throws IOException {
        String list = HOSTILE.stream()
                .map(name -> JSON.writeValueAsString(Map.of(
                        "code",
                        name,
                        "name",
                        name,
                        "agency",
                        name,
                        "sector",
                        name,
                        "level",
                        name,
                        "current_days",
                        5,
                        "proposed_days",
                        3)))
                .collect(Collectors.joining(",", "[", "]"));
        String[] options = {"--top", "20"};

        for (String format : List.of("text", "markdown", "html", "csv", "json")) {
            String report = report(list, format, options);
            assertThat(report.codePoints().filter(c -> c != '\n').mapToObj(Character::getType))
                    .as(format)
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT);
        }
        assertThat(report(list, "html", options))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<img", "onerror=alert(1)>");
        assertThat(report(list, "markdown", options))
                .contains("a\\|b\\\\\\|c", "\\[x\\](javascript", "\\`\\$x\\$\\`")
                .doesNotContainPattern("(?<!\\\\)<");
        assertThat(report(list, "csv", options).lines())
                .noneMatch(line -> Pattern.compile("(^|,)\"?[=@]").matcher(line).find());
        JsonNode json = JSON.readTree(report(list, "json", options));
        assertThat(json.at("/groups/agency").size()).isEqualTo(HOSTILE.size());
        try (ReadableWorkbook workbook = open(workbook(list, options))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream).forEach(EveryFormatTest::harmless);
                }
            }
        }
    }

    private static void harmless(Cell cell) {
        if (cell != null && cell.getType() == CellType.STRING) {
            assertThat(cell.asString())
                    .doesNotStartWith("=")
                    .doesNotStartWith("@")
                    .doesNotContain("\u001B", "\u202E", "\n")
                    .doesNotContainPattern("(?<!_x005F)_x001B_");
        }
        if (cell != null && cell.getType() == CellType.FORMULA) {
            assertThat(cell.getFormula()).matches("IF\\([A-Z]+\\d+=0,\"\",ROUND\\([A-Z]+\\d+/[A-Z]+\\d+,4\\)\\)");
        }
    }

    private static String report(String list, String format, String... options) {
        Run run = Run.wide(list, arguments(format, options));
        assertThat(run.exit()).as(run.err()).isIn(0, 3);
        return run.out();
    }

    private Path workbook(String list, String... options) {
        Path file = folder.resolve("report.xlsx");
        Run run = Run.wide(
                list,
                Stream.concat(Arrays.stream(arguments("xlsx", options)), Stream.of("-o", file.toString()))
                        .toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isIn(0, 3);
        return file;
    }

    private static String[] arguments(String format, String... options) {
        return Stream.concat(Stream.of("report", "-", "-f", format), Arrays.stream(options))
                .toArray(String[]::new);
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        return new ReadableWorkbook(Files.newInputStream(file), new ReadingOptions(true, false));
    }

    private static List<String> figuresOfHtml(String report, String title, UnaryOperator<String> plain) {
        List<String> measures = new ArrayList<>(List.of("days", "cost", "documents"));
        List<String> figures = new ArrayList<>();
        for (String section : report.split("<h2[^>]*>", -1)) {
            if (section.startsWith(title)) {
                String measure = measures.remove(0);
                HTML_ROW.matcher(section)
                        .results()
                        .skip(1)
                        .forEach(row -> figures.add(measure + "|"
                                + line(
                                        HTML_CELL
                                                .matcher(row.group(1))
                                                .results()
                                                .map(cell -> cell.group(1)
                                                        .replaceAll("<[^>]*>", "")
                                                        .replace('\u00A0', ' '))
                                                .toList(),
                                        plain)));
            }
        }
        return unknownLeftBlank(figures);
    }

    private static List<String> figuresOfWorkbook(Path file, String name) throws IOException {
        List<String> measures = new ArrayList<>(List.of("days", "cost", "documents"));
        List<String> figures = new ArrayList<>();
        try (ReadableWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Row> rows = sheet.read();
                if (!rows.isEmpty() && rows.get(0).getCell(0).asString().startsWith(name)) {
                    String measure = measures.remove(0);
                    rows.stream()
                            .skip(2)
                            .forEach(row -> figures.add(measure + "|"
                                    + line(
                                            IntStream.range(0, 6)
                                                    .mapToObj(i -> plain(row.getCell(i), i == 5))
                                                    .toList(),
                                            EveryFormatTest::plainEnglish)));
                }
            }
        }
        return unknownLeftBlank(figures);
    }

    private static String plain(Cell cell, boolean percent) {
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            return cell.asString();
        }
        // What is computed has its value stored.
        BigDecimal number = cell.getType() == CellType.FORMULA ? new BigDecimal(cell.getRawValue()) : cell.asNumber();
        return (percent ? number.movePointRight(2).setScale(2) : number).toPlainString();
    }

    private static String line(List<String> cells, UnaryOperator<String> plain) {
        return name(cells.get(0)) + "|"
                + cells.subList(1, 6).stream().map(plain).collect(Collectors.joining("|"));
    }

    /** A line "measure|agency|procedures|current|proposed|saved|percent" for each agency and the total, in their order. */
    private static List<String> figuresOfJson(String report) {
        JsonNode root = JSON.readTree(report);
        List<String> figures = new ArrayList<>();
        for (JsonNode measure : root.get("measures")) {
            root.at("/groups/agency").forEach(group -> figures.add(figures(measure.asString(), group)));
            figures.add(figures(measure.asString(), root.get("total")));
        }
        return unknownLeftBlank(figures);
    }

    private static String figures(String measure, JsonNode group) {
        JsonNode figures = group.at("/measures/" + measure);
        JsonNode percent = figures.get("percent");
        return String.join(
                "|",
                measure,
                group.get("name").asString(),
                group.get("procedures").asString(),
                figures.get("current").decimalValue().toPlainString(),
                figures.get("proposed").decimalValue().toPlainString(),
                figures.get("saved").decimalValue().toPlainString(),
                percent.isNull() ? "" : percent.decimalValue().toPlainString());
    }

    private static List<String> figuresOfCsv(String report) {
        List<List<String>> rows =
                report.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<String> header = rows.get(0);
        List<String> figures = new ArrayList<>();
        for (String measure : List.of("days", "cost", "documents")) {
            List<String> columns = new ArrayList<>(List.of("agency", "procedures"));
            for (String figure : List.of("current", "proposed", "saved", "percent")) {
                columns.add(figure + "_" + measure);
            }
            Stream<List<String>> agencies =
                    rows.stream().filter(row -> row.get(0).equals("agency"));
            Stream.concat(agencies, Stream.of(rows.get(1))).forEach(row -> {
                List<String> cells = new ArrayList<>(columns.stream()
                        .map(column -> row.get(header.indexOf(column)))
                        .toList());
                cells.set(0, row.get(0).equals("total") ? "total" : cells.get(0));
                figures.add(measure + "|" + String.join("|", cells));
            });
        }
        return unknownLeftBlank(figures);
    }

    /** People are shown no sum over nothing; programs are given 0. */
    private static List<String> unknownLeftBlank(List<String> figures) {
        // People are shown each measure by its own figures, programs all by those of the first.
        return figures.stream()
                .map(line -> line.replaceFirst("\\|0\\|0\\|0\\|$", "||||"))
                .sorted()
                .toList();
    }

    /** The same from the tables that begin with a title, in text or Markdown. */
    private static List<String> figuresOfTables(String report, String title, UnaryOperator<String> plain) {
        List<String> measures = new ArrayList<>(List.of("days", "cost", "documents"));
        List<String> figures = new ArrayList<>();
        boolean markdown = title.startsWith("#");
        for (String block : report.split("(?m)^(?=" + Pattern.quote(title) + ")", -1)) {
            if (block.startsWith(title)) {
                String measure = measures.remove(0);
                block.lines()
                        .skip(markdown ? 4 : 2)
                        .takeWhile(line -> !line.isEmpty())
                        .map(line -> cells(line, markdown))
                        .forEach(cells -> figures.add(measure + "|" + line(cells, plain)));
            }
        }
        return unknownLeftBlank(figures);
    }

    private static List<String> cells(String line, boolean markdown) {
        return markdown
                ? Arrays.stream(line.replace("**", "").substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : List.of(line.split(" {2,}", -1));
    }

    /** The name in machine formats. */
    private static String name(String shown) {
        return switch (shown) {
            case "Total", "Tổng cộng" -> "total";
            case "(không nêu)" -> "(not given)";
            default -> shown;
        };
    }

    private static String plainEnglish(String number) {
        return number.equals("—") ? "" : number.replace(",", "").replace("%", "");
    }

    private static String plainVietnamese(String number) {
        return number.equals("—")
                ? ""
                : number.replace(".", "").replace(',', '.').replace("%", "");
    }
}
