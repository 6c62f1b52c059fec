package vn.tthc.report;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
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
import vn.tthc.summary.Summary;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlPageTest {
    private static final Pattern CELL = Pattern.compile("data-v=\"([^\"]*)\"");

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
        assertThat(row).contains(">1.234,5</td>", ">19,00 %</td>");
    }

    @Test
    void namesAreTextWhateverStandsInThem() throws IOException {
        String page = page("<script>alert(\"1\")</script>&'\u202E\u001B[31m", "10", "5");

        assertThat(page).contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;??[31m");
        assertThat(page).doesNotContain("<script>alert", "\u202E", "\u001B");
    }

    @Test
    void needsNothingFromANetwork() throws IOException {
        Matcher address = Pattern.compile("(?:src|href|url)\\s*[=(]").matcher(page("A", "10", "5"));

        assertThat(address.find()).isFalse();
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
                        Optional.empty(),
                        Map.of(Measure.DAYS, change),
                        DayUnit.WORKING_DAY,
                        Optional.empty(),
                        ""),
                "list.csv");
        StringWriter out = new StringWriter();
        ReportFormat.HTML.write(
                Report.of(summary, ReportOptions.DEFAULT),
                new Presentation(Language.VI, 80, false, false, ',', false, Links.NONE),
                new TextOutput(out));
        return out.toString();
    }
}
