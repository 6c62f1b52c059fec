package vn.tthc.summary.numbers;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<UnaryOperator<String>> identities;
    private final Numbered<String> identityNumbers = new Numbered<>();
    /** By the places of names and their numbers, the number of the identity and one more; 0 where it is not known yet. */
    private final int[][] identityOf;

    private final Combinations groups;
    private final int[] key;
    /** How each name of a group was spelled first, and in how many rows. */
    private int[] first = {};

    private long[] counts = {};
    /** In how many rows a name of a group was spelled otherwise: few are. */
    private final Map<Integer, Map<Integer, Long>> others = new HashMap<>();

    /**
     * No groups yet.
     *
     * @param names of all groups, by their numbers
     * @param identities what makes spellings one name, for each name of a group
     */
    public SpelledGroups(Numbered<String> names, List<UnaryOperator<String>> identities) {
        this.names = names;
        this.identities = identities;
        identityOf = new int[identities.size()][0];
        groups = new Combinations(identities.size());
        key = new int[identities.size()];
    }

    /**
     * The number of a group, in which so many rows more are counted.
     *
     * @param spelled the numbers of its names
     */
    public int number(int[] spelled, long rows) {
        for (int i = 0; i < key.length; i++) {
            key[i] = identity(i, spelled[i]);
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

    private int identity(int place, int name) {
        if (name >= identityOf[place].length) {
            identityOf[place] = Arrays.copyOf(identityOf[place], name + name / 2 + 1);
        }
        if (identityOf[place][name] == 0) {
            String identity = identities.get(place).apply(names.get(name));
            identityOf[place][name] = identityNumbers.number(identity) + 1;
        }
        return identityOf[place][name];
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
        String one = names.get(first[at]);
        if (others.isEmpty() || !others.containsKey(at)) {
            return one;
        }
        Map<Integer, Long> otherwise = others.get(at);
        Map<String, Long> spellings = new HashMap<>();
        otherwise.forEach((name, rows) -> spellings.put(names.get(name), rows));
        spellings.put(one, counts[at]);
        return mostFrequent(spellings);
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
