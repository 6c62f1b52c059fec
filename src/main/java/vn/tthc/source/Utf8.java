package vn.tthc.source;

import vn.tthc.text.Texts;

/** Looks at UTF-8 bytes without decoding them. */
public final class Utf8 {
    /** How many bits a state has. */
    private static final int WIDTH = 6;

    /** The first of the states; before it, at 0, is that of bytes that are not valid, on which nothing else follows. */
    private static final int VALID = WIDTH;

    private static final int ONE_MORE = 2 * WIDTH;
    private static final int TWO_MORE = 3 * WIDTH;
    private static final int AFTER_E0 = 4 * WIDTH;
    private static final int AFTER_ED = 5 * WIDTH;

    /**
     * A shift-based automaton. For each byte, the six bits at the place {@code s} are the state that follows on state {@code s}, so
     * that {@code STEPS[byte] >>> s} is one step, whatever the text. Vietnamese, in which every fourth byte begins or ends a character, takes
     * a third of the time that it takes to ask for the kind of each character.
     */
    private static final long[] STEPS = steps();

    /** The states of {@link #CLEAN_STEPS}: before a letter, as at the start; after one; and within one, by how it began. */
    private static final int AFTER_BLANK = WIDTH;

    private static final int LETTER = 2 * WIDTH;
    private static final int IN_LETTER = 3 * WIDTH;
    private static final int AFTER_C9 = 4 * WIDTH;
    private static final int AFTER_E1 = 5 * WIDTH;

    /** The automaton of clean texts, made as {@link #STEPS} is. */
    private static final long[] CLEAN_STEPS = cleanSteps();

    private Utf8() {}

    /** The place after the blanks with which a stretch begins. */
    public static int afterBlanks(byte[] bytes, int from, int to) {
        int start = from;
        while (start < to && bytes[start] == ' ') {
            start++;
        }
        return start;
    }

    /** The place before the blanks with which a stretch ends. */
    public static int beforeBlanks(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** Whether the bytes are valid, and those of a text that is not {@linkplain Texts#isDamaged damaged}. */
    public static boolean isText(byte[] bytes, int from, int to) {
        long state = VALID;
        for (int at = from; at < to; at++) {
            state = STEPS[bytes[at] & 0xFF] >>> state;
        }
        return (state & ((1 << WIDTH) - 1)) == VALID || isRareText(bytes, from, to);
    }

    /** Whether {@link Texts#clean} has nothing to do; false also of some texts in which it has nothing to do. */
    public static boolean isClean(byte[] bytes, int from, int to) {
        if (from == to) {
            return true;
        }
        long state = AFTER_BLANK;
        for (int at = from; at < to; at++) {
            state = CLEAN_STEPS[bytes[at] & 0xFF] >>> state;
        }
        return (state & ((1 << WIDTH) - 1)) == LETTER && bytes[from] != '\'' && bytes[from] != '=';
    }

    /** Printable ASCII, single blanks, and the Latin letters of two and of three bytes that have their diacritics in them. */
    private static long[] cleanSteps() {
        long[] steps = new long[1 << Byte.SIZE];
        for (int next = ' '; next < steps.length; next++) {
            if (next == ' ') {
                steps[next] = step(LETTER, AFTER_BLANK);
            } else if (next <= '~') {
                steps[next] = step(LETTER, LETTER) | step(AFTER_BLANK, LETTER);
            } else if (next >= 0x80 && next < 0xC0) {
                steps[next] = step(IN_LETTER, LETTER)
                        | (next <= 0x8F ? step(AFTER_C9, LETTER) : 0)
                        | (next >= 0xB8 && next <= 0xBB ? step(AFTER_E1, IN_LETTER) : 0);
            } else if (next >= 0xC3 && next < 0xC9) {
                steps[next] = step(LETTER, IN_LETTER) | step(AFTER_BLANK, IN_LETTER);
            } else if (next == 0xC9) {
                steps[next] = step(LETTER, AFTER_C9) | step(AFTER_BLANK, AFTER_C9);
            } else if (next == 0xE1) {
                steps[next] = step(LETTER, AFTER_E1) | step(AFTER_BLANK, AFTER_E1);
            }
        }
        return steps;
    }

    /** Rare characters, of four bytes or near the end of those of three, are left out, and the byte 0. */
    private static long[] steps() {
        long[] steps = new long[1 << Byte.SIZE];
        for (int next = 1; next < steps.length; next++) {
            if (next < 0x80) {
                steps[next] = step(VALID, VALID);
            } else if (next < 0xC0) {
                steps[next] = step(ONE_MORE, VALID)
                        | step(TWO_MORE, ONE_MORE)
                        | (next < lowest(0xE0) ? 0 : step(AFTER_E0, ONE_MORE))
                        | (next > highest(0xED) ? 0 : step(AFTER_ED, ONE_MORE));
            } else if (next == 0xE0) {
                steps[next] = step(VALID, AFTER_E0);
            } else if (next == 0xED) {
                steps[next] = step(VALID, AFTER_ED);
            } else if (next < 0xEF && length(next) > 0) {
                steps[next] = step(VALID, length(next) == 2 ? ONE_MORE : TWO_MORE);
            }
        }
        return steps;
    }

    private static long step(int from, int to) {
        return (long) to << from;
    }

    private static boolean isRareText(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int lead = bytes[at];
            if (lead > 0) {
                at++;
                continue;
            }
            int length = length(lead & 0xFF);
            if (length == 0 || at + length > to) {
                return false;
            }
            int second = bytes[at + 1] & 0xFF;
            if (second < lowest(lead & 0xFF) || second > highest(lead & 0xFF)) {
                return false;
            }
            for (int i = 2; i < length; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            if (lead == (byte) 0xEF && second == 0xBF && bytes[at + 2] == (byte) 0xBD) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** How many bytes a character has that begins with a byte above 127; 0 if none begins with it. */
    private static int length(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** The lowest second byte: lower ones would write a character longer than it must be. */
    private static int lowest(int lead) {
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    /** The highest second byte: higher ones would be surrogates, or beyond Unicode. */
    private static int highest(int lead) {
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }
}
