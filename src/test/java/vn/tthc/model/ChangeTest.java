package vn.tthc.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** BigDecimal's equals compares scales too, so every expectation here is of a value and its scale. */
class ChangeTest {
    @Test
    void publishedTotalsGiveTheirPublishedPercentages() {
        // Long An 2022; Quảng Nam 2018; Hà Nội 2025 (tỷ đồng); Bắc Ninh.
        assertPercent("847", "626", "221", "26.09");
        assertPercent("157966240", "149315696", "8650544", "5.48");
        assertPercent("23964", "17411", "6553", "27.35");
        assertPercent("2306", "654", "1652", "71.64");
        assertPercent("3", "2", "1", "33.33");
    }

    @Test
    void percentIsRoundedHalfUpOnce() {
        assertPercent("800", "799", "1", "0.13");
        assertPercent("800", "801", "-1", "-0.13");
        // 2.371 of 6.974 is 33,998 %, which a source that truncates prints as 33,9.
        assertPercent("6974", "4603", "2371", "34.00");
        // 0.12499… stays below the half.
        assertPercent("800.001", "799.001", "1", "0.12");
    }

    @Test
    void percentAlwaysHasTwoDecimals() {
        assertPercent("5", "5", "0", "0.00");
        assertPercent("15", "0", "15", "100.00");
        assertPercent("2.5", "1.5", "1", "40.00");
    }

    @Test
    void nothingHasNoPercentage() {
        assertThat(change("0", "0").percent()).isEmpty();
        assertThat(change("0.00", "5").percent()).isEmpty();
        assertThat(change("0", "5").ratio()).isEmpty();
    }

    @Test
    void increaseKeepsItsSign() {
        Change change = change("10", "15");
        assertThat(change.saved()).isEqualTo(new BigDecimal("-5"));
        assertThat(change.percent()).contains(new BigDecimal("-50.00"));
        assertThat(change.isIncreased()).isTrue();
        assertThat(change.isReduced()).isFalse();
        assertThat(change("0", "5").isIncreased()).isTrue();
    }

    @Test
    void equalAmountsAreEqualChangesHoweverTheyAreWritten() {
        assertThat(change("5.00", "1E+2")).isEqualTo(change("5", "100"));
        assertThat(change("2.50", "0.0").current()).isEqualTo(new BigDecimal("2.5"));
        assertThat(change("2.50", "0.0").proposed()).isEqualTo(new BigDecimal("0"));
        assertThat(change("1E+2", "0").current()).isEqualTo(new BigDecimal("100"));
        assertThat(change("5.5", "0.5").saved()).isEqualTo(new BigDecimal("5"));
        assertThat(change("5", "5.0").isReduced()).isFalse();
        assertThat(change("5", "5.0").isIncreased()).isFalse();
    }

    @Test
    void sumsAreExact() {
        assertThat(change("0.1", "0.2").plus(change("0.2", "0.1"))).isEqualTo(change("0.3", "0.3"));
        assertThat(change("120000000000000", "0.5").plus(change("0.5", "0.5")))
                .isEqualTo(change("120000000000000.5", "1"));
        assertThat(Change.ZERO.plus(change("7", "3"))).isEqualTo(change("7", "3"));
    }

    @Test
    void meanOfPercentagesIsAnotherFigureThanTheirRatioOfSums() {
        assertMean("50.00", change("100", "50"), change("2", "1"));
        assertMean("66.67", change("3", "1"), change("300", "100"));
        Change[] unlike = {change("30", "27"), change("2", "1")};
        assertMean("30.00", unlike);
        assertThat(unlike[0].plus(unlike[1]).percent()).contains(new BigDecimal("12.50"));
    }

    @Test
    void meanCountsIncreasesWithTheirSignAndLeavesOutWhatHasNoPercentage() {
        assertMean("0.00", change("10", "5"), change("10", "15"));
        assertMean("50.00", change("10", "5"), change("0", "0"), change("0", "3"));
        assertThat(Change.meanPercent(BigDecimal.ZERO, 0)).isEmpty();
    }

    @Test
    void thirdsAddUpBeforeTheMeanIsRounded() {
        // 1/3 + 1/3 + 1/3 + 0,0002 over 4 is exactly 25,005 %, half a hundredth.
        assertMean("25.01", change("3", "2"), change("3", "2"), change("3", "2"), change("5000", "4999"));
    }

    private static void assertPercent(String current, String proposed, String saved, String percent) {
        Change change = change(current, proposed);
        assertThat(change.saved()).isEqualTo(new BigDecimal(saved));
        assertThat(change.percent()).contains(new BigDecimal(percent));
    }

