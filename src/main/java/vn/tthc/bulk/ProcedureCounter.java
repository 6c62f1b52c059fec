package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.format.RecordCutter;
import vn.tthc.model.Action;
import vn.tthc.model.Changes;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.NationalCode;
import vn.tthc.model.Procedure;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.source.Utf8;
import vn.tthc.table.Header;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;

/**
 * Counts ordinary rows by their parts: the names with the action, and the values of each measure with the action.
 * {@link ProcedureParser} judges each part but once, in a row that has nothing else; no part has a say in another, and those that
 * have (words for "abolished" make an action) are not taken here.
 */
public final class ProcedureCounter {
    private static final List<Field> NAMES = List.of(Field.AGENCY, Field.SECTOR, Field.LEVEL, Field.ACTION);
    private static final int MAX_NAMES_LENGTH = 400;

    private static final int AGENCY = NAMES.indexOf(Field.AGENCY);
    private static final int SECTOR = NAMES.indexOf(Field.SECTOR);
    private static final int LEVEL = NAMES.indexOf(Field.LEVEL);
    private static final int ACTION = NAMES.indexOf(Field.ACTION);
    /** Those that may stand for others. */
    private static final Set<Field> MERGED = EnumSet.of(Field.AGENCY, Field.SECTOR);

    private final boolean skipsAbolished;
    private final Shape shape;
    private final EnumMap<Field, BulkColumn> columns = new EnumMap<>(Field.class);
    private final SampleParser rows;
    private final List<BulkColumn> texts = new ArrayList<>();
    private final Optional<BulkColumn> code;
    private final Optional<BulkColumn> volume;
    /** By the places of {@link #NAMES}; null where the list has no such column. */
    private final BulkColumn[] names = new BulkColumn[NAMES.size()];

    private final KnownCells.Known[] group = new KnownCells.Known[NAMES.size()];
    private final List<BulkValues> values = new ArrayList<>();
    private final CombinationCache<Group> groups = new CombinationCache<>(NAMES.size(), this::group);
    /** What a row is that has one name, by the places of {@link #NAMES}. */
    private final List<CombinationCache<Optional<ProcedureParser.Parsed>>> judged = new ArrayList<>();

    private final KnownCells.Known[] nameKey = new KnownCells.Known[1];
    private final KnownBytes<Group> byNames = new KnownBytes<>();
    private final boolean namesTogether;
    /** The first and the last of the columns of the agency and the sector. */
    private final int first;

    private final int last;
    private final DuplicateCodes.Keys keys = new DuplicateCodes.Keys();
    /** Of the row that is read. */
    private final Changes changes = new Changes();

    private long codeKey;
    private byte[] bytes = {};
    private RecordCutter cutter = new RecordCutter(',', 0);

    /** On what depends how the rows of a list are understood. */
    private record Shape(Map<Field, Integer> columns, Map<Field, ReadingRule> rules, List<List<String>> headerRows) {
        static Shape of(TableRows rows) {
            Header header = rows.header();
            Map<Field, Integer> columns = new EnumMap<>(Field.class);
            Map<Field, ReadingRule> rules = new EnumMap<>(Field.class);
            header.fields().forEach(field -> {
                columns.put(field, header.findColumn(field).orElseThrow());
                rules.put(field, header.rule(field));
            });
            return new Shape(columns, rules, rows.headerRows());
        }

        /** As the equality of records, which takes long to set up. */
        boolean isSame(Shape other) {
            return columns.equals(other.columns)
                    && rules.entrySet().stream()
                            .allMatch(rule -> rule.getValue().isSame(other.rules.get(rule.getKey())))
                    && headerRows.equals(other.headerRows);
        }
    }

    /** Rows with the same names and action. */
    private final class Group {
        /** Like all of them but for their values; empty if they are no ordinary rows. */
        private final Optional<Procedure> procedure;

        private final Set<Merge> merges;
        private final long agencyKey;
        /** Where it counts; itself as long as it has counted nothing. */
        private Object part = this;
        /** Counts in the part. */
        private Consumer<Changes> counting = counted -> {};

        Group(Optional<Procedure> procedure, Set<Merge> merges) {
            this.procedure = procedure;
            this.merges = merges;
            agencyKey = procedure.isEmpty() ? 0 : keys.agency(procedure.get().agency());
        }

