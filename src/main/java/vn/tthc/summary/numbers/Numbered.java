package vn.tthc.summary.numbers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that get numbers, from 0 on, in the order in which they come first: what is equal has one number. For any threads. */
public final class Numbered<T> implements Serializable {
    /** A map of the JDK: names that somebody has made to collide are sorted there. */
    private final Map<T, Integer> numbers = new HashMap<>();

    private final List<T> things = new ArrayList<>();

    public synchronized int number(T thing) {
        Integer known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        int number = things.size();
        numbers.put(thing, number);
        things.add(thing);
        return number;
    }

    /** What has a number. */
    public synchronized T get(int number) {
        return things.get(number);
    }

    /** All that have numbers by now, in the order of these. */
    public synchronized List<T> all() {
        return List.copyOf(things);
    }
}
