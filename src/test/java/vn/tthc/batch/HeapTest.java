package vn.tthc.batch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeapTest {
    private static final Heap.Times BEFORE = new Heap.Times(10_000, 4_000);

    @Test
    void goesOnAsLongAsRowsGetTheirTime() {
        assertThat(isInVain(2_000, 1_400)).isFalse();
        assertThat(isInVain(2_000, 1_401)).isTrue();
    }

    @Test
    void oneLongClearingIsNotYetInVain() {
        assertThat(isInVain(999, 999)).isFalse();
        assertThat(isInVain(1_000, 1_000)).isTrue();
    }

    private static boolean isInVain(long time, long clearing) {
        return new Heap.Times(10_000 + time, 4_000 + clearing).isInVain(BEFORE);
    }
}
