package vn.tthc.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import vn.tthc.summary.GroupBy;

/** Sums put together by what they are grouped by; spellings that differ in case alone are one, the most frequent is shown. */
public final class Grouped<T> {
    private final Grouping grouping;
    private final Supplier<T> empty;
    private final BiConsumer<T, T> adding;
    private final ToLongFunction<T> rows;
    private final Map<Names, Spellings> byIdentity = new HashMap<>();
    /** The same groups, so that letter case is changed but once for names that many sources repeat. */
    private final Map<Names, Spellings> bySpelling = new HashMap<>();

    /** Names that a map puts in order where all have one hash. */
    private record Names(List<String> names) implements Comparable<Names> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Names others && names.equals(others.names);
        }

        @Override
        public int hashCode() {
            return names.hashCode();
        }

        @Override
        public int compareTo(Names other) {
            int order = 0;
            for (int i = 0; i < names.size() && order == 0; i++) {
                order = names.get(i).compareTo(other.names.get(i));
            }
            return order;
        }
    }

    /** One group. */
    public record One<T>(List<String> names, T sum) {}

    /**
     * No groups yet.
     *
     * @param empty makes an empty sum
     * @param adding adds the second sum to the first
     * @param rows how many rows a sum is of
     */
    public Grouped(Grouping grouping, Supplier<T> empty, BiConsumer<T, T> adding, ToLongFunction<T> rows) {
        this.grouping = grouping;
        this.empty = empty;
        this.adding = adding;
        this.rows = rows;
    }

    /**
     * Adds a sum to its group.
     *
     * @param names what it is called under each thing that can be grouped by
     */
    public void add(Function<GroupBy, String> names, T sum) {
        List<String> spelled = new ArrayList<>();
        for (GroupBy by : grouping.by()) {
            spelled.add(names.apply(by));
        }
        bySpelling.computeIfAbsent(new Names(spelled), this::spellings).add(spelled, sum);
    }

    private Spellings spellings(Names called) {
        List<String> spelled = called.names;
        List<String> identity = new ArrayList<>();
        for (int i = 0; i < spelled.size(); i++) {
            identity.add(grouping.by().get(i).identity(spelled.get(i)));
        }
        return byIdentity.computeIfAbsent(new Names(identity), name -> new Spellings(spelled));
    }

    /** The groups, in no order. */
    public List<One<T>> all() {
        return byIdentity.values().stream()
                .map(group -> new One<>(group.mostFrequent(), group.sum))
                .toList();
    }

    /** A group in the making: its sum, and how often each of its names is spelled how. */
    private final class Spellings {
        private final T sum = empty.get();
        private final List<Spelling> counts = new ArrayList<>();

        Spellings(List<String> spelled) {
            for (String name : spelled) {
                counts.add(new Spelling(name));
            }
        }

        void add(List<String> spelled, T added) {
            adding.accept(sum, added);
            for (int i = 0; i < spelled.size(); i++) {
                counts.get(i).add(spelled.get(i), rows.applyAsLong(added));
            }
        }

        List<String> mostFrequent() {
            List<String> names = new ArrayList<>();
            for (Spelling spelling : counts) {
                names.add(spelling.mostFrequent());
            }
            return names;
        }
    }

    /** How often a name is spelled how: most names in one way. */
    private static final class Spelling {
        private final String first;
        private long count;
        private Map<String, Long> others = Map.of();

        Spelling(String first) {
            this.first = first;
        }

        void add(String name, long more) {
            if (name.equals(first)) {
                count += more;
                return;
            }
            if (others.isEmpty()) {
                others = new HashMap<>();
            }
            others.merge(name, more, Long::sum);
        }

        String mostFrequent() {
            if (others.isEmpty()) {
                return first;
            }
            Map<String, Long> all = new HashMap<>(others);
            all.put(first, count);
            return Grouped.mostFrequent(all);
        }
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
