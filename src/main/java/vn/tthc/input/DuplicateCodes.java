package vn.tthc.input;

import java.util.Locale;
import java.util.Optional;
import vn.tthc.model.NationalCode;
import vn.tthc.model.Procedure;

/**
 * Notices the same code for the same agency twice in a list. It remembers a 64-bit hash and a line for each, in memory
 * with a fixed bound; among half a million codes the odds of taking two for one are about one to a hundred million.
 */
final class DuplicateCodes {
    private static final int MAX_CODES = 1 << 19;

    private final int maxCodes;
    private long[] hashes = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int count;
    private boolean forgotten;

    DuplicateCodes() {
        this(MAX_CODES);
    }

    DuplicateCodes(int maxCodes) {
        this.maxCodes = maxCodes;
    }

    /** Whether there were too many codes to remember them all. */
    boolean hasForgotten() {
        return forgotten;
    }

    /** The line on which the procedure's code stood before for its agency. */
    Optional<Long> findEarlier(Procedure procedure, long line) {
        if (procedure.code().isEmpty()) {
            return Optional.empty();
        }
        long hash = hash(NationalCode.identity(procedure.code())
                + '\n'
                + procedure.agency().toLowerCase(Locale.ROOT));
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            return Optional.of((long) lines[slot]);
        }
        if (count == maxCodes) {
            forgotten = true;
        } else {
            hashes[slot] = hash;
            lines[slot] = (int) Math.min(line, Integer.MAX_VALUE);
            count++;
            if (count * 2 > hashes.length) {
                grow();
            }
        }
        return Optional.empty();
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                lines[slot] = oldLines[i];
            }
        }
    }

    /** FNV-1a over the characters, mixed so that every bit counts; never 0, which marks a free slot. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
