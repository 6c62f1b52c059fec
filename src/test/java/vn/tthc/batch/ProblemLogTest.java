package vn.tthc.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown of many problems, and that those shown and those hidden are all there are. */
class ProblemLogTest {
    private static final int MANY = 60;
    private static final Problem ROW = Problem.of(ProblemCode.BAD_NUMBER, new Location("row.csv", 2, 1));

    private final List<String> shown = new ArrayList<>();

    private ProblemLog log(int limit, int files) {
        ProblemLog log = new ProblemLog(
                limit,
                problem -> shown.add(problem.location().toString()),
                repeated -> shown.add(repeated.first().stream()
                                .map(problem -> problem.location().toString())
                                .toList()
                        + " + " + repeated.others()));
        log.expect(files);
        return log;
    }

    private static Problem noSectors(int file) {
        return new Problem(ProblemCode.NO_SECTORS, new Location(file + ".csv", 1, 0), "", "agency", List.of());
    }

    @Test
    void sameWarningOfManyFilesIsOneLine() {
        ProblemLog log = log(100, MANY);
        IntStream.range(0, MANY).forEach(file -> log.accept(noSectors(file)));
        log.showGathered();
        assertThat(shown).containsExactly("[0.csv:1, 1.csv:1, 2.csv:1] + 57");
        assertThat(log.hidden()).isZero();
        assertThat(log.counts()).containsEntry(ProblemCode.NO_SECTORS, 60L);
    }

    @Test
    void fewAreShownOneByOne() {
        ProblemLog log = log(100, MANY);
        IntStream.range(0, 3).forEach(file -> log.accept(noSectors(file)));
        log.showGathered();
        assertThat(shown).containsExactly("0.csv:1", "1.csv:1", "2.csv:1");
        assertThat(log.hidden()).isZero();
    }

    @Test
    void nothingIsKeptBackWhereFewFilesAreRead() {
        ProblemLog log = log(100, 3);
        log.accept(noSectors(0));
        assertThat(shown).containsExactly("0.csv:1");
    }

    @Test
    void otherSentencesAreOtherLines() {
        ProblemLog log = log(100, MANY);
        IntStream.range(0, 4).forEach(file -> log.accept(noSectors(file)));
        Problem other = new Problem(ProblemCode.NO_SECTORS, new Location("x.csv", 1, 0), "", "name", List.of());
        log.accept(other);
        log.accept(other.ofRows(2));
        log.showGathered();
        assertThat(shown).containsExactly("[0.csv:1, 1.csv:1, 2.csv:1] + 1", "x.csv:1", "x.csv:1");
        assertThat(log.hidden()).isZero();
    }

    @Test
    void errorsOfRowsAreNeverGathered() {
        ProblemLog log = log(100, MANY);
        IntStream.range(0, 5).forEach(row -> log.accept(ROW));
        assertThat(shown).hasSize(5);
    }

    /** The limit is one of lines: a gathered one takes the line that the first of its kind would have taken. */
    @Test
    void gatheredLineCountsAllThatCameAfterTheLimitToo() {
        ProblemLog log = log(2, MANY);
        log.accept(noSectors(0));
        IntStream.range(0, 10).forEach(row -> log.accept(ROW));
        IntStream.range(1, MANY).forEach(file -> log.accept(noSectors(file)));
        log.showGathered();
        assertThat(shown).containsExactly("row.csv:2:1", "[0.csv:1, 1.csv:1, 2.csv:1] + 57");
        assertThat(log.hidden()).isEqualTo(9);
    }

    @Test
    void limitHoldsForThoseShownOneByOne() {
        ProblemLog log = log(2, MANY);
        IntStream.range(0, 3).forEach(file -> log.accept(noSectors(file)));
        log.showGathered();
        assertThat(shown).containsExactly("0.csv:1", "1.csv:1");
        assertThat(log.hidden()).isEqualTo(1);
    }

    @Test
    void noLineIsShownWhereNoneIsWanted() {
        ProblemLog log = log(0, MANY);
        IntStream.range(0, MANY).forEach(file -> log.accept(noSectors(file)));
        log.showGathered();
        assertThat(shown).isEmpty();
        assertThat(log.hidden()).isEqualTo(60);
    }

    /** What is found ahead of its turn has more problems than are ever shown before the warning. */
    @Test
    void filesReadAheadAreCountedInTheLine() {
        ProblemLog log = log(2, MANY);
        for (int file = 0; file < MANY; file++) {
            ProblemLog.Later later = new ProblemLog.Later(log.limit());
            later.accept(noSectors(file));
            IntStream.range(0, 4).forEach(row -> later.accept(ROW));
            later.accept(Problem.of(ProblemCode.NO_ROWS, Location.of("empty.csv")));
            later.release(log);
        }
        log.showGathered();
        assertThat(shown).containsExactly("row.csv:2:1", "[0.csv:1, 1.csv:1, 2.csv:1] + 57");
        assertThat(log.counts()).containsEntry(ProblemCode.NO_ROWS, 60L).containsEntry(ProblemCode.BAD_NUMBER, 240L);
        assertThat(log.hidden()).isEqualTo(239 + 60);
    }

    /** A warning behind more problems of its file than are shown is not lost on the line that counts it. */
    @Test
    void warningBehindManyProblemsOfItsFileIsCountedInTheLine() {
        ProblemLog log = log(5, MANY);
        for (int file = 0; file < MANY; file++) {
            ProblemLog.Later later = new ProblemLog.Later(log.limit());
            int rows = file == 0 ? 1 : 9;
            IntStream.range(0, rows).forEach(row -> later.accept(ROW));
            later.accept(noSectors(file));
            later.release(log);
        }
        log.showGathered();
        assertThat(shown.get(shown.size() - 1)).isEqualTo("[0.csv:1, 1.csv:1, 2.csv:1] + 57");
        assertThat(shown).hasSize(5);
    }
}
