package vn.tthc.summary.numbers;

import java.io.Serializable;
import java.util.Arrays;

/** Combinations of numbers, each of which gets a number of its own, from 0 on: a hash table with open addressing. */
public final class Combinations implements Serializable {
    private static final int SPREAD = 0x9E3779B9;
    private static final int FIRST_SLOTS = 1 << 4;

    private final int width;
    /** The parts of the first combination, of the second, and so on. */
    private int[] parts;
    /** The number of a combination and one more; 0 where there is none. */
    private int[] slots = new int[FIRST_SLOTS];

    private int count;

    /**
     * No combinations yet.
     *
     * @param width of how many numbers each is
     */
    public Combinations(int width) {
        this.width = width;
        parts = new int[width * FIRST_SLOTS / 2];
    }

    /** Makes room for so many combinations. */
    public void reserve(int combinations) {
        parts = Arrays.copyOf(parts, Math.max(parts.length, combinations * width));
        int length = slots.length;
        while (length < 2 * (combinations + 1)) {
            length *= 2;
        }
        slots = new int[length];
        fill();
    }

    /** The number of a combination, that of the last one and one more if it is new. */
    public int number(int[] of) {
        int slot = slot(of, 0);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (2 * (count + 1) > slots.length) {
            grow();
            slot = slot(of, 0);
        }
        if ((count + 1) * width > parts.length) {
            parts = Arrays.copyOf(parts, parts.length + parts.length / 2 + width);
        }
        System.arraycopy(of, 0, parts, count * width, width);
        count++;
        slots[slot] = count;
        return count - 1;
    }

    /** A part of the combination with a number. */
    public int part(int number, int index) {
        return parts[number * width + index];
    }

    public int count() {
        return count;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        fill();
    }

    private void fill() {
        for (int number = 0; number < count; number++) {
            slots[slot(parts, number * width)] = number + 1;
        }
    }

    /** Where the combination is that begins at a place of some numbers, or the free place where it belongs. */
    private int slot(int[] of, int at) {
        int hash = 0;
        for (int i = 0; i < width; i++) {
            hash = (hash ^ of[at + i]) * SPREAD;
            hash ^= hash >>> 15;
        }
        int slot = hash & (slots.length - 1);
        while (slots[slot] > 0 && !isAt((slots[slot] - 1) * width, of, at)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int place, int[] of, int at) {
        for (int i = 0; i < width; i++) {
            if (parts[place + i] != of[at + i]) {
                return false;
            }
        }
        return true;
    }
}
