package vn.tthc.bulk.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsComeInTheOrderOfTheirTasks(int jobs) {
        List<Integer> taken = new ArrayList<>();
        try (InOrder<Integer> tasks = new InOrder<>(jobs)) {
            int added = 0;
            while (taken.size() < 1000) {
                while (added < 1000 && !tasks.isFull()) {
                    int number = added++;
                    tasks.add(() -> number);
                }
                taken.add(tasks.take());
            }
        }
        assertThat(taken).hasSize(1000).isSorted();
    }

    @Test
    void whoeverTakesDoesOtherTasksWhileTheFirstIsWithAnother() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        try (InOrder<String> tasks = new InOrder<>(2)) {
            tasks.add(() -> {
                begun.countDown();
                await(second);
                return "first, after " + Thread.currentThread().getName();
            });
            await(begun);
            tasks.add(() -> {
                second.countDown();
                return Thread.currentThread().getName();
            });
            // Would wait for ever if it did not do the second itself: the only other thread waits for that.
            assertThat(tasks.take()).isEqualTo("first, after reader");
            assertThat(tasks.take()).isEqualTo(Thread.currentThread().getName());
        }
    }

    @Test
    void aTaskThatFailsIsABugOfWhoeverTakesIt() {
        try (InOrder<String> tasks = new InOrder<>(2)) {
            tasks.add(() -> {
                throw new IllegalArgumentException("wrong");
            });
            tasks.add(() -> "right");
            assertThatThrownBy(tasks::take)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(new IllegalArgumentException("wrong"));
            assertThat(tasks.take()).isEqualTo("right");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
