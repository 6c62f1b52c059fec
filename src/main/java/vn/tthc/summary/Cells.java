package vn.tthc.summary;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import vn.tthc.summary.numbers.Combinations;
import vn.tthc.summary.numbers.Identities;
import vn.tthc.summary.numbers.Numbered;
import vn.tthc.summary.numbers.Sequence;
import vn.tthc.summary.numbers.SpelledGroups;

/**
 * The finest groups that are counted. A group is a number, its key a combination of numbers of names: however many groups there
 * are, they cost what their names cost and a few numbers each.
 */
final class Cells implements Serializable {
    /** The places of the parts of a key in their order, that of {@link GroupKey#compareTo}. */
    private static final List<GroupBy> PARTS =
            List.of(GroupBy.AGENCY, GroupBy.SECTOR, GroupBy.LEVEL, GroupBy.SOURCE, GroupBy.TYPE, GroupBy.ACTION);

    private static final int AGENCY = 0;
    private static final int SECTOR = 1;
    private static final int LEVEL = 2;
    private static final int SOURCE = 3;
    private static final int TYPE = 4;
    private static final int ACTION = 5;
    private static final int COLUMNS = 6;

    /** Shared by all cells that are added up in the end. */
    private final Numbered<String> names;

    private final Numbered<Map<String, String>> columns;
    /** What comes after the agency in keys: there are far fewer of these than groups. */
    private final Combinations rests = new Combinations(COLUMNS);
    /** An agency and one of these. */
    private final Combinations keys = new Combinations(2);

    private final Tallies tallies = new Tallies();
    private final int[] key = new int[2];
    private final int[] rest = new int[COLUMNS];
    /** The names of the group that was looked for last, and their numbers; null before the first. */
    private final String[] last = new String[COLUMNS];

    private final int[] numbersOfLast = new int[COLUMNS];
    private Map<String, String> lastColumns;
    private int numberOfColumns;

    Cells() {
        this(new Numbered<>(), new Numbered<>());
    }

    private Cells(Numbered<String> names, Numbered<Map<String, String>> columns) {
        this.names = names;
        this.columns = columns;
    }

    /** None yet, with the same numbers of names. */
    Cells empty() {
        return new Cells(names, columns);
    }

    boolean isEmpty() {
        return keys.count() == 0;
    }

    Tallies tallies() {
        return tallies;
    }

    /** The number of a group, in which nothing may have been counted yet. */
    int number(GroupKey group) {
        int agency = name(AGENCY, group.agency());
        rest[SECTOR - 1] = name(SECTOR, group.sector());
        rest[LEVEL - 1] = name(LEVEL, group.level());
        rest[SOURCE - 1] = name(SOURCE, group.source());
        rest[TYPE - 1] = name(TYPE, group.type());
        rest[ACTION - 1] = name(ACTION, group.action());
        rest[COLUMNS - 1] = number(group.columns());
        return number(agency, rests.number(rest));
    }

    /** The number of a name of the group that is looked for: mostly that of the one before. */
    @SuppressWarnings("ReferenceEquality") // what is not the same is looked up
    private int name(int part, String name) {
        if (name != last[part]) {
            last[part] = name;
            numbersOfLast[part] = names.number(name);
        }
        return numbersOfLast[part];
    }

    @SuppressWarnings("ReferenceEquality") // as of names
    private int number(Map<String, String> given) {
        if (given != lastColumns) {
            lastColumns = given;
            numberOfColumns = columns.number(given);
        }
        return numberOfColumns;
    }

    private int number(int agency, int ofRest) {
        key[0] = agency;
        key[1] = ofRest;
        int number = keys.number(key);
        tallies.grow(keys.count());
        return number;
    }

    /** What stands in a place of the key of a group. */
    private int part(int cell, int part) {
        return part == AGENCY ? keys.part(cell, 0) : rests.part(keys.part(cell, 1), part - 1);
    }

    /** Adds all that others have counted. */
    void add(Cells other) {
        if (names == other.names && columns == other.columns) {
            int[] numbers = other.restsOf(this, (part, number) -> number);
            for (int cell = 0; cell < other.keys.count(); cell++) {
                int number = number(other.keys.part(cell, 0), numbers[other.keys.part(cell, 1)]);
                tallies.add(number, other.tallies, cell);
            }
        } else {
            Named named = other.new Named();
            for (int cell = 0; cell < other.keys.count(); cell++) {
                tallies.add(number(named.key(cell)), other.tallies, cell);
            }
        }
    }

    /** The same sums by some things alone; what else is in the keys of groups is then as if it were not given. */
    Cells by(Set<GroupBy> things) {
        return by(things, Tallies::add);
    }

