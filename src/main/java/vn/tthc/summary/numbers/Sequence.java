package vn.tthc.summary.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Numbers from 0 on in an order, that of places which each of them has. */
public final class Sequence {
    private int[] order;

    /** So many numbers, the lowest first. */
    public Sequence(int count) {
        order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
    }

    /** Sorts by places from 0 on; numbers of the same place stay in their order. It is a counting sort. */
    public void sortBy(IntUnaryOperator place) {
        int last = 0;
        for (int number : order) {
            last = Math.max(last, place.applyAsInt(number));
        }
        if (last == 0) {
            return;
        }
        int[] starts = new int[last + 2];
        for (int number : order) {
            starts[place.applyAsInt(number) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] sorted = new int[order.length];
        for (int number : order) {
            int at = place.applyAsInt(number);
            sorted[starts[at]++] = number;
        }
        order = sorted;
    }

    /** Sorts those that stand together and have one place, by keys that are made for them alone. */
    public <K extends Comparable<K>> void sortTies(IntUnaryOperator place, IntFunction<K> key) {
        int end;
        for (int start = 0; start < order.length; start = end) {
            end = start + 1;
            while (end < order.length && place.applyAsInt(order[end]) == place.applyAsInt(order[start])) {
                end++;
            }
            if (end - start > 1) {
                sortTie(start, end, key);
            }
        }
    }

    private <K extends Comparable<K>> void sortTie(int start, int end, IntFunction<K> key) {
        List<Keyed<K>> tie = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            tie.add(new Keyed<>(key.apply(order[i]), order[i]));
        }
        tie.sort((a, b) -> a.key.compareTo(b.key));
        for (int i = start; i < end; i++) {
            order[i] = tie.get(i - start).number;
        }
    }

    private record Keyed<K>(K key, int number) {}

    /** The places of things in an order, by their numbers; those that are equal have one place. */
    public static <T> int[] places(List<T> things, Comparator<T> order) {
        Integer[] sorted = new Integer[things.size()];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, (a, b) -> order.compare(things.get(a), things.get(b)));
        int[] places = new int[sorted.length];
        for (int i = 1; i < sorted.length; i++) {
            boolean isOther = order.compare(things.get(sorted[i]), things.get(sorted[i - 1])) != 0;
            places[sorted[i]] = places[sorted[i - 1]] + (isOther ? 1 : 0);
        }
        return places;
    }

    /** The number that stands at an index. */
    public int at(int index) {
        return order[index];
    }

    public int count() {
        return order.length;
    }
}
