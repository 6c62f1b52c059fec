package vn.tthc.summary.numbers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Things that get numbers, from 0 on, in the order in which they come first: what is equal has one number. For any threads. It is
 * a hash table with open addressing, so that each thing costs but a few numbers.
 */
public final class Numbered<T> implements Serializable {
    private static final int SPREAD = 0x9E3779B9;
    private static final int FIRST_SLOTS = 1 << 4;

    /** Odd, and new in each run: no list can be written so that all its names fall into one place. */
    private final long secret = System.nanoTime() * 0x9E3779B97F4A7C15L | 1;

    private final List<T> things = new ArrayList<>();
    /** Those of the things, by their numbers. */
    private int[] hashes = new int[FIRST_SLOTS];
    /** The number of a thing and one more; 0 where there is none. */
    private int[] slots = new int[FIRST_SLOTS];

    public synchronized int number(T thing) {
        int hash = hash(thing);
        int slot = first(hash);
        while (slots[slot] > 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && things.get(number).equals(thing)) {
                return number;
            }
            slot = next(slot);
        }
        int number = things.size();
        things.add(thing);
        if (number == hashes.length) {
            hashes = Arrays.copyOf(hashes, number + number / 2);
        }
        hashes[number] = hash;
        slots[slot] = number + 1;
        if (2 * things.size() > slots.length) {
            grow();
        }
        return number;
    }

    private int hash(T thing) {
        return thing instanceof String text ? hash(text) : thing.hashCode() * SPREAD;
    }

    private int hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * secret;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < things.size(); number++) {
            int slot = first(hashes[number]);
            while (slots[slot] > 0) {
                slot = next(slot);
            }
            slots[slot] = number + 1;
        }
    }

    private int first(int hash) {
        return (hash ^ hash >>> 16) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
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
