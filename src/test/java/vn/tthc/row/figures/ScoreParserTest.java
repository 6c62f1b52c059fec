package vn.tthc.row.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.input.ReadList;
import vn.tthc.input.Shown;
import vn.tthc.model.RankScheme;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.RowOptions;
import vn.tthc.side.RankSchemes;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of units with their scores, or with those of the criteria of {@code qd766}: 18 + 20 + 22 + 22 + 18. */
class ScoreParserTest {
    private static final RankScheme SCHEME = RankSchemes.builtIn().find("qd766").orElseThrow();
    private static final String CRITERIA = String.join(
            ";", SCHEME.criteria().stream().map(RankScheme.Criterion::name).toList());

    @Test
    void scoresAreStatedOrAddedUp() {
        assertThat(read("Đơn vị;Nhóm;Điểm;Xếp loại\nA;Sở;88,72;Khá\nB; ;90;"))
                .containsExactly("A Sở 88.72 Khá", "B  90 ");
        assertThat(read("Đơn vị;" + CRITERIA + "\nA;18;20;22;22;18\nB;1,5;0;0;0;0"))
                .containsExactly("A  100 ", "B  1.5 ");
        assertThat(read("Đơn vị;Điểm;" + CRITERIA + "\nA;100;18;20;22;22;18\nB;7;1;;;;"))
                .containsExactly("A  100 ", "B  7 ");
    }

    @Test
    void whatDoesNotAddUpIsRejected() {
        assertThat(read("Đơn vị;Điểm;" + CRITERIA + "\nA;99;18;20;22;22;18\nB;;1;;;;\n;5;;;;;\nC;không quy định;;;;;"))
                .containsExactly(
                        "list:2:2 score-sum score: 100",
                        "list:3:2 no-score score",
                        "list:4:1 no-unit agency",
                        "list:5:2 no-score score");
        assertThat(read("Đơn vị;" + CRITERIA + "\nA;18;20,1;22;22;18"))
                .containsExactly("list:2:3 above-maximum criterion_2: "
                        + SCHEME.criteria().get(1).name() + ", 20");
        assertThat(read("Đơn vị;Điểm\nA;100,5\nB;100"))
                .containsExactly("B  100 ", "list:2:2 above-maximum score: qd766, 100");
        assertThat(read("Đơn vị;Điểm\n" + "x".repeat(40_000) + ";1"))
                .containsExactly("list:2:1 cell-too-long agency: 32767");
        assertThat(read("Đơn vị;Điểm\nA;-1\nB;x"))
                .containsExactly("list:2:2 negative-value score", "list:3:2 bad-number score");
    }

    @Test
    void aUnitHasOneScoreInAGroup() {
        assertThat(read("Đơn vị;Nhóm;Điểm\nA;Sở;81\na;SỞ;82\nA;Huyện;83\nB;Sở;x\nB;Sở;84"))
                .containsExactly(
                        "A Sở 81 ",
                        "A Huyện 83 ",
                        "B Sở 84 ",
                        "list:3:1 scored-twice agency: 2",
                        "list:5:3 bad-number score");
    }

    @Test
    void aPercentageIsAScoreOfAHundred() {
        assertThat(read("Đơn vị;Điểm\nA;88,72%\nB;90 %")).containsExactly("A  88.72 ", "B  90 ");
    }

    @Test
    void scoresOfAnotherScaleAreRefusedAndSingleOnesWarnedOf() {
        assertThat(read("Đơn vị;Điểm\nA;0,8872\nB;0,9")).endsWith("list score-scale: 0.9, qd766, 100");
        assertThat(read("Đơn vị;Điểm\nA;8,9\nB;10")).endsWith("list score-scale: 10, qd766, 100");
        assertThat(read("Đơn vị;Điểm\nA;88,7\nB;0,9\nC;1")).endsWith("list:3:2 fraction-score score: 100 x2");
        assertThat(read("Đơn vị;Điểm\nA;0\nB;0")).containsExactly("A  0 ", "B  0 ");
        assertThat(read("Đơn vị;Điểm\nA;0\nB;11")).containsExactly("A  0 ", "B  11 ");
    }

    @Test
    void whatOnlyRechecksCostsNoRow() {
        assertThat(read("Đơn vị;Điểm;Xếp loại\nA;91;xuat sac\nB;82;Loại Tốt\nC;73;—\nD;74;ND\nE;75;A\nF;55;TB"))
                .containsExactly("A  91 Xuất sắc", "B  82 Tốt", "C  73 ", "D  74 ", "E  75 A", "F  55 Trung bình");
    }

    private static List<String> read(String list) {
        List<String> shown = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        try (Content content = ReadList.content(bytes, RowOptions.DEFAULT)) {
            new ListReader(RowOptions.DEFAULT, problems::add, Optional.empty(), Optional.empty(), 1)
                    .readScores(
                            content,
                            SCHEME,
                            score -> shown.add(score.agency() + " " + score.group() + " " + score.score() + " "
                                    + score.printed()));
        } catch (UnreadableException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.forEach(problem -> shown.add(Shown.problem(problem)));
        return shown;
    }
}
