package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import vn.tthc.model.Measure;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.GroupSums;
import vn.tthc.summary.numbers.Numbered;
import vn.tthc.summary.numbers.Sequence;

/** The groups of a table in their order. They stay numbers, and each is made a line when it is asked for. */
public final class GroupTable extends AbstractList<Group> implements RandomAccess {
    /** So many are made but once: fewer than a table has where their number matters. */
    private static final int MAX_KEPT = 1 << 10;

    private final GroupSums sums;
    private final Group.Basis basis;
    /** Which of their names is that of an agency; less than 0 if none is. */
    private final int agency;

    private final Group[] kept;
    private final Sequence order;

    /** The groups, in no order. */
    GroupTable(GroupSums sums, Grouping grouping, Group.Basis basis) {
        this(
                sums,
                basis,
                grouping.by().indexOf(GroupBy.AGENCY),
                new Group[sums.count() > MAX_KEPT ? 0 : sums.count()],
                new Sequence(sums.count()));
    }

    private GroupTable(GroupSums sums, Group.Basis basis, int agency, Group[] kept, Sequence order) {
        this.sums = sums;
        this.basis = basis;
        this.agency = agency;
        this.kept = kept;
        this.order = order;
    }

    @Override
    public Group get(int index) {
        return group(order.at(index));
    }

    private Group group(int number) {
        if (number >= kept.length) {
            return made(number);
        }
        if (kept[number] == null) {
            kept[number] = made(number);
        }
        return kept[number];
    }

    private Group made(int number) {
        List<String> names = sums.names(number);
        return new Group(names, sums.tally(number), basis, agency < 0 ? "" : names.get(agency));
    }

    @Override
    public int size() {
        return order.count();
    }

    /**
     * The same groups in another order; what has no number to go by stands last.
     *
     * @param measure by whose figures they go; if there is none, they go by name
     * @param names may be used for several sorts
     */
    GroupTable sorted(Sort sort, Optional<Measure> measure, VietnameseOrder names) {
        Sequence sorted = new Sequence(size());
        int[] places = new int[size()];
        if (sort != Sort.NAME && measure.isPresent()) {
            Numbered<Optional<BigDecimal>> numbers = new Numbered<>();
            for (int group = 0; group < places.length; group++) {
                places[group] = numbers.number(sort.number(group(group).figures(measure.get())));
            }
            int[] placeOf = Sequence.places(numbers.all(), GroupTable::compareNumbers);
            for (int group = 0; group < places.length; group++) {
                places[group] = placeOf[places[group]];
            }
        }
        sorted.sortBy(group -> places[group]);
        sorted.sortTies(group -> places[group], group -> NamesKey.of(sums.names(group), names));
        return new GroupTable(sums, basis, agency, kept, sorted);
    }

    private static int compareNumbers(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return b.get().compareTo(a.get());
    }

    /** Names by which groups stand, one after the other. */
    private record NamesKey(List<VietnameseOrder.Key> keys) implements Comparable<NamesKey> {
        static NamesKey of(List<String> names, VietnameseOrder order) {
            List<VietnameseOrder.Key> keys = new ArrayList<>(names.size());
            for (String name : names) {
                keys.add(order.key(name));
            }
            return new NamesKey(keys);
        }

        @Override
        public int compareTo(NamesKey other) {
            int order = 0;
            for (int i = 0; i < keys.size() && order == 0; i++) {
                order = keys.get(i).compareTo(other.keys.get(i));
            }
            return order;
        }
    }
}
