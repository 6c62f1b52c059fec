package vn.tthc.summary.numbers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountsTest {
    private static final int ROOM = 4;

    private final Counts counts = new Counts(2);

    @Test
    void whatWasNeverCountedIsNothing() {
        counts.grow(ROOM);
        counts.add(1, 1, 0);

        assertThat(counts.get(1, 1)).isZero();
    }

    @Test
    void countsStayWhatTheyAreWhenRoomIsMade() {
        counts.grow(1);
        counts.add(0, 1, 7);
        counts.grow(ROOM);
        counts.add(ROOM - 1, 1, 8);

        assertThat(counts.get(0, 1)).isEqualTo(7);
        assertThat(counts.get(1, 1)).isZero();
        assertThat(counts.get(ROOM - 1, 1)).isEqualTo(8);
    }

    @Test
    void oneThatIsLargeLeavesTheOthersAsTheyAre() {
        counts.grow(2);
        counts.add(0, 1, 3);
        counts.add(1, 1, Integer.MAX_VALUE);
        counts.add(1, 1, 1);
        counts.grow(ROOM);
        counts.add(0, 1, 1);
        counts.add(2, 1, Long.MAX_VALUE);

        assertThat(counts.get(0, 1)).isEqualTo(4);
        assertThat(counts.get(1, 1)).isEqualTo(Integer.MAX_VALUE + 1L);
        assertThat(counts.get(2, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(counts.get(ROOM - 1, 1)).isZero();
    }

    @Test
    void kindsThatComeLaterLeaveThoseBeforeAsTheyAre() {
        counts.grow(2);
        counts.add(0, 1, 5);
        counts.add(1, 1, 6);
        counts.add(1, 0, 7);
        Counts others = new Counts(2);
        others.grow(1);
        others.add(0, 0, 8);
        counts.add(0, others, 0);
        counts.add(0, counts, 1);
        counts.grow(ROOM);

        assertThat(counts.get(0, 0)).isEqualTo(15);
        assertThat(counts.get(0, 1)).isEqualTo(11);
        assertThat(counts.get(1, 0)).isEqualTo(7);
        assertThat(counts.get(1, 1)).isEqualTo(6);
        assertThat(counts.get(2, 0)).isZero();
    }

    @Test
    void kindsThatComeAfterALargeOneLeaveItAsItIs() {
        counts.grow(2);
        counts.add(1, 1, Long.MAX_VALUE);
        counts.add(0, 0, 3);

        assertThat(counts.get(1, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(counts.get(0, 0)).isEqualTo(3);
        assertThat(counts.get(0, 1)).isZero();
    }
}
