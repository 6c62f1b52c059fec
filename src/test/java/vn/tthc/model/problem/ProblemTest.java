package vn.tthc.model.problem;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Measure;
import vn.tthc.model.PublishedFigure;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTest {
    @Test
    void itsPlaceIsAsPreciseAsItIsKnown() {
        assertThat(Location.of("a.csv")).hasToString("a.csv");
        assertThat(new Location("a.csv", 7, 0)).hasToString("a.csv:7");
        assertThat(new Location("a.csv", 7, 3)).hasToString("a.csv:7:3");
    }

    @Test
    void itIsAsBadAsItsCode() {
        Problem problem = Problem.of(ProblemCode.INCREASE, Location.of("a.csv"), "x");

        assertThat(problem).isEqualTo(new Problem(ProblemCode.INCREASE, Location.of("a.csv"), "", "", List.of("x")));
        assertThat(problem.severity().key()).isEqualTo("warning");
        assertThat(new UnreadableException(Problem.of(ProblemCode.EMPTY_FILE, Location.of("a.csv")))
                        .problem()
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aPublishedFigureIsOfAGroupOrOfAllTogether() {
        assertThat(figure("total").isTotal()).isTrue();
        assertThat(figure("agency").isTotal()).isFalse();
    }

    private static PublishedFigure figure(String by) {
        return new PublishedFigure(by, "", Measure.DAYS, PublishedFigure.Kind.PERCENT, null, null);
    }
}