    /** Tells how many procedures there are by some things alone, by keys as in {@link #by(Set)}. */
    void procedures(Set<GroupBy> things, ObjLongConsumer<GroupKey> taker) {
        Cells coarse = by(things, Tallies::addProcedures);
        Named named = coarse.new Named();
        for (int cell = 0; cell < coarse.keys.count(); cell++) {
            taker.accept(named.key(cell), coarse.tallies.procedures(cell));
        }
    }

    /** What of a group is added to a coarser one. */
    private interface Adding {
        void add(Tallies coarse, int group, Tallies fine, int cell);
    }

    private Cells by(Set<GroupBy> things, Adding adding) {
        Cells coarse = empty();
        int none = names.number("");
        int noColumns = columns.number(Map.of());
        boolean[] isKept = new boolean[COLUMNS + 1];
        for (GroupBy thing : things) {
            isKept[thing.isColumn() ? COLUMNS : PARTS.indexOf(thing)] = true;
        }
        int[] numbers = restsOf(coarse, (part, number) -> isKept[part] ? number : part == COLUMNS ? noColumns : none);
        for (int cell = 0; cell < keys.count(); cell++) {
            int agency = isKept[AGENCY] ? keys.part(cell, 0) : none;
            adding.add(coarse.tallies, coarse.number(agency, numbers[keys.part(cell, 1)]), tallies, cell);
        }
        return coarse;
    }

    /** The numbers that what comes after the agency has elsewhere, once something is made of each part. */
    private int[] restsOf(Cells other, IntBinaryOperator making) {
        int[] numbers = new int[rests.count()];
        for (int number = 0; number < numbers.length; number++) {
            for (int part = SECTOR; part <= COLUMNS; part++) {
                other.rest[part - 1] = making.applyAsInt(part, rests.part(number, part - 1));
            }
            numbers[number] = other.rests.number(other.rest);
        }
        return numbers;
    }

    /**
     * Sums by what makes names one.
     *
     * @param splitting under which agencies the procedures of one count, if not under itself
     */
    GroupSums groups(List<GroupBy> by, Optional<Function<String, Collection<String>>> splitting) {
        List<UnaryOperator<String>> identities = new ArrayList<>();
        for (GroupBy one : by) {
            identities.add(one::identity);
        }
        Tallies sums = new Tallies();
        List<NamesOf> namesOf = by.stream().map(one -> namesOf(one, splitting)).toList();
        List<BitSet> together = namesOf.stream().map(NamesOf::all).toList();
        SpelledGroups groups = new SpelledGroups(names, identities, together);
        long mostly = 1;
        for (BitSet called : together) {
            mostly = Math.min(mostly * called.cardinality(), keys.count());
        }
        groups.reserve((int) mostly);
        sums.reserve((int) mostly, tallies);
        int[] spelled = new int[by.size()];
        for (int cell = 0; cell < keys.count(); cell++) {
            int ways = 1;
            for (NamesOf one : namesOf) {
                ways *= one.of(cell).length;
            }
            for (int way = 0; way < ways; way++) {
                int left = way;
                for (int i = 0; i < spelled.length; i++) {
                    int[] called = namesOf.get(i).of(cell);
                    spelled[i] = called[left % called.length];
                    left /= called.length;
                }
                int group = groups.number(spelled, tallies.procedures(cell));
                sums.grow(groups.count());
                sums.add(group, tallies, cell);
            }
        }
        return new GroupSums(groups, sums);
    }

    /** The names of what is grouped by, one or several, by the numbers that stand in one place of the keys. */
    private final class NamesOf {
        private final int part;
        /** Empty if each number is itself that of the name. */
        private final Optional<IntFunction<int[]>> finding;

        private final int[] itself = new int[1];
        private int[][] found = {};

        NamesOf(int part, Optional<IntFunction<int[]>> finding) {
            this.part = part;
            this.finding = finding;
        }

        /** Those of a group; used again for the next one. */
        int[] of(int cell) {
            int number = part(cell, part);
            if (finding.isEmpty()) {
                itself[0] = number;
                return itself;
            }
            if (number >= found.length) {
                found = Arrays.copyOf(found, number + number / 2 + 1);
            }
            if (found[number] == null) {
                found[number] = finding.get().apply(number);
            }
            return found[number];
        }

        /** Those of all groups. */
        BitSet all() {
            BitSet all = new BitSet();
            for (int cell = 0; cell < keys.count(); cell++) {
                for (int name : of(cell)) {
                    all.set(name);
                }
            }
            return all;
        }
    }

    private NamesOf namesOf(GroupBy by, Optional<Function<String, Collection<String>>> splitting) {
        if (by.isColumn()) {
            return new NamesOf(COLUMNS, Optional.of(number ->
                    new int[] {names.number(GroupKey.inColumn(columns.get(number), by))}));
        }
        int part = PARTS.indexOf(by);
        return new NamesOf(
                part,
                splitting
                        .filter(splits -> part == AGENCY)
                        .map(splits -> number -> numbers(splits.apply(names.get(number)))));
    }

