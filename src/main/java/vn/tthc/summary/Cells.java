package vn.tthc.summary;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

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
    private final Combinations keys = new Combinations(COLUMNS + 1);
    private final Tallies tallies = new Tallies();
    private final int[] key = new int[COLUMNS + 1];

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
        key[AGENCY] = names.number(group.agency());
        key[SECTOR] = names.number(group.sector());
        key[LEVEL] = names.number(group.level());
        key[SOURCE] = names.number(group.source());
        key[TYPE] = names.number(group.type());
        key[ACTION] = names.number(group.action());
        key[COLUMNS] = columns.number(group.columns());
        return number();
    }

    private int number() {
        int number = keys.number(key);
        tallies.grow(keys.count());
        return number;
    }

    /** Adds all that others have counted. */
    void add(Cells other) {
        if (names == other.names && columns == other.columns) {
            for (int cell = 0; cell < other.keys.count(); cell++) {
                for (int part = 0; part < key.length; part++) {
                    key[part] = other.keys.part(cell, part);
                }
                tallies.add(number(), other.tallies, cell);
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

    /** How many procedures there are by some things alone, by keys as in {@link #by(Set)}. */
    Map<GroupKey, Long> procedures(Set<GroupBy> things) {
        Cells coarse = by(things, Tallies::addProcedures);
        Named named = coarse.new Named();
        Map<GroupKey, Long> procedures = new HashMap<>();
        for (int cell = 0; cell < coarse.keys.count(); cell++) {
            procedures.put(named.key(cell), coarse.tallies.procedures(cell));
        }
        return procedures;
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
        for (int cell = 0; cell < keys.count(); cell++) {
            for (int part = 0; part < COLUMNS; part++) {
                coarse.key[part] = isKept[part] ? keys.part(cell, part) : none;
            }
            coarse.key[COLUMNS] = isKept[COLUMNS] ? keys.part(cell, COLUMNS) : noColumns;
            adding.add(coarse.tallies, coarse.number(), tallies, cell);
        }
        return coarse;
    }

    Tally total() {
        Tally total = new Tally();
        for (int cell = 0; cell < keys.count(); cell++) {
            total.add(new Tally(tallies, cell));
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
                    allColumns.get(keys.part(cell, COLUMNS)));
        }

        private String name(int cell, int part) {
            return allNames.get(keys.part(cell, part));
        }

        Map.Entry<GroupKey, Tally> entry(int cell) {
            return Map.entry(key(cell), new Tally(tallies, cell));
        }
    }

    Set<String> spellings(GroupBy by) {
        int part = PARTS.indexOf(by);
        List<String> all = names.all();
        Set<String> spellings = new HashSet<>();
        numbers(part).stream().forEach(number -> spellings.add(all.get(number)));
        return spellings;
    }

    /** The numbers that stand in one place of the keys. */
    private BitSet numbers(int part) {
        BitSet numbers = new BitSet();
        for (int cell = 0; cell < keys.count(); cell++) {
            numbers.set(keys.part(cell, part));
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

    /** The groups in the order of their keys. Names are compared once each, cells by the places of their names. */
    List<Map.Entry<GroupKey, Tally>> sorted() {
        int[] order = new int[keys.count()];
        for (int cell = 0; cell < order.length; cell++) {
            order[cell] = cell;
        }
        order = sortedBy(COLUMNS, order, places(COLUMNS, columns.all(), Comparator.comparing(Map::toString)));
        List<String> all = names.all();
        for (int part = COLUMNS - 1; part >= 0; part--) {
            order = sortedBy(part, order, places(part, all, Comparator.naturalOrder()));
        }
        int[] inOrder = order;
        Named named = new Named();
        return new AbstractList<>() {
            @Override
            public Map.Entry<GroupKey, Tally> get(int index) {
                return named.entry(inOrder[index]);
            }

            @Override
            public int size() {
                return inOrder.length;
            }
        };
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

    /** Sorts cells by the place of one part; those of the same place stay in their order. It is a counting sort. */
    private int[] sortedBy(int part, int[] order, int[] places) {
        int[] starts = new int[Arrays.stream(places).max().orElse(0) + 2];
        if (starts.length == 2) {
            return order;
        }
        for (int cell : order) {
            starts[places[keys.part(cell, part)] + 1]++;
        }
        for (int place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        int[] sorted = new int[order.length];
        for (int cell : order) {
            sorted[starts[places[keys.part(cell, part)]]++] = cell;
        }
        return sorted;
    }
}
