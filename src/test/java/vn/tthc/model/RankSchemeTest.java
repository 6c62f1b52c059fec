package vn.tthc.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RankSchemeTest {
    /** Its classes stand in no order. */
    private static final RankScheme SCHEME = new RankScheme(
            "s",
            List.of(grade("Khá", "70"), grade("Xuất sắc", "90"), grade("Trung bình", "50.5")),
            List.of(criterion("Công khai", "18"), criterion("Tiến độ", "20")),
            "");

    @ParameterizedTest
    @CsvSource({
        "100, Xuất sắc",
        "90, Xuất sắc",
        "90.00, Xuất sắc",
        "89.99, Khá",
        "70, Khá",
        "69.99, Trung bình",
        "50.5, Trung bình",
        "50.49,",
        "0,"
    })
    void aScoreIsOfTheHighestClassThatItReaches(BigDecimal score, String name) {
        assertThat(SCHEME.find(score)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void aScoreIsAtMostTheSumOfItsCriteria() {
        assertThat(SCHEME.maximum()).contains(new BigDecimal("38"));
        assertThat(new RankScheme("s", SCHEME.classes(), List.of(), "").maximum())
                .isEmpty();
    }

    private static RankScheme.Grade grade(String name, String from) {
        return new RankScheme.Grade(name, new BigDecimal(from));
    }

    private static RankScheme.Criterion criterion(String name, String maximum) {
        return new RankScheme.Criterion(name, new BigDecimal(maximum));
    }
}
