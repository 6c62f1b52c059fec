package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What charts of the page show: the figures of the tables, at places that fit them. */
class ChartsTest {
    private static final String LIST = """
            agency,sector,current_days,proposed_days
            Sở A,X,100,40
            Sở B,X,100,70
            Sở C,X,100,90
            """;

    @TempDir
    private Path folder;

    private static String page(String list, String... options) {
        List<String> args = new ArrayList<>(List.of("report", "-", "-f", "html", "--lang", "en"));
        args.addAll(List.of(options));
        Run run = Run.withInput(list, args.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    /** The rows of the chart under a heading. */
    private static List<String> rows(String page, String heading) {
        int from = page.indexOf("<h3>" + heading + "</h3>");
        assertThat(from).as(heading).isPositive();
        String chart = page.substring(from, page.indexOf("<div class=\"scroll\"", from));
        int next = chart.indexOf("<h3>", 1);
        return Pattern.compile("<div class=\"bars\">.*?</div>")
                .matcher(next < 0 ? chart : chart.substring(0, next))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void aPercentageIsAsLongAsItIsHighAndAMissHasAnotherColourAndAMark() {
        List<String> rows = rows(page(LIST, "--target", "days=30", "--by", "agency"), "Percentage by agency");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .contains(">Sở A<", "class=\"proposed\" x=\"0.00%\"", "width=\"60.00%\"", "<b>60.00%</b>")
                .contains("class=\"target\" x=\"30.00%\"");
        assertThat(rows.get(1)).contains(">Sở B<", "class=\"proposed\"", "width=\"30.00%\"");
        assertThat(rows.get(2)).contains(">Sở C<", "class=\"missed\"", "width=\"10.00%\"", "<b>✗ 10.00%</b>");
    }

    @Test
    void anIncreaseGoesToTheOtherSideOfNothing() {
        List<String> rows = rows(page(LIST + "Sở D,X,100,200\n", "--by", "agency"), "Percentage by agency");
        assertThat(rows.get(0)).contains("x=\"50.00%\"", "width=\"30.00%\"", "class=\"zero\" x=\"50.00%\"");
        assertThat(rows.get(3)).contains("x=\"0.00%\"", "width=\"50.00%\"", "<b>-100.00%</b>");
    }

    @Test
    void partsOfTheWholeSavingFollowOneAnother() {
        List<String> rows = rows(page(LIST, "--by", "agency"), "Part of the whole saving by agency");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("width=\"60.00%\"", "60.00% together", "<b>60.00%</b>");
        assertThat(rows.get(1)).contains("x=\"60.00%\"", "width=\"30.00%\"", "90.00% together", "<b>30.00%</b>");
        assertThat(rows.get(2)).contains("x=\"90.00%\"", "width=\"10.00%\"", "100.00% together", "<b>10.00%</b>");
    }

    /** A part of a sum in which there is an increase says nothing. */
    @Test
    void withAnIncreaseThereAreNoParts() {
        assertThat(page(LIST + "Sở D,X,100,101\n", "--by", "agency")).doesNotContain("Part of the whole saving");
        assertThat(page(LIST, "--by", "sector")).doesNotContain("Part of the whole saving", "<h3>");
    }

    @Test
    void ofManyGroupsTheBestAndTheWorstAreDrawn() {
        StringBuilder list = new StringBuilder("agency,sector,current_days,proposed_days\n");
        for (int i = 0; i < 40; i++) {
            list.append("Sở ").append(i).append(",X,100,").append(20 + i).append('\n');
        }
        String page = page(list.toString(), "--by", "agency", "--sort", "name");
        List<String> rows = rows(page, "Percentage by agency");
        assertThat(rows).hasSize(25);
        assertThat(rows.get(0)).contains(">Sở 0<");
        assertThat(rows.get(12)).contains(">Sở 12<");
        assertThat(rows.get(13)).contains(">Sở 28<");
        assertThat(rows.get(24)).contains(">Sở 39<");
        assertThat(page)
                .contains(
                        "Of 40 rows the 13 with the highest and the 12 with the lowest percentages are drawn; the table has"
                                + " them all.");
        List<String> parts = rows(page, "Part of the whole saving by agency");
        assertThat(parts).hasSize(25);
        assertThat(parts.get(24)).contains(">16 others<", "100.00% together");
    }

    @Test
    void aComparisonDrawsBeforeAndAfter() throws IOException {
        Path before = Files.writeString(folder.resolve("a.csv"), LIST);
        Path after = Files.writeString(folder.resolve("b.csv"), LIST.replace("100,90", "100,50") + "Sở E,X,10,5\n");
        Run run = Run.of(
                "compare",
                "" + before,
                "" + after,
                "-f",
                "html",
                "--lang",
                "en",
                "--by",
                "agency",
                "--labels",
                "Q2,Q3");
        List<String> rows = rows(run.out(), "Percentage before and after by agency");
        assertThat(rows).hasSize(4);
        String moved =
                rows.stream().filter(row -> row.contains(">Sở C<")).findFirst().orElseThrow();
        assertThat(moved)
                .contains("class=\"earlier\" cx=\"10.00%\"", "class=\"later\" cx=\"50.00%\"")
                .contains("<line class=\"between\" x1=\"10.00%\"", "x2=\"50.00%\"", "10.00% → 50.00%", "<b>+40.00</b>");
        String added =
                rows.stream().filter(row -> row.contains(">Sở E<")).findFirst().orElseThrow();
        assertThat(added).contains("class=\"later\"", "— → 50.00%").doesNotContain("earlier", "<line");
        assertThat(run.out()).contains("<span class=\"earlier\">Q2</span>", "<span class=\"later\">Q3</span>");
    }

    @Test
    void aNameIsNoMarkup() {
        assertThat(page(LIST.replace("Sở A", "<b>&A"), "--by", "agency"))
                .doesNotContain("<b>&A")
                .contains("&lt;b&gt;&amp;A");
    }
}
