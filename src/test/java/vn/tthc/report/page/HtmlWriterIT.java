package vn.tthc.report.page;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tthc.report.writer.HtmlWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The page in a real browser, with real clicks and keys; skipped only where no Chromium is installed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HtmlWriterIT {
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final String NAMES_AS_FOUND =
            "Sở Y tế|Đất đai|Ấp Bắc|An ninh|Ăn uống|Dược|Ban Dân tộc|Âu tàu|Đường bộ|Áo dài|Hộ tịch|Khám bệnh|Phòng bệnh"
                    + "|Quản lý giá|Thủy lợi|Việc làm|Yến sào";
    private static final String NAMES_IN_ORDER =
            "An ninh|Áo dài|Ăn uống|Ấp Bắc|Âu tàu|Ban Dân tộc|Dược|Đất đai|Đường bộ|Hộ tịch|Khám bệnh|Phòng bệnh"
                    + "|Quản lý giá|Sở Y tế|Thủy lợi|Việc làm|Yến sào";

    private static final String UNBROKEN = "Khôngcódấucách".repeat(70);

    // Where Chromium is slow to leave its profile, that is no failure of the page.
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;

    private static Browser browser;
    private static URI page;

    @BeforeAll
    static void startTheBrowser() throws IOException, InterruptedException {
        Optional<Path> chromium = Browser.find();
        assumeTrue(chromium.isPresent(), "no Chromium is installed");
        Path file = folder.resolve("page.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            new HtmlWriter(new Presentation(Language.EN, 80, false, false, ',', false, Links.NONE)).write(page(), out);
        }
        page = file.toUri();
        browser = Browser.start(chromium.get(), folder.resolve("profile"));
    }

    @AfterAll
    static void endTheBrowser() throws InterruptedException {
        if (browser != null) {
            browser.quit();
        }
    }

    @AfterEach
    void nothingIsFetchedAndNothingFails() {
        assertThat(browser.requests()).containsExactly(page.toString());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aClickSortsNumbersByTheirValueAndWhatIsUndefinedStaysLast() {
        browser.open(page, DESK, true);

        browser.click(head("Saved"));
        assertThat(column(2)).startsWith("1,000", "100", "9").endsWith("-20", "—");
        assertThat(sorted()).isEqualTo("Saved descending");

        browser.click(head("Saved"));
        assertThat(column(2)).startsWith("-20", "-3").endsWith("100", "1,000", "—");
        assertThat(sorted()).isEqualTo("Saved ascending");

        browser.click(head("%"));
        assertThat(column(3)).startsWith("100.00%").endsWith("-50.00%", "—");
        assertThat(sorted()).isEqualTo("% descending");
    }

    @Test
    void verdictsSortByTheirShapeAndThenByTheNumbersInTheirWords() {
        browser.open(page, DESK, true);

        browser.click(head("Target"));
        assertThat(column(4)).startsWith("✗ 15 points", "✗ 13 points").endsWith("✓ 2 points", "✓ 0 points");
    }

    @Test
    void keysSortNamesAsVietnameseDo() {
        browser.open(page, DESK, true);
        tabTo("Agency");

        browser.press(Browser.Key.ENTER);
        assertThat(String.join("|", column(1))).isEqualTo(NAMES_IN_ORDER);
        assertThat(sorted()).isEqualTo("Agency ascending");

        browser.press(Browser.Key.SPACE);
        assertThat(column(1)).startsWith("Yến sào").endsWith("An ninh");
        assertThat(sorted()).isEqualTo("Agency descending");
    }

    @Test
    void theTotalStaysBelowHoweverRowsAreSorted() {
        browser.open(page, DESK, true);

        for (String column : List.of("Agency", "Saved", "%", "Saved")) {
            browser.click(head(column));
            assertThat(browser.evaluate("[...document.querySelector('table').rows].at(-1).textContent")
                            .asString())
                    .as(column)
                    .startsWith("Total");
        }
    }

    @Test
    void theSearchFindsNamesWithAndWithoutTheirMarks() {
        browser.open(page, DESK, true);
        browser.click("document.querySelector('input')");

        browser.type("đ");
        assertThat(shown()).containsExactly("Đất đai", "Đường bộ");
        browser.evaluate("document.querySelector('input').select()");
        browser.type("duo");
        assertThat(shown()).containsExactly("Dược", "Đường bộ");
        assertThat(browser.evaluate("document.querySelector('output').textContent")
                        .asString())
                .isEqualTo("2 of 17 rows");
        browser.evaluate("document.querySelector('input').select()");
        browser.type("dưo");
        assertThat(shown()).isEmpty();
    }

    @Test
    void onlyTheTableIsWiderThanAPhone() {
        browser.open(page, PHONE, true);

        assertThat(widthBeside("document.documentElement")).isZero();
        assertThat(tabStopAtTheWideTable()).isZero();
    }

    @Test
    void atADeskTabStopsAtNoTableThatShowsAllItsColumns() {
        browser.open(page, DESK, true);

        assertThat(tabStopAtTheWideTable()).isEqualTo(-1);
    }

    @Test
    void withoutItsScriptThePageIsRead() {
        browser.open(page, PHONE, false);

        assertThat(browser.evaluate("document.querySelectorAll('button, input').length")
                        .asInt())
                .isZero();
        assertThat(String.join("|", column(1))).isEqualTo(NAMES_AS_FOUND);
        assertThat(widthBeside("document.documentElement")).isZero();
    }

    /** The tab index of the second table's box, when the page has been drawn: what is too wide is known then. */
    private static int tabStopAtTheWideTable() {
        return browser.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() =>"
                        + " drawn(document.querySelectorAll('.scroll')[1].tabIndex))))")
                .asInt();
    }

    /** How many pixels of an element stand beside what is seen of it. */
    private static int widthBeside(String element) {
        return browser.evaluate(element + ".scrollWidth - " + element + ".clientWidth")
                .asInt();
    }

    /** Presses Tab until the button with these words has the focus. */
    private static void tabTo(String words) {
        for (int i = 0; i < 5; i++) {
            browser.press(Browser.Key.TAB);
            if (browser.evaluate("document.activeElement.textContent")
                    .asString()
                    .equals(words)) {
                return;
            }
        }
        throw new AssertionError(words + " cannot be reached by Tab");
    }

    private static String head(String words) {
        return "[...document.querySelectorAll('thead button')].find(button => button.textContent === '" + words + "')";
    }

    /** The column by which the first table is sorted, and how. */
    private static String sorted() {
        return browser.evaluate("[...document.querySelectorAll('[aria-sort]')]"
                        + ".map(head => head.textContent + ' ' + head.getAttribute('aria-sort')).join()")
                .asString();
    }

    /** The cells of a column of the first table, from 1, without the total. */
    private static List<String> column(int number) {
        return texts("tbody tr > :nth-child(" + number + ")");
    }

    private static List<String> shown() {
        return texts("tbody tr:not([hidden]) > :first-child");
    }

    private static List<String> texts(String cells) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : browser.evaluate("[...document.querySelector('table').querySelectorAll('" + cells
                + "')].map(cell => cell.textContent)")) {
            texts.add(text.asString());
        }
        return texts;
    }

    private static Page page() {
        return new Page(
                "Report",
                "Headline",
                "Not counted: 1 rejected row.",
                List.of(new Page.Highlight("time", new Cell.Percent(Optional.empty()), "0 / 0", Optional.empty())),
                List.of(agencies(), wide()),
                List.of(UNBROKEN));
    }

    private static Table agencies() {
        List<Column> columns = List.of(
                new Column("Agency", Column.Kind.NAME),
                new Column("Saved", Column.Kind.NUMBER),
                new Column("%", Column.Kind.NUMBER),
                new Column("Target", Column.Kind.NUMBER));
        List<List<Cell>> rows = new ArrayList<>();
        for (String name : NAMES_AS_FOUND.split("\\|", -1)) {
            rows.add(row(name, rows.size()));
        }
        return new Table("By agency", columns, rows, Optional.of(row("Total", 0)));
    }

    /** A table of the longest names and numbers. */
    private static Table wide() {
        BigDecimal amount = new BigDecimal("120000000000000.25");
        List<Column> columns = new ArrayList<>(List.of(new Column("Code", Column.Kind.NAME)));
        List<Cell> row = new ArrayList<>(List.of(new Cell.Text(UNBROKEN)));
        for (int i = 0; i < 4; i++) {
            columns.add(new Column("Number", Column.Kind.NUMBER));
            row.add(new Cell.Amount(amount));
        }
        Cell.Percent percent = new Cell.Percent(Optional.of(new BigDecimal("-123456.00")));
        Table.Bars bars = new Table.Bars(UNBROKEN, amount, BigDecimal.ONE, amount + " → 1", percent);
        return new Table("Wide", columns, List.of(row), Optional.empty())
                .withChart(new Table.Chart("Current", "Proposed", 0, () -> List.of(bars)));
    }

    private static List<Cell> row(String name, int number) {
        String[] amounts = {"9", "100", "-3", "1000", "-20", "", "5", "5.5"};
        String[] percents = {"12.50", "100.00", "-3.00", "9.90", "-50.00", "", "5.00", "5.50"};
        int kind = Math.min(number, amounts.length - 1);
        return List.of(
                new Cell.Text(name),
                amounts[kind].isEmpty()
                        ? new Cell.Text(Numbers.UNDEFINED)
                        : new Cell.Amount(new BigDecimal(amounts[kind])),
                new Cell.Percent(Optional.of(percents[kind])
                        .filter(percent -> !percent.isEmpty())
                        .map(BigDecimal::new)),
                new Cell.Verdict(number % 2 == 0, number + " points"));
    }
}
