package vn.tthc.summary.numbers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which names are spellings of one, by their numbers. Of names that are looked at together, most are told from all others by a hash of
 * what makes them one, so that nothing need be kept of them.
 */
public final class Identities {
    private final Numbered<String> names;
    private final UnaryOperator<String> identity;
    /** By the numbers of names, that of the first spelling and one more; 0 where it is not known yet. */
    private int[] firsts = {};
    /** The first spellings by their identities: of those that others may share. */
    private final Map<String, Integer> shared = new HashMap<>();
    /** Those that are not there. */
    private final BitSet alone = new BitSet();

    /**
     * What some names are.
     *
     * @param identity the same for all spellings of a name
     * @param together the names that are looked at together; others may come later
     */
    public Identities(Numbered<String> names, UnaryOperator<String> identity, BitSet together) {
        this.names = names;
        this.identity = identity;
        List<String> all = names.all();
        int[] hashes = together.stream()
                .map(name -> identity.apply(all.get(name)).hashCode())
                .toArray();
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        firsts = new int[together.length()];
        int next = 0;
        for (int name = together.nextSetBit(0); name >= 0; name = together.nextSetBit(name + 1)) {
            int hash = hashes[next++];
            int place = Arrays.binarySearch(sorted, hash);
            boolean isAlone = (place == 0 || sorted[place - 1] != hash)
                    && (place + 1 == sorted.length || sorted[place + 1] != hash);
            if (isAlone) {
                alone.set(name);
                firsts[name] = name + 1;
            } else {
                firsts[name] = first(name, all.get(name)) + 1;
            }
        }
    }

    private int first(int name, String spelled) {
        Integer before = shared.putIfAbsent(identity.apply(spelled), name);
        return before == null ? name : before;
    }

    /** The number of the first spelling of a name. */
    public int of(int name) {
        if (name >= firsts.length) {
            firsts = Arrays.copyOf(firsts, name + name / 2 + 1);
        }
        if (firsts[name] == 0) {
            alone.stream().forEach(one -> first(one, names.get(one)));
            alone.clear();
            firsts[name] = first(name, names.get(name)) + 1;
        }
        return firsts[name] - 1;
    }
}
