package vn.tthc.summary.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Groups that are numbers, by the numbers of their names: spellings of one identity are one name, and the most frequent of them
 * is shown.
 */
public final class SpelledGroups {
    private final Numbered<String> names;
    /** What makes spellings one name, for each name of a group. */
    private final List<Identities> identities = new ArrayList<>();

    private final Combinations groups;
    private final int[] key;
    /** How each name of a group was spelled first, and in how many rows. */
    private int[] first = {};

    private long[] counts = {};
    /** All names there are when they are shown. */
    private List<String> spellings = List.of();
    /** In how many rows a name of a group was spelled otherwise: few are. */
    private final Map<Integer, Map<Integer, Long>> others = new HashMap<>();

    /** No groups yet, of names of which none are known yet. */
    public SpelledGroups(Numbered<String> names, List<UnaryOperator<String>> identities) {
        this(names, identities, Collections.nCopies(identities.size(), new BitSet()));
    }

    /**
     * No groups yet.
     *
     * @param names of all groups, by their numbers
     * @param identities what makes spellings one name, for each name of a group
     * @param together which names groups have in each place, as far as that is known
     */
    public SpelledGroups(Numbered<String> names, List<UnaryOperator<String>> identities, List<BitSet> together) {
        this.names = names;
        for (int i = 0; i < identities.size(); i++) {
            this.identities.add(new Identities(names, identities.get(i), together.get(i)));
        }
        groups = new Combinations(identities.size());
        key = new int[identities.size()];
    }

    /** Makes room for so many groups. */
    public void reserve(int room) {
        groups.reserve(room);
        first = Arrays.copyOf(first, room * key.length);
        counts = Arrays.copyOf(counts, room * key.length);
    }

    /**
     * The number of a group, in which so many rows more are counted.
     *
     * @param spelled the numbers of its names
     */
    public int number(int[] spelled, long rows) {
        for (int i = 0; i < key.length; i++) {
            key[i] = identities.get(i).of(spelled[i]);
        }
        int known = groups.count();
        int group = groups.number(key);
        int at = group * key.length;
        if (group == known && at + key.length > first.length) {
            int room = (group + group / 2 + 1) * key.length;
            first = Arrays.copyOf(first, room);
            counts = Arrays.copyOf(counts, room);
        }
        for (int i = 0; i < key.length; i++) {
            if (group == known) {
                first[at + i] = spelled[i];
            }
            if (first[at + i] == spelled[i]) {
                counts[at + i] += rows;
            } else {
                others.computeIfAbsent(at + i, key -> new HashMap<>()).merge(spelled[i], rows, Long::sum);
            }
        }
        return group;
    }

    /** The same by the names themselves. */
    public int number(List<String> spelled, long rows) {
        int[] numbers = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            numbers[i] = names.number(spelled.get(i));
        }
        return number(numbers, rows);
    }

    public int count() {
        return groups.count();
    }

    /** The names of a group, each in the spelling that is most frequent. */
    public List<String> names(int group) {
        List<String> shown = new ArrayList<>(key.length);
        for (int i = 0; i < key.length; i++) {
            shown.add(shown(group * key.length + i));
        }
        return shown;
    }

    private String shown(int at) {
        if (first[at] >= spellings.size()) {
            spellings = names.all();
        }
        String one = spellings.get(first[at]);
        if (others.isEmpty() || !others.containsKey(at)) {
            return one;
        }
        Map<Integer, Long> otherwise = others.get(at);
        Map<String, Long> counted = new HashMap<>();
        otherwise.forEach((name, rows) -> counted.put(names.get(name), rows));
        counted.put(one, counts[at]);
        return mostFrequent(counted);
    }

    /** Of several that are as frequent, the first in an order that is always the same. */
    public static String mostFrequent(Map<String, Long> spellings) {
        String best = "";
        long most = -1;
        for (Map.Entry<String, Long> spelling : spellings.entrySet()) {
            long count = spelling.getValue();
            if (count > most || (count == most && spelling.getKey().compareTo(best) < 0)) {
                best = spelling.getKey();
                most = count;
            }
        }
        return best;
    }
}
