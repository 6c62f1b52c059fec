package vn.tthc.row;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.model.GroupName;
import vn.tthc.model.Measure;
import vn.tthc.model.NationalCode;
import vn.tthc.model.Procedure;

/**
 * Notices the same code for the same agency twice in a list, and the same row where there is no code. It remembers a 64-bit hash and a line for each, in memory
 * with a fixed bound; among half a million codes the odds of taking two for one are about one to a hundred million.
 */
public final class DuplicateCodes implements Serializable {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    public static final int MAX_CODES = 1 << 19;

    private final int maxCodes;
    private final transient Keys keys = new Keys();
    /** A key is never 0, which marks a free slot. */
    private long[] hashes = new long[1 << 10];

    private int[] lines = new int[1 << 10];
    /** Nothing of use, but looking that has no outcome might be left out. */
    private final long[] fetched = new long[1];

    private int count;
    private boolean forgotten;

    /** No codes. */
    public DuplicateCodes() {
        this(MAX_CODES);
    }

    /** The same codes, to which others may be added. */
    public DuplicateCodes(DuplicateCodes other) {
        this(other.maxCodes);
        hashes = other.hashes.clone();
        lines = other.lines.clone();
        count = other.count;
    }

    DuplicateCodes(int maxCodes) {
        this.maxCodes = maxCodes;
    }

    /** Whether there were too many codes to remember them all. */
    public boolean hasForgotten() {
        return forgotten;
    }

    /** Says that there were. */
    public void forget() {
        forgotten = true;
    }

    /** How many are remembered. */
    public int size() {
        return count;
    }

    /** The keys of those that another does not have. */
    public long[] without(DuplicateCodes other) {
        long[] more = new long[count - other.count];
        int found = 0;
        for (long key : count == other.count ? new long[0] : hashes) {
            if (key != 0 && other.hashes[other.slot(key)] != key) {
                more[found++] = key;
            }
        }
        return more;
    }

    /** The line on which the procedure's code stood before for its agency. */
    Optional<Long> findEarlier(Procedure procedure, long line) {
        long key = keys.key(procedure);
        return key == 0 ? Optional.empty() : findEarlier(key, line);
    }

    /** Makes room for some keys and brings their places near, which are all over the memory: asked for together, they are waited for together. */
    void fetch(long[] codeKeys, int length) {
        int wanted = 2 * (int) Math.min((long) count + length, maxCodes);
        if (wanted > hashes.length) {
            grow(2 * Integer.highestOneBit(wanted - 1));
        }
        int mask = hashes.length - 1;
        for (int i = 0; i < length; i++) {
            fetched[0] = hashes[(int) (codeKeys[i] >>> 32) & mask];
        }
    }

    /** The line on which a key stood before; else it is remembered. */
    Optional<Long> findEarlier(long key, long line) {
        int slot = slot(key);
        if (hashes[slot] == key) {
            return Optional.of((long) lines[slot]);
        }
        if (count == maxCodes) {
            forgotten = true;
        } else {
            hashes[slot] = key;
            lines[slot] = (int) Math.min(line, Integer.MAX_VALUE);
            count++;
            if (count * 2 > hashes.length) {
                grow(2 * hashes.length);
            }
        }
        return Optional.empty();
    }

    /** Makes the keys by which codes are compared. For one thread at a time. */
    public static final class Keys {
        private static final int MAX_AGENCIES = 1 << 10;

        /** The hashes of agencies, of which lists repeat a few. */
        private final Map<String, Long> agencies = new HashMap<>();

        /** A 64-bit hash of the procedure's code and agency, or of all that it says; 0 if it has neither code nor name. */
        public long key(Procedure procedure) {
            long agency = agency(procedure.agency());
            return procedure.code().isEmpty()
                    ? key(ofGroup(agency, procedure), procedure.name(), procedure.note(), procedure::findChange)
                    : key(agency, procedure.code());
        }

        /** What goes into the keys of all rows without codes that have an {@link #agency} and the other names of a procedure. */
        public static long ofGroup(long agency, Procedure like) {
            long hash = agency;
            for (String text : List.of(like.sector(), like.level(), like.type())) {
                hash = hash(hash, GroupName.identity(text) + '\n');
            }
            return hash;
        }

        /**
         * The key of a row that has no code: those that say the same of themselves have the same.
         *
         * @param group as {@link #ofGroup} has it
         */
        public static long key(long group, String name, String note, Function<Measure, Optional<Change>> changes) {
            if (name.isEmpty()) {
                return 0;
            }
            long hash = hashOfAnyCase(hashOfAnyCase(group, name) * PRIME, note);
            for (Measure measure : Measure.STATED) {
                Optional<Change> change = changes.apply(measure);
                hash *= PRIME;
                if (change.isPresent()) {
                    hash = (hash ^ change.get().current().hashCode()) * PRIME;
                    hash = (hash ^ change.get().proposed().hashCode()) * PRIME;
                }
            }
            return mixed(hash);
        }

        private static long hashOfAnyCase(long start, String text) {
            long hash = start;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ Character.toLowerCase(text.charAt(i))) * PRIME;
            }
            return hash;
        }

        /** What goes into the keys of all codes of an agency. */
        public static long ofAgency(String agency) {
            return hash(BASIS, GroupName.identity(agency) + '\n');
        }

        private long agency(String agency) {
            if (agencies.size() > MAX_AGENCIES) {
                agencies.clear();
            }
            return agencies.computeIfAbsent(agency, Keys::ofAgency);
        }

        /** The key of a code of an {@link #agency}; 0 if there is none. */
        public static long key(long agency, String code) {
            return code.isEmpty() ? 0 : mixed(hash(agency, NationalCode.identity(code)));
        }

        /** The key of a national code, {@code d.dddddd}, that begins at a place of some bytes. */
        public static long nationalKey(long agency, byte[] bytes, int start) {
            long hash = agency;
            for (int at = start; at < start + NationalCode.LENGTH; at++) {
                hash = (hash ^ bytes[at]) * PRIME;
            }
            return mixed(hash);
        }

        /** FNV-1a over the characters. */
        private static long hash(long start, String text) {
            long hash = start;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            return hash;
        }

        /** Mixed so that every bit counts; never 0. */
        private static long mixed(long hash) {
            long mixed = hash ^ (hash >>> 29);
            mixed *= 0xbf58476d1ce4e5b9L;
            mixed ^= mixed >>> 32;
            return mixed == 0 ? 1 : mixed;
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow(int length) {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[length];
        lines = new int[length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                lines[slot] = oldLines[i];
            }
        }
    }
}
