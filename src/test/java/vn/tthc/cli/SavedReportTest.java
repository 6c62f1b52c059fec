package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports that were saved, changed by hand or not, and added up again. */
@Timeout(60)
class SavedReportTest {
    private static final String LIST = """
        code,agency,sector,current_days,proposed_days,current_cost,proposed_cost
        1,Sở Y tế,Dược,9,3,100,80
        2,Sở Tư pháp,Hộ tịch,5,5,,
        3,Sở Tư pháp,Hộ tịch,2,4,1,0
        """;

    @TempDir
    Path folder;

    private String saved() {
        return Run.withInput(LIST, "report", "-", "--top", "1", "--by", "agency,source", "-f", "json")
                .out()
                // On one line, so that a change is short.
                .replaceAll("\\s*\\n\\s*", " ");
    }

    @Test
    void whatWasSavedIsReadAgainAsItWas() {
        Run again = Run.withInput(saved(), "report", "-", "--top", "1", "--by", "agency,source", "-f", "json");

        assertThat(again.exit()).isZero();
        assertThat(again.out().replaceAll("\\s*\\n\\s*", " ")).isEqualTo(saved());
    }

    @Test
    void whatAReportWasHeldAgainstIsReadAgainToo() throws IOException {
        Path baseline = folder.resolve("list-2024.csv");
        Files.writeString(baseline, "code,current_days\n1,12\n2,5\n3,4\n");
        String[] target = {"--target", "days=50", "-f", "json"};
        String list = LIST.replace("proposed_cost", "volume");
        String saved = Run.withInput(list, with(target, "report", "-", "--weight", "volume", "--baseline", baseline))
                .out();

        assertThat(saved).contains("\"baselines\" : [ \"list-2024.csv\" ]", "\"days_by_volume\"", "\"to_save\"");
        assertThat(Run.withInput(saved, with(target, "report", "-")).out()).isEqualTo(saved);
        assertThat(Run.withInput(saved, "report", "-", "-f", "text").out()).contains("list-2024.csv", "Baseline");
    }

