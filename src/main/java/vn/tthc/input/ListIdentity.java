package vn.tthc.input;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.NationalCode;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.Field;
import vn.tthc.table.Row;
import vn.tthc.text.Texts;

/** By what one of several lists of a file is known again in another: its rows, and what their figures come to. */
public final class ListIdentity {
    /** More rows than this are not remembered. */
    private static final int MAX_ROWS = 1 << 19;

    /** A row in so many may stand in two lists of a file by mistake: then both count, as in one list. */
    private static final int ONE_IN = 10;

    private final ListPlace place;
    private final Set<Long> rows = new HashSet<>();
    private final Map<Field, BigDecimal> sums = new EnumMap<>(Field.class);

    public ListIdentity(ListPlace place) {
        this.place = place;
    }

    public ListPlace place() {
        return place;
    }

    /** By what it is asked for: its sheet, if that has no other list. */
    private String name(List<ListIdentity> lists) {
        long ofSheet = lists.stream()
                .filter(list -> list.place.sheet().equals(place.sheet()))
                .count();
        return place.sheet().filter(name -> ofSheet == 1).orElseGet(place::asked);
    }

    void add(Row row, Map<Field, BigDecimal> figures) {
        figures.forEach((field, figure) -> sums.merge(field, figure, BigDecimal::add));
        if (rows.size() < MAX_ROWS) {
            rows.add(key(row));
        }
    }

    /** A hash of the code with the agency or, without a code, of the names. */
    private static long key(Row row) {
        String code = text(row, Field.CODE);
        List<Field> named = code.isEmpty()
                ? List.of(Field.NAME, Field.AGENCY, Field.SECTOR, Field.INDICATOR, Field.OF, Field.GROUP, Field.STATUS)
                : List.of(Field.AGENCY, Field.VERSION, Field.TASK, Field.SEGMENT);
        long hash = code.isEmpty() ? 7 : NationalCode.identity(code).hashCode();
        for (Field field : named) {
            for (char c : Texts.fold(text(row, field)).toCharArray()) {
                hash = hash * 0x100000001b3L ^ c;
            }
            hash = hash * 31 + field.name().hashCode();
        }
        return hash;
    }

    private static String text(Row row, Field field) {
        return row.find(field).map(cell -> Texts.clean(cell.text())).orElse("");
    }

    /** The problem of a file of which one list repeats the rows, or the sums, of others. */
    public static Optional<Problem> findRepeated(String source, List<ListIdentity> lists) {
        for (ListIdentity list : lists) {
            for (ListIdentity other : lists.subList(0, lists.indexOf(list))) {
                if (list.repeatsRows(other)) {
                    return Optional.of(repeated(source, list.name(lists), other.name(lists)));
                }
                if (isSame(list.sums, other.sums)) {
                    return Optional.of(repeated(source, "sums", list.name(lists), other.name(lists)));
                }
            }
            Map<Field, BigDecimal> others = new EnumMap<>(Field.class);
            lists.stream()
                    .filter(other -> other != list)
                    .forEach(other -> other.sums.forEach((field, sum) -> others.merge(field, sum, BigDecimal::add)));
            if (lists.size() > 2 && isSame(list.sums, others)) {
                return Optional.of(repeated(source, "sums", list.name(lists), names(lists, list)));
            }
        }
        return Optional.empty();
    }

    private static String names(List<ListIdentity> lists, ListIdentity but) {
        return String.join(
                " + ",
                lists.stream()
                        .filter(list -> list != but)
                        .map(list -> list.name(lists))
                        .toList());
    }

    private static Problem repeated(String source, String... details) {
        return Problem.of(ProblemCode.REPEATED_LIST, Location.of(source), details);
    }

    private boolean repeatsRows(ListIdentity other) {
        long same = rows.stream().filter(other.rows::contains).count();
        return same > 0 && same * ONE_IN > Math.min(rows.size(), other.rows.size());
    }

    private static boolean isSame(Map<Field, BigDecimal> sums, Map<Field, BigDecimal> others) {
        return sums.values().stream().anyMatch(sum -> sum.signum() != 0)
                && sums.keySet().equals(others.keySet())
                && sums.entrySet().stream().allMatch(sum -> sum.getValue().compareTo(others.get(sum.getKey())) == 0);
    }
}
