package vn.tthc.model.share;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Change;

import static org.assertj.core.api.Assertions.assertThat;

class ShareTest {
    /** DOMAIN: online services of Long An in 2022, of which 88,79 % was printed. */
    @Test
    void partsAndWholesAddUp() {
        Share both = share("190", "1915").plus(share("1519", "0.00"));

        assertThat(both).isEqualTo(share("1709.0", "1915"));
        assertThat(both.percent()).contains(new BigDecimal("89.24"));
        assertThat(Share.ZERO.plus(both)).isEqualTo(both);
        assertThat(share("0", "0").percent()).isEmpty();
    }

    @Test
    void aShareIsWhatIsSavedOfAWhole() {
        assertThat(share("574", "658").asSaving()).isEqualTo(new Change(new BigDecimal("658"), new BigDecimal("84")));
    }

    @Test
    void whatIsSettledOrFollowedUpIsCountedAndWhatWasInTimeIsDone() {
        assertThat(Arrays.stream(Standing.values()).filter(standing -> !standing.isCounted()))
                .containsExactly(Standing.PENDING, Standing.OVERDUE, Standing.WAITING, Standing.STOPPED);
        assertThat(Arrays.stream(Standing.values()).filter(Standing::isDone))
                .containsExactly(Standing.EARLY, Standing.ON_TIME, Standing.MENDED, Standing.CHOSEN);
    }

    private static Share share(String part, String whole) {
        return new Share(new BigDecimal(part), new BigDecimal(whole));
    }
}
