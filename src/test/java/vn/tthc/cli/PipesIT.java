package vn.tthc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The built program in the pipes of real shells: how it ends does not depend on who reads its output, nor how much of it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives POSIX shells")
class PipesIT {
    private static final String TTHC =
            Path.of("target", "tthc", "bin", "tthc").toAbsolutePath().toString();
    private static final String HEADER = "agency,sector,current_days,proposed_days";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        Files.writeString(folder.resolve("good.csv"), HEADER + "\nSở Y tế,Dược,5,3\n");
        Files.writeString(folder.resolve("rejected.csv"), HEADER + "\nSở Y tế,Dược,5,3\nSở Y tế,Dược,x,3\n");
        Files.writeString(
                folder.resolve("shares.csv"), "agency,indicator,part,whole\nSở Y tế,Đúng hạn,1,2\nSở,Đúng hạn,5,x\n");
        Files.writeString(folder.resolve("empty.csv"), "");
    }

    private static List<String> shells() {
        return Stream.of("bash", "dash", "zsh").filter(PipesIT::isInstalled).toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs whose code is not 0, each of which writes a document or rows to the standard output. */
    private static Stream<List<String>> endings() {
        Stream<String> runs = Stream.of(
                "4 report good.csv --target days=90 --fail-under",
                "4 report good.csv --target days=90 --fail-under -f json",
                "3 report rejected.csv",
                "3 report rejected.csv -f html",
                "5 report good.csv empty.csv -f csv",
                "3 compare good.csv rejected.csv -f markdown",
                "3 check rejected.csv",
                "3 check rejected.csv -f json",
                "3 check rejected.csv -f csv",
                "3 rate shares.csv",
                "3 report good.csv rejected.csv --out-dir -",
                "0 report good.csv -f json",
                "0 template");
        return runs.flatMap(run -> shells().stream().map(shell -> List.of(shell, run)));
    }

    /** The reader has gone before the first byte: it closes its end of the pipe, and only then the program begins. */
    @ParameterizedTest
    @MethodSource("endings")
    void aReaderWhoHasGoneChangesNoCode(List<String> shellAndRun) {
        String code = shellAndRun.get(1).substring(0, 1);
        String run = shellAndRun.get(1).substring(2);
        Result open = shell(shellAndRun.get(0), "\"$T\" " + run + " >out; echo $?");
        Result closed = shell(
                shellAndRun.get(0),
                "{ while [ ! -e gone ]; do sleep 0.05; done; \"$T\" " + run
                        + "; echo $? >code; } | { exec <&-; : >gone; }; while [ ! -s code ]; do sleep 0.05; done; cat"
                        + " code");
        assertThat(closed.out()).isEqualTo(open.out());
        assertThat(closed.err()).isEqualTo(open.err());
        assertThat(open.out()).isEqualTo(code + "\n");
    }

    @Test
    void aGateBehindAPipeHolds() {
        assumeTrue(isInstalled("bash"));
        String gate = "set -o pipefail; \"$T\" report good.csv --target days=90 --fail-under 2>/dev/null | head -c 1"
                + " >/dev/null";
        assertThat(shell("bash", gate).exit()).isEqualTo(4);
        assertThat(shell("bash", "\"$T\" report rejected.csv 2>/dev/null | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}")
                        .out())
                .isEqualTo("3\n");
        String both =
                "set -o pipefail; \"$T\" report rejected.csv --target days=90 --fail-under 2>&1 | head -c 1 >/dev/null";
        assertThat(shell("bash", both).exit()).isEqualTo(4);
    }

    @Test
    void aGateHoldsWithoutAnybodyToReadWhatIsWrong() {
        String unheard =
                "{ while [ ! -e gone ]; do sleep 0.05; done; \"$T\" report rejected.csv --target days=90 --fail-under"
                        + " 2>&1 >report; echo $? >code; } | { exec <&-; : >gone; }; while [ ! -s code ]; do sleep 0.05;"
                        + " done; cat code";
        Result result = shell("sh", unheard);
        assertThat(result.out()).isEqualTo("4\n");
    }

    /** What writes while it reads stops with its reader, and ends by what was read up to there. */
    @Test
    void convertAndCheckStopAndEndByWhatWasReadSoFar() {
        String endless =
                "{ echo " + HEADER + "; %s; yes Sở,Dược,5,3; } | { \"$T\" %s; echo $? >code; } | head -n 2 >/dev/null;"
                        + " while [ ! -s code ]; do sleep 0.05; done; cat code";
        assertThat(shell("sh", endless.formatted(":", "convert 2>err")).out()).isEqualTo("0\n");
        assertThat(shell("sh", endless.formatted("echo Sở,Dược,x,3", "convert 2>err"))
                        .out())
                .isEqualTo("3\n");
        assertThat(shell("sh", endless.formatted("yes Sở,Dược,x,3 | head -n 9999", "check --max-problems 99999"))
                        .out())
                .isEqualTo("3\n");
    }

    @Test
    void fullDisksAreSaidByEveryCommand() {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        for (String command : List.of(
                "help",
                "--help",
                "--version",
                "help report",
                "report --help",
                "completion bash",
                "template",
                "check good.csv")) {
            Result result = shell("sh", "\"$T\" " + command + " >/dev/full");
            assertThat(result.exit()).as(command).isEqualTo(5);
            assertThat(result.err()).as(command).contains("cannot write standard output");
        }
    }

    /** However an input is named, and however the output comes to it: the same file is never both. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        report - -o list.csv < list.csv       ~ list.csv is one of the inputs
        report -o list.csv < list.csv         ~ list.csv is one of the inputs
        report -o link.csv < list.csv         ~ link.csv is one of the inputs
        report - --rejects list.csv <list.csv ~ list.csv is one of the inputs
        report list.csv >> list.csv           ~ the standard output goes to one of the inputs
        report >> list.csv < list.csv         ~ the standard output goes to one of the inputs
        check list.csv 2>> list.csv           ~
        convert list.csv >> link.csv          ~ the standard output goes to one of the inputs
        report list.csv - < list.csv          ~ stdin is given twice
        report list.csv --rejects r > r       ~ r cannot take both the report and the rejected rows
        """)
    void anInputIsNeverWrittenTo(String command, String said) throws IOException {
        Files.copy(folder.resolve("good.csv"), folder.resolve("list.csv"));
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("list.csv"));
        Result result = shell("sh", "\"$T\" " + command);
        assertThat(result.exit()).isEqualTo(2);
        if (said != null) {
            assertThat(result.err()).contains("tthc: ", said);
            assertThat(folder.resolve("list.csv")).hasSameTextualContentAs(folder.resolve("good.csv"));
        }
    }

    /** What a shell calls the other end of a pipe is the whole name of the source, and no number of a descriptor. */
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void processSubstitutionsAreNamedAsGiven(String shell) {
        assumeTrue(isInstalled(shell));
        Result result = shell(shell, "\"$T\" check <(cat rejected.csv)");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).containsPattern("(?m)^(/dev|/proc/self)/fd/\\d+: 2 rows: 1 accepted, 1 rejected");
    }

    /** A workbook from a pipe is copied to be read; nobody finds the copy, least of all when there is nobody left to remove it. */
    @Test
    void copiesOfPipedWorkbooksAreGoneHoweverTheRunEnds() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        Files.createDirectory(folder.resolve("tmp"));
        Files.copy(Path.of("samples", "hai-phong-2026.xlsx"), folder.resolve("list.xlsx"));
        Result result = shell(
                "sh",
                "{ cat list.xlsx; while [ ! -e gone ]; do sleep 0.1; done; } | { exec 3<&0; TTHC_OPTS=-Djava.io.tmpdir=tmp \"$T\""
                        + " report - <&3 & pid=$!; until ls -l /proc/$pid/fd | grep -q 'tthc.*deleted'; do sleep 0.1; done;"
                        + " kill -9 $pid; wait $pid; : >gone; }; ls -A tmp");
        assertThat(result.out()).isEmpty();
    }

    /** Any number of problems is written without being kept. */
    @Test
    void manyProblemsNeedNoMemory() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 200_000; i++) {
            rows.append("Sở,Dược,x").append(i).append(",3\n");
        }
        Files.writeString(folder.resolve("bad.csv"), rows);
        Result result = shell(
                "sh",
                "TTHC_OPTS=-Xmx48m \"$T\" check -f json --max-problems 1000000 bad.csv >problems.json; echo $?; grep -c"
                        + " '\"value\" : \"x' problems.json");
        assertThat(result).isEqualTo(new Result("3\n200000\n", "", 0));
    }

    /** What scripts rely on, in each shell: how a run ends, and what it says to the standard output and error. */
    private static Stream<List<String>> promises() {
        Stream<List<String>> promises = Stream.of(
                List.of("0", "\"$T\" --lang vi report good.csv", "Rà soát 1 thủ tục.*"),
                List.of("0", "TTHC_LANG=vi \"$T\" report good.csv", "Rà soát 1 thủ tục.*"),
                List.of("0", "echo lang=vi >c; TTHC_CONFIG=c \"$T\" report good.csv", "Rà soát 1 thủ tục.*"),
                List.of("0", "\"$T\" help --lang vi | tail -n 1", ".*5 không đọc hoặc ghi được tệp.*"),
                List.of(
                        "2",
                        "\"$T\" report good.csv --jobs abc",
                        "tthc: --jobs cannot be \"abc\"; it takes a whole number.*"),
                List.of(
                        "2",
                        "\"$T\" report good.csv --fail-under 25",
                        "tthc: --fail-under takes no value.*--target days=25.*"),
                List.of("5", "\"$T\" report https://a.vn/b.csv", ".*curl -fL \"https://a.vn/b.csv\" \\| tthc.*"),
                List.of("0", "\"$T\" schema report | grep draft", ".*json-schema.org/draft/2020-12/schema.*"),
                List.of(
                        "2",
                        "\"$T\" report good.csv rejected.csv -f csv --out-dir -",
                        "tthc: --out-dir - writes a stream of JSON documents; .*"),
                List.of(
                        "3",
                        "\"$T\" report good.csv rejected.csv --out-dir - 2>err | tail -n 1 | grep -c '\"document\":\"index\"'",
                        "1"),
                List.of("0", "\"$T\" report good.csv --long -f csv | sed -n 2p", "total,,,procedures,1"),
                List.of("0", "\"$T\" convert good.csv --add-source -f ndjson", ".*\"source\":\"good.csv\",\"line\":2}"),
                List.of(
                        "0",
                        "\"$T\" report good.csv -f json >a; \"$T\" report good.csv -f csv >b; \"$T\" report a -f csv >c; cmp b c",
                        ""),
                List.of(
                        "2",
                        "\"$T\" report good.csv -f json >a; \"$T\" report a good.csv",
                        "tthc: good.csv stands in a and in good.csv: .*"),
                List.of(
                        "2",
                        "gzip -c good.csv >z.gz; \"$T\" report good.csv -f json >a; \"$T\" report a z.gz",
                        "tthc: .* stands in .*"),
                List.of(
                        "2",
                        "\"$T\" report good.csv rejected.csv --out-dir o -f json -q; \"$T\" report o/*.json",
                        "tthc: .* stands in .*index.json.*"),
                List.of(
                        "3",
                        "\"$T\" report rejected.csv --rejects r.xlsx -q >a; \"$T\" check r.xlsx",
                        "r.xlsx:.*!F2: error: .*"),
                List.of("3", "\"$T\" check -q rejected.csv", ""),
                List.of(
                        "0",
                        "mkdir l; for i in 1 2 3 4 5; do echo agency,current_days,proposed_days >l/$i.csv; echo A,$i,0 >>l/$i.csv; done;"
                                + " \"$T\" check l | grep 'other places'",
                        "l/1.csv:1, l/2.csv:1, l/3.csv:1 and 2 other places: warning: .*"),
                List.of(
                        "5",
                        "mkdir l; ln -s away l/a.csv; cp good.csv l; \"$T\" report l",
                        "l/a.csv: error: this link .*"));
        return promises.flatMap(promise -> shells().stream().map(shell -> {
            List<String> all = new ArrayList<>(List.of(shell));
            all.addAll(promise);
            return all;
        }));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void whatScriptsRelyOn(List<String> promise) throws IOException {
        String run = promise.get(2);
        boolean isDash = promise.get(0).equals("dash");
        Result result = shell(promise.get(0), (isDash ? "" : "set -o pipefail; ") + "exec 2>&1; " + run);
        assertThat(result.out().lines().findFirst().orElse("")).matches(promise.get(3));
        if (!isDash || !run.contains(" | ")) {
            // Where dash has no pipefail a pipe ends as its last program does.
            assertThat(result.exit()).as(result.out()).isEqualTo(Integer.parseInt(promise.get(1)));
        }
    }

    /** Whatever is too long or too deep: where it is, what the limit is, and what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        a.json   ~ [%s,{"agency":"LONG","x":1}]            ~ a.json:1:*: error: a text or number is longer than 1,048,576 characters here*; shorten it*
        a.json   ~ [%s,{"x":[{"y":1LONG}]}]                ~ a.json:1:*: error: a text or number is longer than 1,048,576 characters here*; shorten it*
        a.json   ~ [%s,{"LONG":1}]                         ~ a.json:1:*: error: a key is longer than 10,000 characters here*; shorten it*
        a.json   ~ [%s,{"x":DEEP}]                         ~ a.json:1:*: error: more than 100 objects and arrays*; leave out what is nested so deep*
        a.ndjson ~ '%s\n{"agency":"LONG","x":1}'           ~ a.ndjson:2: error: the row is longer than 1,048,576 characters*; shorten its texts*
        a.ndjson ~ '%s\n{"KEY":1}'                         ~ a.ndjson:2:*: error: a key in this line is longer than 10,000 characters; shorten it*
        a.ndjson ~ '%s\n{"x":DEEP}'                        ~ a.ndjson:2:*: error: more than 100 objects and arrays*; leave out what is nested so deep*
        a.ndjson ~ '%s\n{"agency":"A",\n\n"sector":"S"}'   ~ a.ndjson:2:*: error: the object that begins in this line is not closed; close it*write it whole on one line*
        a.csv    ~ 'agency,current_days,proposed_days\nA,5,3\nLONG,5,3'    ~ a.csv:3: error: the row is longer than 1,048,576 characters*; shorten its texts*
        a.csv    ~ 'agency,current_days,proposed_days\nA,5,3\n"LINES",5,3' ~ a.csv:3:1: error: a quote opens here and is not closed within 1,048,576 characters*; close it*or shorten the cell*
        a.csv    ~ 'agency,current_days,proposed_days\nA,5,3\nCELL,5,3'    ~ a.csv:3:1: error: agency: the cell is longer than 32,767 characters*; shorten it*
        """)
    void refusalsNameThePlaceTheLimitAndWhatToDo(String file, String text, String said) throws IOException {
        Files.writeString(
                folder.resolve(file),
                text.replace("\\n", "\n")
                        .replace("%s", "{\"agency\":\"A\",\"current_days\":5,\"proposed_days\":3}")
                        .replace("LONG", "1".repeat(1_500_000))
                        .replace("LINES", "1\n".repeat(750_000))
                        .replace("DEEP", "[".repeat(200) + "]".repeat(200))
                        .replace("KEY", "k".repeat(20_000))
                        .replace("CELL", "c".repeat(40_000)));
        Result result = shell("sh", "\"$T\" check --max-problems 1 " + file);
        String pattern = Stream.of(said.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        assertThat(result.out().lines().findFirst().orElse("")).matches(pattern);
        assertThat(result.exit()).isIn(3, 5);
    }

    /** Whatever packed it, and whether it comes as a file or through a pipe, a list is what it was. */
    @ParameterizedTest
    @CsvSource({"gzip,gz", "zstd,zst", "xz,xz", "bzip2,bz2"})
    void packedListsAreReadAsTheyAre(String program, String ending) {
        assumeTrue(isInstalled(program));
        Result plain = shell("sh", "\"$T\" report - -f csv < rejected.csv");
        assertThat(plain.out()).contains("agency,Sở Y tế,,,,,,1,0,5,3,2");
        String packed = program + " -c < rejected.csv > list.csv." + ending + "; ";
        Result piped = shell("sh", packed + "\"$T\" report - -f csv < list.csv." + ending);
        Result named = shell("sh", packed + "\"$T\" report list.csv." + ending + " -f csv");
        assertThat(List.of(piped.out(), named.out())).containsOnly(plain.out());
        assertThat(List.of(piped.exit(), named.exit())).containsOnly(3);
    }

    @Test
    void outputIsOnTheDiskBeforeItTakesItsPlace() throws IOException {
        assumeTrue(isInstalled("strace"));
        Result result = shell(
                "sh",
                "strace -f -qq -e trace=fsync,rename,renameat,renameat2,fdatasync -o calls \"$T\" report good.csv -o"
                        + " report.json");
        assumeTrue(result.exit() == 0, result.err());
        assertThat(Files.readString(folder.resolve("calls")))
                .containsPattern("(?s)fsync\\(\\d+\\).*rename.*report\\.json.*f(data)?sync\\(\\d+\\)");
    }

    /** Readers of another make add up the same: numbers are numbers, and what a report leaves out has none. */
    @Test
    void otherProgramsAddUpWhatTheReportDoes() throws IOException {
        assumeTrue(isInstalled("jq"));
        Files.copy(Path.of("samples", "hai-phong-2026.csv"), folder.resolve("list.csv"));
        String sums = shell(
                        "sh",
                        "\"$T\" convert list.csv -f ndjson --plain-days | jq -s -c '[(map(.current_days) | add),"
                                + " (map(.proposed_days) | add)]'")
                .out();
        assertThat(sums)
                .isEqualTo(shell(
                                "sh",
                                "\"$T\" report list.csv -f json | jq -c '[.total.measures.days.current,"
                                        + " .total.measures.days.proposed]'")
                        .out())
                .isEqualTo("[321,185]\n");
        if (isInstalled("mlr")) {
            assertThat(shell(
                                    "sh",
                                    "\"$T\" convert list.csv -f ndjson --plain-days | mlr --ijsonl --ocsv"
                                            + " --headerless-csv-output stats1 -a sum -f current_days,proposed_days")
                            .out())
                    .isEqualTo("321,185\n");
        }
    }

    /** DuckDB adds up converted lists, and reads reports, streams of them and what other commands say, by what it finds out. */
    @Test
    void duckDbAddsUpWhatTheReportDoes() throws IOException {
        assumeTrue(isInstalled("node"));
        assumeTrue(
                shell("sh", "node -e \"require('@duckdb/node-api')\"").exit() == 0, "node finds no @duckdb/node-api");
        String setUp = "S='" + Path.of("samples").toAbsolutePath() + "'; Q='"
                + Path.of("src", "test", "resources", "duckdb", "query.cjs").toAbsolutePath() + "'; set -e; ";
        String lists = "\"$S/hai-phong-2026.csv\" \"$S/long-an-2022.csv\"";
        Result sums = shell(
                "sh",
                setUp + "\"$T\" convert " + lists + " -f ndjson --plain-days >l.ndjson 2>err; \"$T\" report " + lists
                        + " -f json >r.json 2>err; node \"$Q\" \"select sum(current_days)::decimal(18, 3)::varchar,"
                        + " sum(proposed_days)::decimal(18, 3)::varchar from read_json('l.ndjson', columns = {current_days:"
                        + " 'decimal(18, 6)', proposed_days: 'decimal(18, 6)'})\"; node \"$Q\" \"select"
                        + " total.measures.days.current::decimal(18, 3)::varchar,"
                        + " total.measures.days.proposed::decimal(18, 3)::varchar from 'r.json'\"");
        assertThat(sums.exit()).as(sums.err()).isZero();
        List<String> both = sums.out().lines().toList();
        assertThat(both).hasSize(2).first().asString().contains(".000");
        assertThat(both.get(0)).isEqualTo(both.get(1));

        Result documents = shell(
                "sh",
                setUp + "\"$T\" report " + lists + " --out-dir - >s.ndjson 2>err; \"$T\" check " + lists
                        + " -f json >c.json 2>err || :; node \"$Q\" \"select document, count(*)::int,"
                        + " sum(total.procedures)::int from 's.ndjson' group by all order by all\"; node \"$Q\" \"select"
                        + " (select sum(g.procedures)::int from (select unnest(groups.agency) as g from 'r.json')) ="
                        + " (select total.procedures from 'r.json')\"; node \"$Q\" \"select kind, count(*)::int from"
                        + " 'c.json' group by all\"");
        assertThat(documents.out().lines().toList())
                .as(documents.err())
                .hasSize(4)
                .satisfies(rows -> {
                    assertThat(rows.get(0)).startsWith("[\"index\",1,");
                    assertThat(rows.get(1)).isEqualTo(rows.get(0).replace("[\"index\",1,", "[\"part\",2,"));
                    assertThat(rows.get(2)).isEqualTo("[true]");
                    assertThat(rows.get(3)).isEqualTo("[\"tthc-problems\",1]");
                });
    }

    /** Reports of parts of a folder on several machines add up to that of the whole, exactly. */
    @Test
    void partsThatWereReportedApartAddUpExactly() throws IOException {
        Path lists = Files.createDirectory(folder.resolve("lists"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(
                    lists.resolve("tinh-" + i + ".csv"),
                    HEADER + "\nSở Y tế,Dược," + (7 + i) + ",3\nSở " + i + ",Dược,9,0.5\n");
        }
        String apart = "ls lists/*.csv | xargs -P 2 -n 2 sh -c '\"$T\" report \"$@\" -f json -o \"part-$(basename"
                + " \"$1\").json\"' -; \"$T\" report part-*.json -f csv --by agency,sector --mean";
        assertThat(shell("sh", apart))
                .isEqualTo(shell("sh", "\"$T\" report lists/*.csv -f csv --by agency,sector --mean"));
    }

    private record Result(String out, String err, int exit) {}

    private Result shell(String shell, String command) {
        try {
            Files.deleteIfExists(folder.resolve("gone"));
            Files.deleteIfExists(folder.resolve("code"));
            Path out = folder.resolve("shell.out");
            Path err = folder.resolve("shell.err");
            ProcessBuilder builder = new ProcessBuilder(shell, "-c", command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
            builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            builder.environment().put("T", TTHC);
            Process process = builder.start();
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).as(command).isTrue();
            return new Result(
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8),
                    process.exitValue());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