    private static String[] with(String[] last, Object... first) {
        return Stream.concat(Arrays.stream(first).map(String::valueOf), Arrays.stream(last))
                .toArray(String[]::new);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
        "cells" : [                       → "cells" : [ null,                            → Invalid `null` value
        "sources" : [                     → "sources" : [ null,                          → Invalid `null` value
        "measures" : [                    → "measures" : [ null,                         → Invalid `null` value
        "problems" : [                    → "problems" : [ null,                         → Invalid `null` value
        "working_day_ratios" : [          → "working_day_ratios" : [ null                → Invalid `null` value
        "code" : "1"                      → "code" : null                                → creator property
        "procedures" : { "days" : [       → "procedures" : { "days" : [ null,            → Invalid `null` value
        "agency" : [                      → "agency" : [ null,                           → Invalid `null` value
        "skipped_by_kind" : {             → "skipped_by_kind" : { "blank" : null         → null
        "unstated" : 3                    → "unstated" : null                            → null
        "days" : { "current" : 9          → "days" : null, "cost" : { "current" : 9      → null
        "current" : 9                     → "current" : null                             → creator property
        "cells" : [                       → "calls" : [                                  → cells
        "ratio_sum" : 0                   → "ratio_sum" : 1e999999999, "x" : 0           → "1e999999999" cannot be a number of it
        "ratio_sum" : 0                   → "ratio_sum" : -1e-50000000, "x" : 0          → "-1e-50000000" cannot be a number of it
        "current" : 9                     → "current" : 1e50000000                       → "1e50000000" cannot be a number of it
        "percent" : 20.79                 → "percent" : 1e999999999                       → "1e999999999" cannot be a number of it
        "procedures" : 3                  → "procedures" : 1e3                           → "1e3" cannot be a number of it
        "procedures" : 3                  → "procedures" : 9223372036854775807           → "9223372036854775807" cannot be a number of it
        "procedures" : 3                  → "procedures" : -1                            → "-1" cannot be a number of it
        "procedures" : 3                  → "procedures" : "3"                           → "3" cannot be a number of it
        "rejected" : 0                    → "rejected" : -5                              → "-5" cannot be a number of it
        "limit" : 1                       → "limit" : -1                                 → "-1" cannot be a number of it
        "proposed" : 3, "reduced" : 1     → "proposed" : -3, "reduced" : 1               → the cell Sở Y tế / Dược has figures that no procedures can have
        "proposed" : 3, "reduced" : 1     → "proposed" : 3, "reduced" : 99               → the cell Sở Y tế / Dược has figures that no procedures can have
        "proposed" : 3, "reduced" : 1     → "proposed" : 13, "reduced" : 1               → the cell Sở Y tế / Dược has figures that no procedures can have
        "procedures" : 1, "abolished" : 0 → "procedures" : 1, "abolished" : 2            → the
        "measures" : [ "days", "cost" ]   → "measures" : [ "days" ]                      → has figures that no procedures can have
        "measures" : [ "days", "cost" ]   → "measures" : [ "days", "cost", "joy" ]       → "joy" is not known in reports
        "total", "procedures" : 3         → "total", "procedures" : 4                    → the procedures do not add up to the total
        "procedures" : 3, "abolished" : 0 → "procedures" : 3, "abolished" : 1            → the abolished procedures do not add up to the total
        "current" : 16, "proposed" : 12   → "current" : 16, "proposed" : 11              → the days do not add up to the total
        "saved" : 4, "percent"            → "saved" : 5, "percent"                       → the days do not add up to the total
        "percent" : 25.00                 → "percent" : 26                               → the days do not add up to the total
        "percent" : 25.00                 → "percent" : null                             → the days do not add up to the total
        "reduced" : 1, "unchanged" : 1    → "reduced" : 2, "unchanged" : 0               → the days do not add up to the total
        "increased" : 1                   → "increased" : 0                              → the days do not add up to the total
        "left_out" : 1                    → "left_out" : 0                               → the costs do not add up to the total
        "name" : "Sở Y tế"                → "name" : "Sở Y Tá"                           → the groups by agency do not agree with the cells
        "name" : "Sở Y tế", "procedures" : 1 → "name" : "Sở Y tế", "procedures" : 2      → the groups by agency do not agree with the cells
        "groups" : { "agency" :           → "groups" : { "ministry" :                    → the groups by ministry do not agree
        "groups" : { "agency" :           → "groups" : { "sector" :                      → the groups by sector do not agree with the cells
        "agencies" : 2                    → "agencies" : 3                               → the number of agencies does not agree with the cells
        "rows" : 3                        → "rows" : 4                                   → the rows of the source stdin do not add up
        "name" : "stdin", "rows"          → "name" : "a.csv", "rows"                     → the rows of the source a.csv do not add up
        "unstated" : 3                    → "unstated" : 4                               → the rows of the source stdin do not add up
        "unstated" : 3                    → "unstated" : 2                               → the units of the days do not agree with the sources
        "count" : 1                       → "count" : 2                                  → the problems of the sources are more than all problems
        "code" : "increase"               → "code" : "decrease"                          → "decrease" is not known in reports
        "limit" : 1                       → "limit" : 0                                  → the list of the top procedures cannot be right
        "current" : 9, "proposed" : 3, "saved" : 6, "percent" : 66.67 } → "current" : 3, "proposed" : 9 } → the list of the top procedures cannot be right
        "source" : "stdin", "current"     → "source" : "b.csv", "current"                → the list of the top procedures cannot be right
        "cells" : [                       → "cells" : [ {"agency":"","sector":"","level":"","source":"z","procedures":0,"abolished":0,"measures":{}}, → has figures that no procedures can have
        "working_day_ratios" : [          → "working_day_ratios" : [ "much"              → "much" is not known in reports
        "version" : 1                     → "version" : 2                                → the saved report is of version 2, and only version 1 can be added
        "version" : 1, "document" : "single", "agencies" : 2    → "version" : 2, "agencies" : "two"            → the saved report is of version 2, and only version 1 can be added
        "version" : 1,                    →                                              → the saved report is of version
        "days"                            → "days", "days                                → (
        """)
    void aChangedReportIsRefusedWithWhatDoesNotAgree(String from, String to, String reason) {
        String saved = saved();
        assertThat(saved).contains(from);
        Run run = Run.withInput(saved.replaceFirst(quoted(from), to == null ? "" : to), "report", "-");

        assertThat(run.err()).startsWith("stdin").contains(reason).contains("[bad-report]\n");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    @Test
    void nothingAtAllIsLeftStandingByNulls() {
        String saved = saved();
        for (int i = saved.indexOf(" : "); i >= 0; i = saved.indexOf(" : ", i + 1)) {
            int end = i + 3;
            while (",}]".indexOf(saved.charAt(end)) < 0) {
                end++;
            }
            String changed = saved.substring(0, i + 3) + "null " + saved.substring(end);
            Run run = Run.withInput(changed, "report", "-", "-f", "csv");
            assertThat(run.exit()).as(changed + run.err()).isIn(0, 5);
        }
    }

    @Test
    void mergesAndSharedAgenciesAreReadAgainAndComparedToo() throws IOException {
        Path aliases = Files.writeString(folder.resolve("aliases.csv"), "from,to\nSở Tư pháp,Sở Y tế\n");
        String list = LIST + "4,Sở A; Sở B,Dược,9,3,,\n";
        String saved = Run.withInput(
                        list, "report", "-", "--aliases", aliases.toString(), "--split-agencies", "-f", "json")
                .out();
        assertThat(saved).contains("\"split_agencies\" : 1").contains("\"merges\" : [ {");

        assertThat(Run.withInput(saved, "report", "-", "--split-agencies", "-f", "json"))
                .isEqualTo(new Run(saved, "", 0));
        for (String changed : new String[] {
            saved.replace("\"split_agencies\" : 1", "\"split_agencies\" : 2"),
            saved.replace("\"merges\" : [ {", "\"merges\" : [ null, {"),
            saved.replace("\"merges\" : [ {", "\"merges\" : [ { \"from\" : null, \"to\" : \"x\", \"count\" : 1 }, {")
        }) {
            Run run = Run.withInput(changed, "report", "-");
            assertThat(run.err()).contains("[bad-report]");
            assertThat(run.exit()).isEqualTo(5);
        }
    }

    @Test
    void percentagesWithoutZerosAtTheEndAreTheSame() {
        assertThat(Run.withInput(saved().replace("25.00", "25"), "report", "-").exit())
                .isZero();
    }

    @Test
    void listsOfTheSameNameStayApart() throws IOException {
        for (String name : new String[] {"x", "y"}) {
            Path list = Files.createDirectory(folder.resolve(name)).resolve("list.csv");
            Files.writeString(list, LIST.replace("9,3", name.equals("x") ? "9,4" : "9,5"));
            Run.of("report", list.toString(), "--top", "1", "-o", path("s" + name + ".json"));
        }

        Run run = Run.of(
                "report",
                path("sx.json"),
                path("sy.json"),
                "--by",
                "source",
                "--top",
                "2",
                "-f",
                "json",
                "-o",
                path("both.json"));
        assertThat(run.err()).doesNotContain("repeated-source");
        String csv = Run.of("report", path("both.json"), "--by", "source", "-f", "csv")
                .out();
        assertThat(Compact.csv(csv)).contains("source,list.csv,3,0,16,13,").contains("source,list.csv (2),3,0,16,14,");

        Run listAfter = Run.of("report", path("sx.json"), path("y/list.csv"), "--by", "source", "-f", "csv");
        assertThat(Compact.csv(listAfter.out()))
                .contains("\nsource,list.csv,3,")
                .contains("\nsource,list.csv (2),3,");
        assertThat(listAfter.err()).doesNotContain("repeated-source");
    }

    @Test
    void aListBesideItsOwnReportOfABuildWithoutDigestsIsNoticed() throws IOException {
        for (String name : new String[] {"x", "y"}) {
            Path list = Files.createDirectory(folder.resolve(name)).resolve("list.csv");
            Files.writeString(list, LIST.replace("9,3", name.equals("x") ? "9,4" : "9,5"));
        }
        Run.of("report", path("x/list.csv"), "-o", path("sx.json"));

        String saved = Files.readString(folder.resolve("sx.json"));
        Files.writeString(folder.resolve("sx.json"), saved.replaceFirst(",\\s*\"digest\" : \"[^\"]*\"", ""));

        Run run = Run.of("report", path("y/list.csv"), path("x/list.csv"), path("sx.json"), "-f", "json");
        assertThat(run.err())
                .contains(path("x/list.csv") + ": warning: x/list.csv is in " + path("sx.json") + " too")
                .contains("repeated-source 1\n");
        assertThat(run.out()).contains("\"code\" : \"repeated-source\"");
    }

    @Test
    void problemsThatBelongToNoSourceAreKeptWhenReportsAreAdded() throws IOException {
        Files.writeString(
                folder.resolve("s.json"),
                Run.withInput(LIST, "report", "-", "-f", "json").out());
        Files.createDirectory(folder.resolve("empty"));

        Run run = Run.of(
                "report",
                path("s.json"),
                path("missing"),
                path("empty"),
                "--top",
                "1",
                "-f",
                "json",
                "-o",
                path("all.json"));
        assertThat(run.exit()).isEqualTo(5);
        Run again = Run.of("report", path("all.json"));
        assertThat(again.exit()).isEqualTo(5);
        assertThat(again.out())
                .containsPattern("missing-file +error +1\n")
                .containsPattern("no-lists +error +1\n")
                .containsPattern("top-incomplete +warning +1\n")
                .containsPattern("increase +warning +1\n");
    }

    @Test
    void aDirectoryOfNothingButReportsHasNoLists() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("saved"));
        Files.writeString(
                directory.resolve("s.json"),
                Run.withInput(LIST, "report", "-", "-f", "json").out());

        for (String command : new String[] {"report", "check"}) {
            Run run = Run.of(command, directory.toString());
            assertThat(run.exit()).isEqualTo(5);
            assertThat(run.out() + run.err()).contains("1 error, 1 warning: no-lists 1, report-not-taken 1\n");
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