        <T> void count(Sink<T> sink, ScannedRun<T> scanned) {
            if (part != scanned.part()) {
                part = scanned.part();
                counting = sink.alike().orElseThrow().apply(scanned.part(), procedure.orElseThrow());
            }
            scanned.counts().accept(merges);
            counting.accept(changes);
        }
    }

    /** Understands rows of such a list, and of all that it {@link #fits}. */
    public ProcedureCounter(Source source, TableRows list, RowOptions options) {
        shape = Shape.of(list);
        ProcedureParser parser = new ProcedureParser(source, options);
        rows = new SampleParser(parser);
        shape.columns.forEach((field, index) ->
                columns.put(field, new BulkColumn(field, index, shape.rules.get(field), shape.headerRows, parser)));
        skipsAbolished = options.skipAbolished();
        code = Optional.ofNullable(columns.get(Field.CODE));
        volume = Optional.ofNullable(columns.get(Field.VOLUME));
        for (Field field : List.of(Field.NAME, Field.NOTE)) {
            if (columns.containsKey(field)) {
                texts.add(columns.get(field));
            }
        }
        KnownCells.Known nothing =
                new KnownCells.Known(columns.get(Field.AGENCY).cell(""), true);
        for (int i = 0; i < names.length; i++) {
            Field field = NAMES.get(i);
            judged.add(new CombinationCache<>(1, key -> judge(field, key[0].cell())));
            names[i] = columns.get(field);
            // No column is the same as one without any text.
            group[i] = nothing;
        }
        first = Math.min(names[AGENCY].index(), names[SECTOR].index());
        last = Math.max(names[AGENCY].index(), names[SECTOR].index());
        namesTogether = first + 1 == last && names[LEVEL] == null && names[ACTION] == null && volume.isEmpty();
        for (Measure measure : Measure.STATED) {
            if (columns.containsKey(Field.current(measure)) && columns.containsKey(Field.proposed(measure))) {
                values.add(new BulkValues(
                        measure, columns.get(Field.current(measure)), columns.get(Field.proposed(measure)), rows));
            }
        }
    }

    /** Whether the rows of a list mean the same that those of the first list would. */
    public boolean fits(TableRows list) {
        return shape.isSame(Shape.of(list));
    }

    /** The columns of the list, in the order of fields. */
    Iterable<BulkColumn> columns() {
        return columns.values();
    }

    /** Who judges a row as a whole. */
    SampleParser rows() {
        return rows;
    }

    /** Whether the rows can be counted by their parts: half a pair says other things than a pair with an empty cell. */
    boolean canCount(Sink<?> sink) {
        return sink.alike().isPresent()
                && Measure.STATED.stream()
                        .allMatch(measure -> columns.containsKey(Field.current(measure))
                                == columns.containsKey(Field.proposed(measure)));
    }

    /** Counts the row that was cut from some bytes; false if it must be parsed as a whole. */
    <T> boolean count(byte[] ofRow, RecordCutter cut, Sink<T> sink, ScannedRun<T> scanned) {
        bytes = ofRow;
        cutter = cut;
        Group of = findGroup();
        if (of == null) {
            if (!readNames()) {
                return false;
            }
            of = groups.get(group);
            keepGroup(of);
        }
        if (of.procedure.isEmpty()
                || !hasText()
                || !readValues(of.procedure.get().action())) {
            return false;
        }
        if (scanned.isNew(marks())) {
            return false;
        }
        changes.clear();
        for (int i = 0; i < values.size(); i++) {
            values.get(i).count(scanned.counts(), changes);
        }
        of.count(sink, scanned);
        codeKey = code.isEmpty() ? 0 : codeKey(of.agencyKey, code.get().index());
        return true;
    }

    /** The key of the code of the row that was counted last; 0 if it has none. */
    long codeKey() {
        return codeKey;
    }

    /** The group of the row that is cut by the bytes of both its names; null if that is not known. */
    private Group findGroup() {
        return haveNamesTogether() ? byNames.find(bytes, startOfNames(), cutter.end(last)) : null;
    }

    private void keepGroup(Group of) {
        if (haveNamesTogether() && cutter.end(last) - startOfNames() <= MAX_NAMES_LENGTH) {
            byNames.put(bytes, startOfNames(), cutter.end(last), of);
        }
    }

    /** Whether agency and sector stand side by side, are all that makes a group, and stand there as they are. */
    private boolean haveNamesTogether() {
        return namesTogether && !cutter.isDoubled(first) && !cutter.isDoubled(last);
    }

