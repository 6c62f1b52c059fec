package vn.tthc.summary.numbers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountsTest {
    private static final int ROOM = 4;

    private final Counts counts = new Counts();

    @Test
    void whatWasNeverCountedIsNothing() {
        counts.grow(ROOM);
        counts.add(1, 0);

        assertThat(counts.get(1)).isZero();
    }

    @Test
    void countsStayWhatTheyAreWhenRoomIsMade() {
        counts.grow(1);
        counts.add(0, 7);
        counts.grow(ROOM);
        counts.add(ROOM - 1, 8);

        assertThat(counts.get(0)).isEqualTo(7);
        assertThat(counts.get(1)).isZero();
        assertThat(counts.get(ROOM - 1)).isEqualTo(8);
    }

    @Test
    void oneThatIsLargeLeavesTheOthersAsTheyAre() {
        counts.grow(2);
        counts.add(0, 3);
        counts.add(1, Integer.MAX_VALUE);
        counts.add(1, 1);
        counts.grow(ROOM);
        counts.add(0, 1);
        counts.add(2, Long.MAX_VALUE);

        assertThat(counts.get(0)).isEqualTo(4);
        assertThat(counts.get(1)).isEqualTo(Integer.MAX_VALUE + 1L);
        assertThat(counts.get(2)).isEqualTo(Long.MAX_VALUE);
        assertThat(counts.get(ROOM - 1)).isZero();
    }
}
