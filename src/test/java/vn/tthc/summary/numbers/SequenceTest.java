package vn.tthc.summary.numbers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceTest {
    private static final List<String> THINGS = List.of("c", "a", "b", "a", "c");

    private final int[] places = Sequence.places(THINGS, Comparator.naturalOrder());
    private final Sequence sequence = new Sequence(THINGS.size());

    @Test
    void equalThingsHaveOnePlace() {
        assertThat(places).containsExactly(2, 0, 1, 0, 2);
    }

    @Test
    void numbersOfOnePlaceStayInTheirOrder() {
        sequence.sortBy(number -> places[number]);

        assertThat(order()).containsExactly(1, 3, 2, 0, 4);
    }

    @Test
    void tiesAreSortedAmongThemselves() {
        sequence.sortBy(number -> places[number]);
        sequence.sortTies(number -> places[number], number -> -number);

        assertThat(order()).containsExactly(3, 1, 2, 4, 0);
    }

    private List<Integer> order() {
        return IntStream.range(0, sequence.count()).mapToObj(sequence::at).toList();
    }
}