    /** With the quote before the first of the two names, if there is one: else a quote behind it could be before the second. */
    private int startOfNames() {
        int start = cutter.start(first);
        return start > 0 && bytes[start - 1] == '"' ? start - 1 : start;
    }

    private boolean readNames() {
        for (int i = 0; i < names.length; i++) {
            if (names[i] != null) {
                group[i] = known(names[i]);
                if (group[i] == null) {
                    return false;
                }
            }
        }
        return volume.isEmpty() || known(volume.get()) != null;
    }

    /** A cell that was understood before; null if a row that has it cannot be counted here. */
    private KnownCells.Known known(BulkColumn column) {
        int index = column.index();
        if (cutter.isDoubled(index)) {
            return null;
        }
        KnownCells.Known known = column.known(bytes, cutter.start(index), cutter.end(index));
        return known.ordinary() ? known : null;
    }

    /** Whether the cells of which nothing else is wanted are text. */
    private boolean hasText() {
        for (int i = 0; i < texts.size(); i++) {
            if (!isText(texts.get(i).index())) {
                return false;
            }
        }
        return code.isEmpty()
                || (!cutter.isDoubled(code.get().index()) && isText(code.get().index()) && isWholeCode());
    }

    /** Whether there is nothing to say of the code: it is no error of a formula, and has lost nothing. */
    private boolean isWholeCode() {
        int start = cutter.start(code.get().index());
        int length = cutter.end(code.get().index()) - start;
        return NationalCode.isNational(bytes, start, length)
                || length == 0
                || (bytes[start] != '#'
                        && bytes[start] != 'E'
                        && bytes[start] > ' '
                        && !NationalCode.mayBeDamaged(bytes, start, length));
    }

    private boolean isText(int index) {
        int length = cutter.end(index) - cutter.start(index);
        return length <= RowCells.MAX_CELL && Utf8.isText(bytes, cutter.start(index), cutter.end(index));
    }

    private boolean readValues(Optional<Action> action) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).read(bytes, cutter, group[ACTION], action)) {
                return false;
            }
        }
        return true;
    }

    /** What the row tells of the numbers of the list. */
    private int marks() {
        int marks = volume.isEmpty() || known(volume.get()) == null
                ? 0
                : known(volume.get()).marks();
        for (int i = 0; i < values.size(); i++) {
            marks |= values.get(i).marks();
        }
        return marks;
    }

    private long codeKey(long agencyKey, int index) {
        int start = cutter.start(index);
        int length = cutter.end(index) - start;
        if (NationalCode.isNational(bytes, start, length)) {
            return DuplicateCodes.Keys.nationalKey(agencyKey, bytes, start);
        }
        return DuplicateCodes.Keys.key(
                agencyKey, Texts.clean(new String(bytes, start, length, StandardCharsets.UTF_8)));
    }

    /** No name has a say in another, so that each is judged but once, in a row of its own. */
    private Group group(KnownCells.Known[] cells) {
        ProcedureParser.Parsed[] of = new ProcedureParser.Parsed[cells.length];
        for (int i = 0; i < cells.length; i++) {
            nameKey[0] = cells[i];
            Optional<ProcedureParser.Parsed> row = judged.get(i).get(nameKey);
            if (row.isEmpty()) {
                return new Group(Optional.empty(), Set.of());
            }
            of[i] = row.get();
        }
        Procedure procedure = new Procedure(
                "",
                "",
                of[AGENCY].procedure().agency(),
                of[SECTOR].procedure().sector(),
                of[LEVEL].procedure().level(),
                of[ACTION].procedure().action(),
                Map.of(),
                DayUnit.UNSTATED,
                Optional.empty(),
                "");
        return new Group(Optional.of(procedure), union(of[AGENCY].merges(), of[SECTOR].merges()));
    }

    private static Set<Merge> union(Set<Merge> some, Set<Merge> others) {
        if (others.isEmpty()) {
            return some;
        }
        Set<Merge> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Optional<ProcedureParser.Parsed> judge(Field field, Row.Cell name) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        if (MERGED.contains(field)) {
            return rows.parseNamed(cells, name);
        }
        cells.put(field, name);
        return rows.parseNamed(cells, columns.get(Field.AGENCY))
                .filter(row -> !skipsAbolished || !row.procedure().isAbolished());
    }
}
