package vn.tthc.report.writer;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.TextOutput;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.ReportDocument;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.summary.Summary;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlWriterTest {
    private static final Pattern CELL = Pattern.compile("data-v=\"([^\"]*)\"");

    private static final Presentation PRESENTATION =
            new Presentation(Language.VI, 80, false, false, ',', false, Links.NONE);

    @Test
    void cellsCarryPlainNumbersToSortBy() throws IOException {
        String row = page("Sở Y tế", "1234.5", "1000")
                .lines()
                .filter(line -> line.startsWith("<tr><th scope=\"row\">Sở Y tế"))
                .findFirst()
                .orElseThrow();

        List<String> values =
                CELL.matcher(row).results().map(found -> found.group(1)).toList();
        assertThat(values).containsExactly("1", "1234.5", "1000", "234.5", "19.00", "1", "0");
        assertThat(row).contains(">1.234,5</td>", "<span class=\"good\">19,00%</span></td>");
    }

    @Test
    void namesAreTextWhateverStandsInThem() throws IOException {
        String page = page("<script>alert(\"1\")</script>&'\u202E\u001B[31m", "10", "5");

        assertThat(page).contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;??[31m");
        assertThat(page).doesNotContain("<script>alert", "\u202E", "\u001B");
    }

    @Test
    void barsOfAllRowsHaveOneScale() throws IOException {
        List<Table.Bars> bars = List.of(
                new Table.Bars("A", new BigDecimal("400"), new BigDecimal("100"), "400 → 100", percent("75.00")),
                new Table.Bars("B", new BigDecimal("3"), new BigDecimal("4"), "3 → 4", percent("-33.33")));

        String page = page(chart(bars));

        assertThat(page)
                .contains(
                        "style=\"--values: 9ch; --percent: 8ch\"",
                        "<rect class=\"current\" y=\"0\" width=\"100.00%\"",
                        "<rect class=\"proposed\" y=\"11\" width=\"25.00%\"",
                        "<rect class=\"current\" y=\"0\" width=\"0.75%\"",
                        "<rect class=\"proposed\" y=\"11\" width=\"1.00%\"")
                .doesNotContain("class=\"more\"");
    }

    @Test
    void aChartOfManyRowsSaysThatItHasNotAll() throws IOException {
        Table.Bars row = new Table.Bars("A", BigDecimal.TEN, BigDecimal.ONE, "10 → 1", percent("90.00"));

        String page = page(chart(Collections.nCopies(1234, row)));

        assertThat(page.split("<svg", -1)).hasSize(26);
        assertThat(page)
                .contains(
                        "<p class=\"more\">Trong 1.234 dòng, biểu đồ vẽ 13 dòng có tỷ lệ cao nhất và 12 dòng có tỷ lệ thấp nhất; bảng có đủ.</p>");
    }

    @Test
    void wordLeavesOutWhatItCannotDraw() throws IOException {
        String word = page("Sở Y tế", "10", "5").replaceAll("(?s)<!--\\[if !mso]><!-->.*?<!--<!\\[endif]-->", "");

        assertThat(word)
                .contains("<th scope=\"row\">Sở Y tế", "<style>", "background: #ffffff")
                .doesNotContain("var(--", "<svg", "<script", "→");
    }

    @Test
    void needsNothingFromANetwork() throws IOException {
        Matcher address = Pattern.compile("(?:src|href|url)\\s*[=(]").matcher(page("A", "10", "5"));

        assertThat(address.find()).isFalse();
    }

    private static Cell.Percent percent(String percent) {
        return new Cell.Percent(Optional.of(new BigDecimal(percent)));
    }

    private static Table chart(List<Table.Bars> bars) {
        return new Table("Theo cơ quan", List.of(new Column("Cơ quan", Column.Kind.NAME)), List.of(), Optional.empty())
                .withChart(new Table.Chart("Hiện hành", "Đề xuất", 0, () -> bars));
    }

    private static String page(Table table) throws IOException {
        StringWriter out = new StringWriter();
        new HtmlWriter(PRESENTATION).write(new Page("T", "H", "", List.of(), List.of(table), List.of()), out);
        return out.toString();
    }

    private static String page(String agency, String current, String proposed) throws IOException {
        Summary summary = new Summary(0);
        summary.addMeasures(EnumSet.of(Measure.DAYS));
        Change change = new Change(new BigDecimal(current), new BigDecimal(proposed));
        summary.add(
                new Procedure(
                        "",
                        "",
                        agency,
                        "Dược",
                        "",
                        "",
                        Optional.empty(),
                        Map.of(Measure.DAYS, change),
                        DayUnit.WORKING_DAY,
                        Optional.empty(),
                        "",
                        Map.of()),
                "list.csv");
        StringWriter out = new StringWriter();
        ReportFormat.HTML.write(
                new ReportDocument(Report.of(summary, ReportOptions.DEFAULT)), PRESENTATION, new TextOutput(out));
        return out.toString();
    }
}
