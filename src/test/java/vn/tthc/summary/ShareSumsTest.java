package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Bound;
import vn.tthc.model.Printed;
import vn.tthc.model.Score;
import vn.tthc.model.share.Share;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;

import static org.assertj.core.api.Assertions.assertThat;

class ShareSumsTest {
    private static final ShareKey KEY = new ShareKey("Đúng hạn", "Hồ sơ", "Sở Y tế", "Dược", "a.csv");
    private static final Set<Standing> DONE = EnumSet.of(Standing.EARLY, Standing.ON_TIME);
    private static final Set<Standing> COUNTED = EnumSet.of(Standing.EARLY, Standing.ON_TIME, Standing.LATE);

    @Test
    void aGroupAddsUpItsPartsAndWholes() {
        ShareSums sums = new ShareSums();
        sums.add(share("190", "1915"), "a.csv");
        sums.add(share("1519.5", "0.5"), "a.csv");
        sums.add(unknown(), "a.csv");

        ShareTally tally = sums.cells().get(KEY);
        assertThat(sums.cells()).hasSize(1);
        assertThat(List.of(tally.rows(), tally.leftOut())).containsExactly(3L, 1L);
        assertThat(tally.isPartKnown()).isTrue();
        assertThat(tally.standings()).isEmpty();
        assertThat(tally.share(DONE, COUNTED)).isEqualTo(new Share(new BigDecimal("1709.5"), new BigDecimal("1915.5")));
    }

    @Test
    void recordsAreCountedByHowTheyStand() {
        ShareSums sums = new ShareSums();
        for (Standing standing :
                List.of(Standing.EARLY, Standing.ON_TIME, Standing.ON_TIME, Standing.LATE, Standing.PENDING)) {
            sums.add(record(standing), "a.csv");
        }
        ShareTally tally = sums.total();

        assertThat(tally.standings())
                .containsExactly(
                        Map.entry(Standing.EARLY, 1L),
                        Map.entry(Standing.ON_TIME, 2L),
                        Map.entry(Standing.LATE, 1L),
                        Map.entry(Standing.PENDING, 1L));
        assertThat(tally.share(DONE, COUNTED)).isEqualTo(new Share(BigDecimal.valueOf(3), BigDecimal.valueOf(4)));
        assertThat(List.of(tally.rows(), tally.leftOut())).containsExactly(5L, 0L);
    }

    @Test
    void nothingIsKnownWhereNoRowSaysIt() {
        ShareSums sums = new ShareSums();
        sums.add(unknown(), "a.csv");

        assertThat(sums.total().isPartKnown()).isFalse();
        assertThat(new ShareTally().isPartKnown()).isFalse();
        assertThat(sums.total().share(DONE, COUNTED)).isEqualTo(Share.ZERO);
    }

    @Test
    void twoSumsAddUpToOne() {
        ShareSums one = new ShareSums();
        one.add(share("1", "3"), "a.csv");
        one.add(record(Standing.LATE), "a.csv");
        one.add(unknown(), "a.csv");
        ShareSums other = new ShareSums();
        other.add(share("2", "4"), "a.csv");
        other.add(record(Standing.LATE), "a.csv");
        other.add(share("5", "6"), "b.csv");
        ShareSums both = new ShareSums();
        both.add(one);
        both.add(other);

        assertThat(both.cells()).hasSize(2);
        ShareTally tally = both.cells().get(KEY);
        assertThat(List.of(tally.rows(), tally.leftOut())).containsExactly(5L, 1L);
        assertThat(tally.standings()).containsExactly(Map.entry(Standing.LATE, 2L));
        assertThat(both.total().share(DONE, COUNTED))
                .isEqualTo(new Share(BigDecimal.valueOf(8), BigDecimal.valueOf(15)));
    }

    @Test
    void publishedPercentagesAreKeptInTheirOrderUpToABound() {
        ShareSums sums = new ShareSums();
        ShareRow published = new ShareRow(
                "Sở Y tế",
                "Dược",
                "Đúng hạn",
                "Hồ sơ",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Printed(BigDecimal.TEN, Bound.EXACT)),
                false);
        sums.add(unknown(), "a.csv");
        assertThat(sums.printed()).isEmpty();
        for (int i = 0; i < 100_002; i++) {
            sums.add(published, "a.csv");
        }
        assertThat(sums.printed()).hasSize(100_000).endsWith(published);
        assertThat(sums.unchecked()).isEqualTo(2);
        ShareSums both = new ShareSums();
        both.add(sums);
        both.add(sums);
        assertThat(both.printed()).hasSize(100_000);
        assertThat(both.unchecked()).isEqualTo(100_004);
    }

    @Test
    void aKeyHasASpellingForWhatSharesAreGroupedBy() {
        assertThat(KEY.get(GroupBy.INDICATOR)).isEqualTo("Đúng hạn");
        assertThat(KEY.get(GroupBy.AGENCY)).isEqualTo("Sở Y tế");
        assertThat(KEY.get(GroupBy.SECTOR)).isEqualTo("Dược");
        assertThat(KEY.get(GroupBy.SOURCE)).isEqualTo("a.csv");
    }

    @Test
    void scoresOfAllSourcesStandInTheirOrder() {
        Score one = new Score("A", "Sở", BigDecimal.ONE, "");
        Score other = new Score("B", "Sở", BigDecimal.TEN, "Khá");
        Scores first = new Scores();
        first.add(one);
        Scores second = new Scores();
        second.add(other);
        first.add(second);

        assertThat(first.all()).containsExactly(one, other);
    }

    private static ShareRow share(String part, String whole) {
        return row(Optional.of(new Share(new BigDecimal(part), new BigDecimal(whole))), Optional.empty());
    }

    private static ShareRow record(Standing standing) {
        return row(Optional.empty(), Optional.of(standing));
    }

    private static ShareRow unknown() {
        return row(Optional.empty(), Optional.empty());
    }

    private static ShareRow row(Optional<Share> share, Optional<Standing> standing) {
        return new ShareRow(
                "Sở Y tế", "Dược", "Đúng hạn", "Hồ sơ", share, Optional.empty(), standing, Optional.empty(), false);
    }
}
