package vn.tthc.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BasesTest {
    /** 3.344 dossiers are 93,41 % of an unprinted base: 3.580 alone fits (DOMAIN.md §8). */
    @ParameterizedTest
    @CsvSource({
        "3344, 93.41, 3580, 3580",
        "1, 50, 2, 2",
        "1, 33, 3, 3",
        "10, 100, 10, 10",
        "7, 99.99, 8, 7",
        "5, 5.0, 100, 101"
    })
    void onlyThesePercentagesRoundToWhatWasPrinted(
            BigDecimal part, BigDecimal percent, BigDecimal least, BigDecimal most) {
        Bases bases = Bases.of(part, new Printed(percent, Bound.EXACT)).orElseThrow();

        assertThat(bases.least()).isEqualByComparingTo(least);
        assertThat(bases.most()).isEqualByComparingTo(most);
        assertThat(bases.isOne()).isEqualTo(least.compareTo(most) == 0);
        assertThat(bases.isNone()).isEqualTo(least.compareTo(most) > 0);
    }

    @Test
    void everyBaseWithinFitsAndNoneBesides() {
        for (int part = 1; part < 60; part++) {
            for (int tenths = 1; tenths <= 1000; tenths += 7) {
                BigDecimal percent = BigDecimal.valueOf(tenths, 1);
                Bases bases = Bases.of(BigDecimal.valueOf(part), new Printed(percent, Bound.EXACT))
                        .orElseThrow();
                for (int base = 1; base < 2 * part + 200; base++) {
                    boolean fits = BigDecimal.valueOf(100L * part)
                                    .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP)
                                    .compareTo(percent)
                            == 0;
                    boolean isWithin = bases.least().compareTo(BigDecimal.valueOf(base)) <= 0
                            && bases.most().compareTo(BigDecimal.valueOf(base)) >= 0;
                    assertThat(isWithin).as("%s of %s, %s", part, base, percent).isEqualTo(fits);
                }
            }
        }
    }

    @Test
    void ofABoundOrOfNothingThereIsNoTelling() {
        assertThat(Bases.of(BigDecimal.ONE, new Printed(BigDecimal.TEN, Bound.ABOVE)))
                .isEqualTo(Optional.empty());
        assertThat(Bases.of(BigDecimal.ZERO, new Printed(BigDecimal.TEN, Bound.EXACT)))
                .isEmpty();
        assertThat(Bases.of(BigDecimal.ONE, new Printed(new BigDecimal("0.0"), Bound.EXACT)))
                .isEmpty();
    }
}