    private int[] numbers(Collection<String> called) {
        int[] numbers = new int[called.size()];
        int count = 0;
        for (String name : called) {
            numbers[count++] = names.number(name);
        }
        return numbers;
    }

    Tally total() {
        return total(cell -> true);
    }

    /** What a source comes to, with what is of none that is known. */
    Tally totalOf(String source) {
        int its = names.number(source);
        int none = names.number("");
        return total(cell -> part(cell, SOURCE) == its || part(cell, SOURCE) == none);
    }

    private Tally total(IntPredicate isWanted) {
        Tally total = new Tally();
        for (int cell = 0; cell < keys.count(); cell++) {
            if (isWanted.test(cell)) {
                total.add(tallies, cell);
            }
        }
        return total;
    }

    /** The groups with their names. */
    private final class Named {
        private final List<String> allNames = names.all();
        private final List<Map<String, String>> allColumns = columns.all();

        GroupKey key(int cell) {
            return new GroupKey(
                    name(cell, AGENCY),
                    name(cell, SECTOR),
                    name(cell, LEVEL),
                    name(cell, TYPE),
                    name(cell, ACTION),
                    name(cell, SOURCE),
                    allColumns.get(part(cell, COLUMNS)));
        }

        private String name(int cell, int part) {
            return allNames.get(part(cell, part));
        }

        Map.Entry<GroupKey, Tally> entry(int cell) {
            return Map.entry(key(cell), new Tally(tallies, cell));
        }
    }

    /** How many names there are of something, as in {@link #groups}, each once however it is spelled. */
    long countNames(GroupBy by, Optional<Function<String, Collection<String>>> splitting) {
        BitSet spelled = namesOf(by, splitting).all();
        spelled.clear(names.number(""));
        Identities identities = new Identities(names, by::identity, spelled);
        BitSet firsts = new BitSet();
        spelled.stream().forEach(name -> firsts.set(identities.of(name)));
        return firsts.cardinality();
    }

    /** The numbers that stand in one place of the keys. */
    private BitSet numbers(int part) {
        BitSet numbers = new BitSet();
        for (int cell = 0; cell < keys.count(); cell++) {
            numbers.set(part(cell, part));
        }
        return numbers;
    }

    /** The groups by their keys, in no order. */
    Map<GroupKey, Tally> byKey() {
        return new AbstractMap<>() {
            @Override
            public Set<Map.Entry<GroupKey, Tally>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public Iterator<Map.Entry<GroupKey, Tally>> iterator() {
                        return entries();
                    }

                    @Override
                    public int size() {
                        return keys.count();
                    }
                };
            }
        };
    }

    private Iterator<Map.Entry<GroupKey, Tally>> entries() {
        Named named = new Named();
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < keys.count();
            }

            @Override
            public Map.Entry<GroupKey, Tally> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return named.entry(next++);
            }
        };
    }

    /** The groups in the order of their keys, which is found when the first of them is asked for: most documents want none. */
    List<Map.Entry<GroupKey, Tally>> sorted() {
        int count = keys.count();
        return new AbstractList<>() {
            private Optional<IntFunction<Map.Entry<GroupKey, Tally>>> inOrder = Optional.empty();

            @Override
            public Map.Entry<GroupKey, Tally> get(int index) {
                if (inOrder.isEmpty()) {
                    Sequence order = order();
                    Named named = new Named();
                    inOrder = Optional.of(at -> named.entry(order.at(at)));
                }
                return inOrder.get().apply(index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    /** The order of the groups by their keys. Names are compared once each, cells by the places of their names. */
    private Sequence order() {
        Sequence order = new Sequence(keys.count());
        int[] byColumns = places(COLUMNS, columns.all(), Comparator.comparing(Map::toString));
        order.sortBy(cell -> byColumns[part(cell, COLUMNS)]);
        List<String> all = names.all();
        for (int part = COLUMNS - 1; part >= 0; part--) {
            int of = part;
            int[] byName = places(part, all, Comparator.naturalOrder());
            order.sortBy(cell -> byName[part(cell, of)]);
        }
        return order;
    }

    /** The place of each name in their order, by its number; of what stands in one place of the keys. */
    private <T> int[] places(int part, List<T> things, Comparator<T> order) {
        BitSet numbers = numbers(part);
        List<Integer> sorted = new ArrayList<>();
        numbers.stream().forEach(sorted::add);
        if (sorted.size() > 1) {
            sorted.sort((a, b) -> order.compare(things.get(a), things.get(b)));
        }
        int[] places = new int[numbers.length()];
        for (int place = 0; place < sorted.size(); place++) {
            places[sorted.get(place)] = place;
        }
        return places;
    }
}
