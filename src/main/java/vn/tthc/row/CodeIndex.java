package vn.tthc.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.tthc.format.CellKind;
import vn.tthc.model.GroupName;
import vn.tthc.model.NationalCode;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.table.Row;
import vn.tthc.text.NameLines;
import vn.tthc.text.Texts;

/**
 * Finds what belongs to a row of another list. Two rows are of one procedure when the {@code d.dddddd} of their codes is
 * the same; where several are, the agency decides. A row that is kept as bytes has a place: which of the {@link KeptRows} it is
 * in, and where there.
 */
public final class CodeIndex<V> {
    /** In place of a place: there is no such row. */
    public static final long NONE = -1;

    /** There are several, and the agency does not decide. */
    public static final long SEVERAL = -2;

    /** One of them is not kept as bytes. */
    public static final long UNCLEAR = -3;

    /** Odd, and new in each run: no list can be written so that all its codes fall into one place. */
    private static final int SECRET = (int) System.nanoTime() * 0x9E3779B9 | 1;

    /** The bits of a code that say where in a line of the processor's cache it is: lists have codes one after another. */
    private static final int IN_LINE = 3;

    private final Aliases aliases;
    private final Map<String, List<Entry<V>>> byCode = new HashMap<>();
    /** The national ones among their codes, as numbers. */
    private final Set<Integer> nationalCodes = new HashSet<>();

    private final List<KeptRows> kept = new ArrayList<>();
    private int count;
    /** By their codes, the last of the kept rows with it: open addressing, in which 0 is no place. */
    private long[] places = new long[1 << 10];

    private int[] codes = new int[1 << 10];

    private record Entry<V>(String agency, Supplier<V> value) {}

    /** Makes what belongs to a row that was kept as bytes. */
    interface Making<V> {
        V of(KeptRows rows, int row);
    }

    CodeIndex(Aliases aliases) {
        this.aliases = aliases;
    }

    /** Takes what belongs to a row; a row without a code that can be trusted is never found. */
    void add(Row row, V value) {
        String code = code(row);
        if (!code.isEmpty()) {
            byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(new Entry<>(agency(row), () -> value));
        }
        if (NationalCode.isNational(code)) {
            nationalCodes.add(NationalCode.number(code));
        }
    }

    /** Takes rows that are kept as bytes. */
    void add(KeptRows rows) {
        long part = (long) kept.size() << Integer.SIZE;
        kept.add(rows);
        count += rows.rows();
        if (2 * count > places.length) {
            grow(4 * Integer.highestOneBit(count));
        }
        for (int row = 0; row < rows.rows(); row++) {
            int slot = slot(rows.code(row));
            rows.setNext(row, places[slot] - 1);
            codes[slot] = rows.code(row);
            places[slot] = (part | row) + 1;
        }
    }

    private void grow(int length) {
        long[] oldPlaces = places;
        int[] oldCodes = codes;
        places = new long[length];
        codes = new int[length];
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = slot(oldCodes[i]);
                places[slot] = oldPlaces[i];
                codes[slot] = oldCodes[i];
            }
        }
    }

    private int slot(int code) {
        int mask = places.length - 1;
        int spread = (code >>> IN_LINE) * SECRET;
        int slot = (((spread ^ (spread >>> 15)) << IN_LINE) | (code & ((1 << IN_LINE) - 1))) & mask;
        while (places[slot] != 0 && codes[slot] != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The rows that are kept as bytes. */
    List<KeptRows> kept() {
        return kept;
    }

    /** Which rows are kept with the one of a place. */
    public KeptRows rows(long place) {
        return kept.get((int) (place >>> Integer.SIZE));
    }

    /** Where among these the row of a place is. */
    public static int row(long place) {
        return (int) place;
    }

    private long next(long place) {
        return rows(place).next(row(place));
    }

    /**
     * The place of the only row that belongs to a procedure, or one of the numbers above.
     *
     * @param code the number of its national code
     * @param agency as {@link #agency} has it
     */
    public long find(int code, String agency) {
        if (!nationalCodes.isEmpty() && nationalCodes.contains(code)) {
            return UNCLEAR;
        }
        long first = places[slot(code)] - 1;
        if (first == NONE || next(first) == NONE) {
            return first;
        }
        long found = SEVERAL;
        for (long place = first; place != NONE; place = next(place)) {
            if (rows(place).agency(row(place)).equals(agency)) {
                if (found != SEVERAL) {
                    return SEVERAL;
                }
                found = place;
            }
        }
        return found;
    }

    /** What belongs to the procedure of a row: one, none, or several where the agency does not decide. */
    List<V> find(Row row, Making<V> making) {
        String code = code(row);
        List<Entry<V>> candidates = new ArrayList<>(byCode.getOrDefault(code, List.of()));
        if (count > 0 && NationalCode.isNational(code)) {
            for (long at = places[slot(NationalCode.number(code))] - 1; at != NONE; at = next(at)) {
                long place = at;
                candidates.add(new Entry<>(rows(place).agency(row(place)), () -> making.of(rows(place), row(place))));
            }
        }
        if (candidates.size() > 1) {
            String agency = agency(row);
            List<Entry<V>> same = candidates.stream()
                    .filter(candidate -> candidate.agency.equals(agency))
                    .toList();
            candidates = same.isEmpty() ? candidates : same;
        }
        return candidates.stream().map(Entry::value).map(Supplier::get).toList();
    }

    /** Says that rows of another list have met those of some places. */
    void meet(long[] met, int length) {
        for (int i = 0; i < length; i++) {
            rows(met[i]).join(row(met[i]));
        }
    }

    /** What of the row's code names the procedure; empty if it has none that can be trusted. */
    static String code(Row row) {
        return row.find(Field.CODE)
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .map(cell -> NationalCode.identity(Texts.clean(cell.text())))
                .orElse("");
    }

    /** The row's agency under the name by which it counts, in small letters. */
    String agency(Row row) {
        return row.find(Field.AGENCY).map(cell -> agency(cell.text())).orElse("");
    }

    /** An agency under the name by which it counts, in small letters. */
    public String agency(String text) {
        return GroupName.identity(aliases.apply(NameLines.clean(text)).name());
    }
}
