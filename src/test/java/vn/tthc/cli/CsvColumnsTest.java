package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The columns of CSV are those of the command and the version, whatever the list: 63 files can be put below each other. */
class CsvColumnsTest {
    private static final List<String> LISTS = List.of(
            "agency,sector,current_days,proposed_days\nSở Y tế,Dược,5,3\n",
            "agency,sector,current_cost,proposed_cost,level,volume\nSở Y tế,Dược,500,300,xã,7\n",
            "agency,sector,current_days,proposed_days,current_documents,proposed_documents\nA,B,5,3,1,1\n");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--by total",
                "--by source",
                "--mean",
                "--target days=30,cost=1",
                "--weight volume",
                "--top 3"
            })
    void everyReportHasTheSameColumns(String options) {
        Set<String> headers = LISTS.stream()
                .map(list -> header(list, ("report - -f csv " + options.replace("--by total", "--by level")).strip()))
                .collect(Collectors.toSet());
        headers.add(header(LISTS.get(0), "report - -f csv"));
        assertThat(headers).hasSize(1);
    }

    private static String header(String list, String line) {
        Run run = Run.withInput(list, line.split(" ", -1));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out().lines().findFirst().orElseThrow();
    }

    @Test
    void everyComparisonHasTheSameColumns() throws IOException {
        Path first = Files.writeString(folder.resolve("a.csv"), LISTS.get(0));
        Path second = Files.writeString(folder.resolve("b.csv"), LISTS.get(2));
        Path costs = Files.writeString(folder.resolve("c.csv"), LISTS.get(1));
        Set<String> headers = Set.of(
                        Run.of("compare", "" + first, "" + second, "-f", "csv").out(),
                        Run.of("compare", "" + costs, "" + second, "-f", "csv", "--by", "level")
                                .out(),
                        Run.of("compare", "" + second, "" + first, "-f", "csv", "--by", "agency+sector")
                                .out())
                .stream()
                .map(text -> text.lines().findFirst().orElse(""))
                .collect(Collectors.toSet());
        assertThat(headers).hasSize(1);
    }

    @Test
    void everyLineHasAsManyCells() {
        List<String> printed = List.of("samples/long-an-2022.csv", "--printed", "samples/long-an-2022-published.csv");
        String csv = Run.of("report", printed.get(0), printed.get(1), printed.get(2), "-f", "csv", "--delimiter", "|")
                .out();
        assertThat(csv.lines().map(line -> line.split("\\|", -1).length).distinct())
                .hasSize(1);
    }

    @Test
    void longHasALineForEachFigure() {
        assertThat(Run.withInput(
                                LISTS.get(0),
                                "report",
                                "-",
                                "-f",
                                "csv",
                                "--long",
                                "--by",
                                "agency+sector",
                                "--target",
                                "days=50")
                        .out())
                .isEqualTo("""
                    by,group,measure,figure,value
                    total,,,procedures,1
                    total,,,abolished,0
                    total,,days,current,5
                    total,,days,proposed,3
                    total,,days,saved,2
                    total,,days,percent,40.00
                    total,,days,mean_percent,40.00
                    total,,days,reduced,1
                    total,,days,unchanged,0
                    total,,days,increased,0
                    total,,days,left_out,0
                    total,,days,target,50
                    total,,days,target_met,false
                    total,,days,target_points,-10.00
                    total,,days,to_save,0.5
                    total,,days,to_save_percent,16.67
                    total,,,existing,1
                    total,,,touched,1
                    total,,,touched_percent,100.00
                    total,,,kept,1
                    total,,,action_simplify,0
                    total,,,action_replace,0
                    total,,,action_merge,0
                    total,,,action_abolish,0
                    total,,,action_decentralise,0
                    total,,,action_devolve,0
                    total,,,action_delegate,0
                    total,,,action_data,0
                    total,,,action_new,0
                    total,,,action_keep,0
                    total,,,rejected_rows,0
                    total,,,failed_sources,0
                    agency+sector,Sở Y tế / Dược,,procedures,1
                    agency+sector,Sở Y tế / Dược,,abolished,0
                    agency+sector,Sở Y tế / Dược,days,current,5
                    agency+sector,Sở Y tế / Dược,days,proposed,3
                    agency+sector,Sở Y tế / Dược,days,saved,2
                    agency+sector,Sở Y tế / Dược,days,percent,40.00
                    agency+sector,Sở Y tế / Dược,days,mean_percent,40.00
                    agency+sector,Sở Y tế / Dược,days,reduced,1
                    agency+sector,Sở Y tế / Dược,days,unchanged,0
                    agency+sector,Sở Y tế / Dược,days,increased,0
                    agency+sector,Sở Y tế / Dược,days,left_out,0
                    agency+sector,Sở Y tế / Dược,days,target,50
                    agency+sector,Sở Y tế / Dược,days,target_met,false
                    agency+sector,Sở Y tế / Dược,days,target_points,-10.00
                    agency+sector,Sở Y tế / Dược,days,to_save,0.5
                    agency+sector,Sở Y tế / Dược,days,to_save_percent,16.67
                    agency+sector,Sở Y tế / Dược,,existing,1
                    agency+sector,Sở Y tế / Dược,,touched,1
                    agency+sector,Sở Y tế / Dược,,touched_percent,100.00
                    agency+sector,Sở Y tế / Dược,,kept,1
                    agency+sector,Sở Y tế / Dược,,action_simplify,0
                    agency+sector,Sở Y tế / Dược,,action_replace,0
                    agency+sector,Sở Y tế / Dược,,action_merge,0
                    agency+sector,Sở Y tế / Dược,,action_abolish,0
                    agency+sector,Sở Y tế / Dược,,action_decentralise,0
                    agency+sector,Sở Y tế / Dược,,action_devolve,0
                    agency+sector,Sở Y tế / Dược,,action_delegate,0
                    agency+sector,Sở Y tế / Dược,,action_data,0
                    agency+sector,Sở Y tế / Dược,,action_new,0
                    agency+sector,Sở Y tế / Dược,,action_keep,0
                    """);
        assertThat(Run.of(
                                "compare",
                                "samples/long-an-2022-draft.csv",
                                "samples/long-an-2022.csv",
                                "-f",
                                "csv",
                                "--long")
                        .out())
                .contains("\ntotal,,days,saved_before,129\n", "\ntotal,,days,percent_points,");
        assertThat(Run.of("report", "samples/long-an-2022.csv", "--long"))
                .isEqualTo(new Run(
                        "", "tthc: --long is a form of CSV; give it with -f csv\nFor help: tthc report --help\n", 2));
    }
}
