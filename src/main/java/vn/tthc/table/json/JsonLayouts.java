package vn.tthc.table.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.tthc.format.JsonKeys;
import vn.tthc.model.Measure;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.text.NumberRule;
import vn.tthc.text.ReadingRule;

/**
 * What is learnt of the objects of a JSON list by their keys, as long as objects with the same keys mean the same wherever they
 * stand in it. One thread learns while others look up.
 */
final class JsonLayouts {
    private static final int MAX_LAYOUTS = 32;

    /** After so many rows of which nothing could be learnt it is not tried any more. */
    private static final int MAX_IN_VAIN = 100;

    private final ListKind kind;
    private final Map<List<String>, JsonLayout> known = new ConcurrentHashMap<>();
    private boolean areSpoiled;
    private boolean haveCodeless;
    private int inVain;

    JsonLayouts(ListKind kind) {
        this.kind = kind;
        areSpoiled = kind != ListKind.PROCEDURES && kind != ListKind.SHARES;
    }

    /** Whether rows may be understood by what was learnt, or something may yet be learnt. */
    boolean areOfUse() {
        return !areSpoiled && !(known.isEmpty() && inVain >= MAX_IN_VAIN);
    }

    /** Says that what rows mean depends on others. */
    void spoil() {
        areSpoiled = true;
    }

    /** Whether some of the objects have no key for a code, so that they mean something else once others have. */
    boolean haveCodeless() {
        return haveCodeless;
    }

    /** What rows depend on of those before them. */
    String state() {
        return areSpoiled + " " + haveCodeless;
    }

    Optional<JsonLayout> find(List<String> keys) {
        return Optional.ofNullable(known.get(keys));
    }

    /**
     * Learns what objects with some keys mean.
     *
     * @param fields what each key stands for; empty if objects with such keys are not understood by them alone
     * @param mayBeCodeless whether they may do without a code
     */
    void learn(
            List<String> keys,
            Optional<List<Set<Field>>> fields,
            boolean mayBeCodeless,
            Map<Field, ReadingRule> rules,
            NumberRule numbers) {
        if (areSpoiled || known.containsKey(keys)) {
            return;
        }
        Optional<JsonLayout> layout = known.size() == MAX_LAYOUTS || keys.size() > JsonKeys.MAX
                ? Optional.empty()
                : fields.flatMap(found -> layout(keys, found, rules, numbers));
        boolean isCodeless = kind == ListKind.PROCEDURES
                && layout.isPresent()
                && !layout.get().columns().containsKey(Field.CODE);
        if (layout.isEmpty() || (isCodeless && !mayBeCodeless)) {
            inVain++;
            return;
        }
        haveCodeless |= isCodeless;
        known.put(layout.get().keys().keys(), layout.get());
    }

    private Optional<JsonLayout> layout(
            List<String> keys, List<Set<Field>> fields, Map<Field, ReadingRule> rules, NumberRule numbers) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, ReadingRule> ofColumns = new EnumMap<>(Field.class);
        int[] cells = new int[keys.size()];
        boolean[] numeric = new boolean[keys.size()];
        int numbering = -1;
        for (int key = 0; key < cells.length; key++) {
            cells[key] = fields.get(key).isEmpty() ? -1 : columns.size();
            if (kind != ListKind.PROCEDURES && cells[key] < 0 && HeaderTable.isNumbering(keys.get(key))) {
                if (numbering >= 0) {
                    return Optional.empty();
                }
                numbering = key;
            }
            for (Field field : fields.get(key)) {
                if (fields.get(key).size() > 1
                        || columns.containsKey(field)
                        || Field.isPublished(field)
                        || Field.isSaved(field)
                        || Field.isUnit(field)) {
                    return Optional.empty();
                }
                numeric[key] = Field.isNumeric(field);
                columns.put(field, cells[key]);
                ofColumns.put(field, rules.get(field));
            }
        }
        boolean isOfUse = kind == ListKind.PROCEDURES
                ? columns.containsKey(Field.AGENCY) || columns.containsKey(Field.SECTOR)
                : columns.keySet().stream().anyMatch(Field::isOfRecord);
        if (!isOfUse) {
            return Optional.empty();
        }
        int given = columns.size();
        Optional<Integer> number = Optional.empty();
        if (numbering >= 0) {
            cells[numbering] = given;
            numeric[numbering] = true;
            number = Optional.of(given++);
        }
        List<Field> added = new ArrayList<>(proposedWithoutKey(kind, columns.keySet()));
        for (Field field : added) {
            columns.put(field, columns.size());
            ofColumns.put(field, ReadingRule.of(numbers));
        }
        JsonKeys all = new JsonKeys(keys, cells, numeric, given, given + added.size());
        return Optional.of(new JsonLayout(all, columns, ofColumns, numbers, number));
    }

    /** A key that is left out is one with an empty value: what is abolished or kept needs no other. */
    static List<Field> proposedWithoutKey(ListKind kind, Set<Field> fields) {
        List<Field> missing = new ArrayList<>();
        for (Measure measure : Measure.STATED) {
            Field proposed = Field.proposed(measure);
            if (fields.contains(Field.current(measure))
                    && !fields.contains(proposed)
                    && kind.fields().contains(proposed)) {
                missing.add(proposed);
            }
        }
        return missing;
    }
}