    private static void assertMean(String mean, Change... changes) {
        BigDecimal sum =
                Stream.of(changes).flatMap(change -> change.ratio().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        long count =
                Stream.of(changes).filter(change -> change.ratio().isPresent()).count();
        assertThat(Change.meanPercent(sum, count)).contains(new BigDecimal(mean));
    }

    @Test
    void ratioOfWholeValuesIsTheSameHoweverItIsFound() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal current = new BigDecimal(new BigInteger(1 + random.nextInt(60), random));
            BigDecimal proposed = new BigDecimal(new BigInteger(1 + random.nextInt(60), random));
            Change change = new Change(current, proposed);
            if (!change.isSmallWhole()) {
                continue;
            }
            long units = Change.ratioUnits(current.longValueExact(), proposed.longValueExact());
            if (units != Change.NO_RATIO_UNITS) {
                assertThat(BigDecimal.valueOf(units, Change.RATIO_DECIMALS))
                        .as(current + " → " + proposed)
                        .isEqualByComparingTo(change.ratio().orElseThrow());
            }
        }
        assertThat(Change.ratioUnits(3, 2)).isEqualTo(333_333_333_333_333L);
        assertThat(Change.ratioUnits(Change.MAX_WHOLE, 1)).isEqualTo(1_000_000_000_000_000L);
        // Halves of the last decimal go to the even one.
        assertThat(Change.ratioUnits(65_536, 65_535)).isEqualTo(15_258_789_062L);
        assertThat(Change.ratioUnits(65_536, 65_533)).isEqualTo(45_776_367_188L);
        assertThat(Change.of(65_536, 65_533).ratio()).contains(new BigDecimal("0.000045776367188"));
        assertThat(Change.ratioUnits(1, 9_001)).isEqualTo(-9_000_000_000_000_000_000L);
        assertThat(Change.ratioUnits(1, 9_002)).isEqualTo(Change.NO_RATIO_UNITS);
        assertThat(Change.ratioUnits(0, 2)).isEqualTo(Change.NO_RATIO_UNITS);
        assertThat(Change.ratioUnits(1, Change.MAX_WHOLE)).isEqualTo(Change.NO_RATIO_UNITS);
        assertThat(change("2.5", "2").isSmallWhole()).isFalse();
        assertThat(change("0", "0").isSmallWhole()).isTrue();
        assertThat(change("-1", "0").isSmallWhole()).isFalse();
        assertThat(change("99999999999999999", "1").isSmallWhole()).isTrue();
        assertThat(change("100000000000000000", "1").isSmallWhole()).isFalse();
    }

    @Test
    void percentagesOfWholeValuesAreThoseOfAnyDecimals() {
        Random random = new Random(2);
        BigDecimal hundred = new BigDecimal(100);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal current = new BigDecimal(new BigInteger(1 + random.nextInt(57), random));
            BigDecimal proposed = new BigDecimal(new BigInteger(1 + random.nextInt(57), random));
            if (current.signum() != 0) {
                BigDecimal saved = current.subtract(proposed);
                assertThat(new Change(current, proposed).percent())
                        .as(current + " → " + proposed)
                        .contains(saved.multiply(hundred).divide(current, 2, RoundingMode.HALF_UP));
            }
        }
        assertThat(Change.of(1, Change.MAX_WHOLE).percent()).contains(new BigDecimal("-9999999999999999800.00"));
        assertThat(Change.of(Change.MAX_WHOLE, 0).percent()).contains(new BigDecimal("100.00"));
    }

    @Test
    void theMeanOfSummedUnitsIsThatOfTheirDecimals() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long units = random.nextLong() >> random.nextInt(60);
            long count = 1 + (random.nextLong() >>> (20 + random.nextInt(43)));
            assertMeanOfUnits(units, count);
            assertMeanOfUnits(units / 1_000_000_000_000L * 500_000_000_000L, count);
        }
        assertMeanOfUnits(Long.MAX_VALUE, 1);
        assertMeanOfUnits(Long.MIN_VALUE + 1, 3);
        assertMeanOfUnits(0, 7);
        // A half of the step in between goes to the even one, a half of what is shown up.
        assertMeanOfUnits(1_249_999_999_995L, 1);
        assertMeanOfUnits(1_250_000_000_005L, 1);
        assertMeanOfUnits(-1_250_000_000_000L, 1);
    }

    private static void assertMeanOfUnits(long units, long count) {
        assertThat(Optional.of(Change.meanPercentOfUnits(units, count)))
                .as(units + " / " + count)
                .isEqualTo(Change.meanPercent(BigDecimal.valueOf(units, Change.RATIO_DECIMALS), count));
    }

    private static Change change(String current, String proposed) {
        return new Change(new BigDecimal(current), new BigDecimal(proposed));
    }
}
