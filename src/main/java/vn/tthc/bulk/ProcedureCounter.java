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
import java.util.function.Predicate;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.bulk.scan.ScannedRun;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.format.CutRecord;
import vn.tthc.format.RecordCutter;
import vn.tthc.model.Action;
import vn.tthc.model.Changes;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.NationalCode;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.row.Baseline;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.OtherList;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.Proposals;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.source.Utf8;
import vn.tthc.table.Header;
import vn.tthc.table.Row;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;

/**
 * Counts rows by their parts: the names with the action, and the values of each measure with the action. {@link
 * ProcedureParser} judges each part once, in a row that has nothing else, and what is wrong with a row is what is wrong
 * with its parts. A part has a say in another only by the action that it states or, in words for "abolished", makes.
 */
public final class ProcedureCounter {
    private static final List<Field> NAMES = List.of(Field.AGENCY, Field.SECTOR, Field.LEVEL, Field.TYPE, Field.ACTION);
    private static final int MAX_NAMES_LENGTH = 400;
    /** After so many groups that were not known it is looked at whether most are. */
    private static final int TRIED = 1 << 12;
    /** For so many rows no groups are kept then. */
    private static final int UNKEPT = 16 * TRIED;

    /** Of more units of their own, rows are read by the way of all lists. */
    private static final int MAX_UNITS = 64;
    /** What may be wrong with names while nothing else of the row is. */
    private static final Set<ProblemCode> OF_NAMES =
            EnumSet.of(ProblemCode.NO_AGENCY, ProblemCode.NO_SECTOR, ProblemCode.UNKNOWN_ACTION);
    /** With more cells a row is no heading, no note and none of the lines with which a page ends. */
    private static final int MIN_CERTAIN = 4;

    /** With more cells that hold no values a row is certainly none of these. */
    private static final int MIN_CERTAIN_NAMES = 3;

    private static final int AGENCY = NAMES.indexOf(Field.AGENCY);
    private static final int SECTOR = NAMES.indexOf(Field.SECTOR);
    private static final int LEVEL = NAMES.indexOf(Field.LEVEL);
    private static final int TYPE = NAMES.indexOf(Field.TYPE);
    private static final int ACTION = NAMES.indexOf(Field.ACTION);
    private static final int ABOLISH = StatedActions.number(Optional.of(Action.ABOLISH));
    private static final int NEW = StatedActions.number(Optional.of(Action.NEW));
    /** Those that may stand for others. */
    private static final Set<Field> MERGED = EnumSet.of(Field.AGENCY, Field.SECTOR);

    private final boolean skipsAbolished;
    private final Verdict.All verdicts = Verdict.All.byCodes();
    private final Verdict actionConflict = verdicts.of(ProblemCode.ACTION_CONFLICT);
    private final StatedActions actions = new StatedActions();
    private final ListShape shape;
    /** How the cells of each field are read, also of those that the other list has. */
    private final Map<Field, ReadingRule> rules;

    /** Joins the rows with those of another list, if there is one. */
    private final Optional<Joiner> joiner;
    /** The columns of what was in force earlier, by the fields of the current values. */
    private final EnumMap<Field, BulkColumn> earlier = new EnumMap<>(Field.class);

    private final EnumMap<Field, BulkColumn> columns = new EnumMap<>(Field.class);
    private final SampleParser rows;
    private final List<BulkColumn> texts = new ArrayList<>();
    private final Optional<BulkColumn> code;
    private final Optional<BulkColumn> volume;
    /** By the places of {@link #NAMES}; null where the list has no such column. */
    private final BulkColumn[] names = new BulkColumn[NAMES.size()];

    private final KnownCells.Known[] group = new KnownCells.Known[NAMES.size()];
    /** What is found of the names of the group that is made. */
    private final JudgedName[] judged = new JudgedName[NAMES.size()];
    /** That of rows which say no units of their own. */
    private final Measured plain;
    /** That of the row that is read. */
    private Measured measured;

    private final List<BulkColumn> units = new ArrayList<>();
    private final KnownCells.Known[] unitKey;
    private final CombinationCache<Measured> byUnits;
    private int unitsSeen;
    private final CombinationCache<Group> groups = new CombinationCache<>(NAMES.size(), this::group);
    /** What stands in the place of a column that the list does not have. */
    private final KnownCells.Known[] absent = new KnownCells.Known[NAMES.size()];
    /** What headings say of the rows, by the places of {@link #NAMES}; null where they say nothing. */
    private final KnownCells.Known[] carried = new KnownCells.Known[NAMES.size()];

    private Map<Field, String> carriedNames = Map.of();
    /** By columns, whether a value stands there. */
    private final boolean[] ofValues;

    private final KnownBytes<Group> byNames = new KnownBytes<>();
    /** How often a group was known and how often it was not, since that was looked at last. */
    private int groupsKnown;

    private int groupsMade;
    /** For how many rows no groups are kept, as hardly any comes again. */
    private int unkept;

    private final boolean namesTogether;
    /** The first and the last of the columns of the agency and the sector. */
    private final int first;

    private final int last;
    /** Of the row that is read. */
    private final Changes changes = new Changes();

    private long codeKey;
    private byte[] bytes = {};
    private CutRecord cutter = new RecordCutter(',', 0);

    /** How cells are read where a row says units of its own, or says none. */
    private record Measured(EnumMap<Field, BulkColumn> columns, List<BulkValues> values) {}

    /** Rows with the same names and action. */
    private final class Group {
        /** Like all of them but for their values; empty if they must be parsed as a whole. */
        private final Optional<Procedure> procedure;

        private final Verdict verdict;
        private final Set<Merge> merges;
        /** Whether they have both an agency and a sector of their own. */
        private final boolean areNamed;
        /** What marks below them refer to. */
        private final List<Map.Entry<Field, String>> names;

        private final int action;
        private final long agencyKey;
        private final long groupKey;

        private Optional<Group> abolished = Optional.empty();
        /** Their names in UTF-8, by the places of {@link #NAMES}; empty as long as nobody wanted them. */
        private byte[][] composed = {};
        /** Where it counts; itself as long as it has counted nothing. */
        private Object part = this;
        /** Counts in the part. */
        private Predicate<Changes> counting = counted -> true;

        Group(
                Optional<Procedure> procedure,
                Verdict verdict,
                Set<Merge> merges,
                boolean areNamed,
                List<Map.Entry<Field, String>> names,
                long agencyKey) {
            this.procedure = procedure;
            this.verdict = verdict;
            this.merges = merges;
            this.areNamed = areNamed;
            this.names = names;
            action = StatedActions.number(procedure.flatMap(Procedure::action));
            this.agencyKey = agencyKey;
            groupKey = procedure
                    .map(like -> DuplicateCodes.Keys.ofGroup(agencyKey, like))
                    .orElse(0L);
        }

        boolean isAbolished() {
            return action == ABOLISH;
        }

        /** Says their names. */
        void compose(RowComposer composer) {
            if (composed.length == 0) {
                Procedure like = procedure.orElseThrow();
                composed = new byte[][] {
                    like.agency().getBytes(StandardCharsets.UTF_8),
                    like.sector().getBytes(StandardCharsets.UTF_8),
                    like.level().getBytes(StandardCharsets.UTF_8),
                    like.type().getBytes(StandardCharsets.UTF_8),
                    like.action().map(Action::key).orElse("").getBytes(StandardCharsets.UTF_8)
                };
            }
            for (int i = 0; i < composed.length; i++) {
                composer.text(NAMES.get(i), composed[i], 0, composed[i].length);
            }
        }

        /** These rows where their values say that the procedure is abolished. */
        Group abolished() {
            if (abolished.isEmpty()) {
                Procedure like = procedure.orElseThrow();
                abolished = Optional.of(new Group(
                        Optional.of(alike(
                                like.agency(), like.sector(), like.level(), like.type(), Optional.of(Action.ABOLISH))),
                        verdict,
                        merges,
                        areNamed,
                        names,
                        agencyKey));
            }
            return abolished.get();
        }

        /** Counts a row in a part; false if the part wants it as a whole. */
        <T> boolean count(Sink<T> sink, ScannedRun<T> scanned) {
            if (part != scanned.part()) {
                part = scanned.part();
                counting = sink.alike().orElseThrow().apply(scanned.part(), procedure.orElseThrow());
            }
            if (!counting.test(changes)) {
                return false;
            }
            scanned.counts().accept(merges);
            return true;
        }
    }

    /** Understands rows of such a list, and of all that it {@link #fits}. */
    public ProcedureCounter(Source source, ListShape shape, RowOptions options, Optional<Proposals> proposals) {
        this.shape = shape;
        Optional<OtherList<?>> other = proposals.<OtherList<?>>map(list -> list).or(options::baseline);
        joiner = other.map(list -> new Joiner(shape, proposals, list, verdicts));
        rules = joiner.map(Joiner::rules).orElse(shape.rules());
        ProcedureParser parser = new ProcedureParser(source, options);
        rows = new SampleParser(parser);
        ofValues = new boolean[shape.width()];
        joiner.ifPresent(whole -> whole.earlier()
                .forEach((field, index) ->
                        earlier.put(field, new BulkColumn(field, index, whole.earlierRule(field), shape, parser))));
        joiner.map(Joiner::columns).orElse(shape.columns()).forEach((field, index) -> {
            columns.put(field, new BulkColumn(field, index, rules.get(field), shape, parser));
            if (index < shape.width()) {
                ofValues[index] = Field.isValue(field) || field == Field.VOLUME;
            }
        });
        skipsAbolished = options.skipAbolished();
        code = Optional.ofNullable(columns.get(Field.CODE));
        volume = Optional.ofNullable(columns.get(Field.VOLUME));
        for (Field field : List.of(Field.NAME, Field.NOTE)) {
            if (columns.containsKey(field)) {
                texts.add(columns.get(field));
            }
        }
        for (int i = 0; i < names.length; i++) {
            absent[i] = new KnownCells.Known(SampleParser.cell("", shape.numbers()), true);
            names[i] = columns.get(NAMES.get(i));
            group[i] = absent[i];
        }
        boolean haveBoth = names[AGENCY] != null && names[SECTOR] != null;
        first = haveBoth ? Math.min(names[AGENCY].index(), names[SECTOR].index()) : 0;
        last = haveBoth ? Math.max(names[AGENCY].index(), names[SECTOR].index()) : 0;
        namesTogether = haveBoth
                && first + 1 == last
                && names[LEVEL] == null
                && names[TYPE] == null
                && names[ACTION] == null
                && volume.isEmpty();
        plain = new Measured(columns, values(columns));
        measured = plain;
        columns.forEach((field, column) -> {
            if (Field.isUnit(field)) {
                units.add(column);
            }
        });
        unitKey = new KnownCells.Known[units.size()];
        byUnits = new CombinationCache<>(units.size(), key -> measured(key, parser));
    }

    private List<BulkValues> values(EnumMap<Field, BulkColumn> of) {
        List<BulkValues> values = new ArrayList<>();
        for (Measure measure : Measure.STATED) {
            if (of.containsKey(Field.current(measure)) && of.containsKey(Field.proposed(measure))) {
                values.add(new BulkValues(
                        measure,
                        of.get(Field.current(measure)),
                        of.get(Field.proposed(measure)),
                        Optional.ofNullable(earlier.get(Field.current(measure))),
                        rows,
                        verdicts,
                        actions));
            }
        }
        return values;
    }

    private Measured measured(KnownCells.Known[] ofUnits, ProcedureParser parser) {
        unitsSeen++;
        Map<Field, String> said = new EnumMap<>(Field.class);
        for (int i = 0; i < ofUnits.length; i++) {
            said.put(units.get(i).field(), ofUnits[i].cell().text());
        }
        EnumMap<Field, BulkColumn> of = new EnumMap<>(columns);
        columns.forEach((field, column) -> {
            ReadingRule rule = Header.ruleOfRow(field, rules.get(field), said);
            if (!rule.equals(rules.get(field))) {
                of.put(field, new BulkColumn(field, column.index(), rule, shape, parser));
            }
        });
        return new Measured(of, values(of));
    }

    /** Finds how the cells of a row are read; false if it must be read by the way of all lists. */
    boolean measure(byte[] ofRow, CutRecord cut) {
        if (units.isEmpty()) {
            return true;
        }
        boolean areBlank = true;
        for (int i = 0; i < unitKey.length; i++) {
            BulkColumn column = units.get(i);
            if (cut.isDoubled(column.index())) {
                return false;
            }
            unitKey[i] = column.known(ofRow, cut);
            if (!unitKey[i].ordinary()) {
                return false;
            }
            areBlank &= unitKey[i].isBlank();
        }
        if (areBlank) {
            measured = plain;
            return true;
        }
        if (unitsSeen > MAX_UNITS) {
            return false;
        }
        measured = byUnits.get(unitKey);
        return true;
    }

    /** Whether the rows of a list mean the same that those of the first list would. */
    public boolean fits(ListShape list) {
        return shape.columns().equals(list.columns())
                && shape.rules().equals(list.rules())
                && shape.headerRows().equals(list.headerRows());
    }

    /** The columns of the row that is read, in the order of fields. */
    Iterable<BulkColumn> columns() {
        return measured.columns.values();
    }

    /** Who judges a row as a whole. */
    SampleParser rows() {
        return rows;
    }

    /**
     * Whether the rows can be counted by their parts: half a pair says other things than a pair with an empty cell, and who wants
     * every row must take it composed.
     */
    boolean canCount(Sink<?> sink) {
        return sink.alike().isPresent()
                && (sink.each().isEmpty() || sink.each().get().composers().isPresent())
                && columns.keySet().containsAll(earlier.keySet())
                && Measure.STATED.stream()
                        .allMatch(measure -> columns.containsKey(Field.current(measure))
                                == columns.containsKey(Field.proposed(measure)));
    }

    /** All verdicts on the rows. */
    Verdict.All verdicts() {
        return verdicts;
    }

    /** Says what headings say of the rows that come next. */
    void carry(Map<Field, String> names) {
        if (carriedNames == names) {
            return;
        }
        carriedNames = names;
        for (int i = 0; i < carried.length; i++) {
            String name = names.get(NAMES.get(i));
            carried[i] = name == null ? null : new KnownCells.Known(SampleParser.cell(name, shape.numbers()), true);
        }
    }

    /** Puts what headings say into the cells of a row that has nothing there. */
    void putCarried(EnumMap<Field, Row.Cell> cells) {
        for (int i = 0; i < carried.length; i++) {
            Field field = NAMES.get(i);
            if (carried[i] != null
                    && (!cells.containsKey(field)
                            || Texts.isBlank(cells.get(field).text()))) {
                cells.put(field, carried[i].cell());
            }
        }
    }

    /**
     * Counts the row that was cut from some bytes.
     *
     * @param composer composes the row; null if nobody wants that
     * @return what is wrong with it; null if it must be parsed as a whole, or the part wants it so
     */
    <T> Verdict count(byte[] ofRow, CutRecord cut, Sink<T> sink, ScannedRun<T> scanned, RowComposer composer) {
        bytes = ofRow;
        cutter = cut;
        if (!measure(ofRow, cut)) {
            return null;
        }
        List<BulkValues> values = measured.values;
        Group named = findGroup();
        if (named == null) {
            if (!readNames()) {
                return null;
            }
            named = makeGroup();
        }
        if (named.procedure.isEmpty() || !hasText() || !readValues(values) || !isCertain(named.areNamed, cut)) {
            return null;
        }
        Group of = named;
        Verdict verdict = named.verdict;
        if (!named.isAbolished() && sayAbolished(values)) {
            of = named.abolished();
            verdict = named.action == StatedActions.NONE ? verdict : verdict.plus(actionConflict);
        }
        int marks = 0;
        for (int i = 0; i < values.size(); i++) {
            verdict = verdict.plus(values.get(i).judge(of.action));
            marks |= values.get(i).marks();
            if (values.get(i).isHalf() && isNoted()) {
                return null;
            }
        }
        if (volume.isPresent()) {
            KnownCells.Known cell = known(volume.get());
            marks |= cutter.isForeign(volume.get().index()) ? 0 : cell.marks();
            verdict = verdict.plus(ofVolume(cell));
        }
        if (scanned.isNew(marks)) {
            return null;
        }
        boolean isSkipped = skipsAbolished && of.isAbolished();
        boolean isComposed = composer != null && !verdict.isRejected() && !isSkipped;
        if (isComposed && !compose(of, values, composer)) {
            return null;
        }
        if (joiner.isPresent() && of.action != NEW) {
            verdict = verdict.plus(joiner.get().meet());
        }
        codeKey = 0;
        if (verdict.isRejected()) {
            scanned.counts().reject();
        } else if (isSkipped) {
            scanned.counts().skip(Skipped.ABOLISHED);
        } else {
            changes.clear();
            for (int i = 0; i < values.size(); i++) {
                values.get(i).say(changes);
            }
            if (!of.count(sink, scanned)) {
                return null;
            }
            for (int i = 0; i < values.size(); i++) {
                values.get(i).count(scanned.counts(), changes);
            }
            codeKey = code.isEmpty() ? nameKey(of) : codeKey(of.agencyKey);
        }
        scanned.keep(of.names);
        if (isComposed) {
            scanned.keep(composer);
        }
        return verdict;
    }

    /** Composes the row from its parts; false if one of them says something only beside another. */
    private boolean compose(Group of, List<BulkValues> values, RowComposer composer) {
        if (code.isPresent() && cutter.isNumber(code.get().index())) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).canCompose()) {
                return false;
            }
        }
        code.ifPresent(column -> composeText(Field.CODE, column.index(), composer));
        for (int i = 0; i < texts.size(); i++) {
            composeText(texts.get(i).field(), texts.get(i).index(), composer);
        }
        of.compose(composer);
        Optional<Action> action = of.procedure.orElseThrow().action();
        for (int i = 0; i < values.size(); i++) {
            values.get(i).compose(action, composer);
        }
        if (volume.isPresent()
                && known(volume.get()).cell().reading(ProcedureParser::volume) instanceof Reading.Value value) {
            composer.value(Field.VOLUME, value);
        }
        composer.end();
        return true;
    }

    private void composeText(Field field, int index, RowComposer composer) {
        int start = cutter.start(index);
        int end = cutter.end(index);
        boolean isDoubled = cutter.isDoubled(index);
        if (!isDoubled && Utf8.isClean(bytes, start, end)) {
            composer.text(field, bytes, start, end);
        } else {
            byte[] clean = text(index).getBytes(StandardCharsets.UTF_8);
            composer.text(field, clean, 0, clean.length);
        }
    }

    private Verdict ofVolume(KnownCells.Known cell) {
        return cell.cell().reading(ProcedureParser::volume) instanceof Reading.Fault fault
                ? verdicts.of(fault.code())
                : Verdict.FINE;
    }

    /**
     * Whether a row certainly is one of the list, and no heading, no note and no line that ends a page. If it has a code, that
     * was looked at before.
     *
     * @param isNamed whether it has both an agency and a sector of its own
     */
    boolean isCertain(boolean isNamed, CutRecord cut) {
        if (joiner.isPresent() || (isNamed && code.isPresent())) {
            return true;
        }
        if (!isNamed && !units.isEmpty()) {
            // A unit is neither a name nor a value.
            return false;
        }
        int filled = 0;
        int filledNames = 0;
        for (int column = 0; column < Math.min(ofValues.length, cut.cells()); column++) {
            boolean isFilled = cut.isFilled(column);
            filled += isFilled ? 1 : 0;
            filledNames += isFilled && !ofValues[column] ? 1 : 0;
        }
        return filled >= MIN_CERTAIN
                && (isNamed || (filledNames < filled && (code.isPresent() || filledNames >= MIN_CERTAIN_NAMES)));
    }

    /** The key of the code of the row that was counted last; 0 if it has none. */
    long codeKey() {
        return codeKey;
    }

    /** The group of the row that is cut by the bytes of both its names; null if that is not known. */
    private Group findGroup() {
        if (unkept > 0 || !carriedNames.isEmpty() || !haveNamesTogether()) {
            return null;
        }
        Group found = byNames.find(bytes, startOfNames(), cutter.end(last));
        groupsKnown += found == null ? 0 : 1;
        return found;
    }

    /** The group of the row whose names are read, which is kept for others unless few have it. */
    private Group makeGroup() {
        if (unkept > 0) {
            unkept--;
            return group(group);
        }
        int before = groupsMade;
        Group of = groups.get(group);
        groupsKnown += groupsMade == before ? 1 : 0;
        if (carriedNames.isEmpty() && haveNamesTogether() && cutter.end(last) - startOfNames() <= MAX_NAMES_LENGTH) {
            byNames.put(bytes, startOfNames(), cutter.end(last), of);
        }
        if (groupsMade >= TRIED) {
            unkept = groupsKnown < groupsMade ? UNKEPT : 0;
            groupsKnown = 0;
            groupsMade = 0;
        }
        return of;
    }

    /** Whether agency and sector stand side by side, are all that makes a group, and stand there as they are. */
    private boolean haveNamesTogether() {
        return namesTogether && !cutter.isDoubled(first) && !cutter.isDoubled(last);
    }

    /** With the quote before the first of the two names, if there is one: else a quote after it could be before the second. */
    private int startOfNames() {
        int start = cutter.start(first);
        return start > 0 && bytes[start - 1] == '"' ? start - 1 : start;
    }

    private boolean readNames() {
        boolean isNamed = false;
        for (int i = 0; i < names.length; i++) {
            KnownCells.Known cell = names[i] == null ? absent[i] : known(names[i]);
            if (cell == null) {
                return false;
            }
            isNamed |= i <= SECTOR && !cell.isBlank();
            group[i] = cell.isBlank() && carried[i] != null ? carried[i] : cell;
        }
        return isNamed && (volume.isEmpty() || known(volume.get()) != null);
    }

    /** A cell that was understood before; null if a row that has it cannot be counted here. */
    private KnownCells.Known known(BulkColumn column) {
        int index = column.index();
        if (cutter.isDoubled(index)) {
            return null;
        }
        KnownCells.Known known = column.known(bytes, cutter);
        return known.ordinary() ? known : null;
    }

    /** Whether the row has a note, which may say what is proposed. */
    private boolean isNoted() {
        BulkColumn note = columns.get(Field.NOTE);
        return note != null && cutter.end(note.index()) > cutter.start(note.index());
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
        int start = startOfCode();
        int length = endOfCode() - start;
        if (NationalCode.mayBeSeveral(bytes, start, length)) {
            return false;
        }
        return NationalCode.isNational(bytes, start, length)
                || length <= 0
                || (bytes[start] != '#'
                        && bytes[start] != 'E'
                        && bytes[start] > ' '
                        && bytes[start + length - 1] > ' '
                        && !NationalCode.mayBeDamaged(bytes, start, length));
    }

    /** Whether a row has a national code. */
    boolean isNational(byte[] ofRow, CutRecord cut) {
        if (code.isEmpty()) {
            return false;
        }
        int start = Utf8.afterBlanks(
                ofRow, cut.start(code.get().index()), cut.end(code.get().index()));
        int end = Utf8.beforeBlanks(ofRow, start, cut.end(code.get().index()));
        return NationalCode.isNational(ofRow, start, end - start);
    }

    /** The place after the blanks before the code. */
    private int startOfCode() {
        return Utf8.afterBlanks(
                bytes, cutter.start(code.get().index()), cutter.end(code.get().index()));
    }

    /** The place before the blanks after the code. */
    private int endOfCode() {
        return Utf8.beforeBlanks(
                bytes, cutter.start(code.get().index()), cutter.end(code.get().index()));
    }

    private boolean isText(int index) {
        int length = cutter.end(index) - cutter.start(index);
        return length <= RowCells.MAX_CELL && Utf8.isText(bytes, cutter.start(index), cutter.end(index));
    }

    private boolean readValues(List<BulkValues> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).read(bytes, cutter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sayAbolished(List<BulkValues> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).sayAbolished()) {
                return true;
            }
        }
        return false;
    }

    boolean haveCodes() {
        return code.isPresent();
    }

    /** The key of the row by all that it says, in a list without codes. */
    private long nameKey(Group of) {
        return DuplicateCodes.Keys.key(
                of.groupKey,
                text(Field.NAME),
                text(Field.NOTE),
                measure -> changes.has(measure) ? Optional.of(changes.get(measure)) : Optional.empty());
    }

    private String text(Field field) {
        BulkColumn column = columns.get(field);
        return column == null ? "" : text(column.index());
    }

    private String text(int index) {
        String text =
                new String(bytes, cutter.start(index), cutter.end(index) - cutter.start(index), StandardCharsets.UTF_8);
        return Texts.clean(cutter.isDoubled(index) ? text.replace("\"\"", "\"") : text);
    }

    private long codeKey(long agencyKey) {
        int start = startOfCode();
        int length = Math.max(0, endOfCode() - start);
        if (NationalCode.isNational(bytes, start, length)) {
            return DuplicateCodes.Keys.nationalKey(agencyKey, bytes, start);
        }
        return DuplicateCodes.Keys.key(
                agencyKey, Texts.clean(new String(bytes, start, length, StandardCharsets.UTF_8)));
    }

    /** No name has a say in another, so that each is judged once, in a row of its own. */
    private Group group(KnownCells.Known[] cells) {
        groupsMade++;
        Verdict verdict = Verdict.FINE;
        for (int i = 0; i < cells.length; i++) {
            JudgedName name = judged(i, cells[i]);
            if (!name.isClear()) {
                return new Group(Optional.empty(), Verdict.FINE, Set.of(), false, List.of(), 0);
            }
            verdict = verdict.plus(name.verdict());
            judged[i] = name;
        }
        Procedure procedure = alike(
                judged[AGENCY].name(),
                judged[SECTOR].name(),
                judged[LEVEL].name(),
                judged[TYPE].name(),
                judged[ACTION].action());
        return new Group(
                Optional.of(procedure),
                verdict,
                union(judged[AGENCY].merges(), judged[SECTOR].merges()),
                isOwn(cells[AGENCY]) && isOwn(cells[SECTOR]),
                own(cells),
                judged[AGENCY].agencyKey());
    }

    /** The names that the row itself has and that marks below may refer to. */
    private List<Map.Entry<Field, String>> own(KnownCells.Known[] cells) {
        if (joiner.isEmpty() && isOwn(cells[AGENCY]) && isOwn(cells[SECTOR]) && !isOwn(cells[LEVEL])) {
            return List.of(own(AGENCY, cells), own(SECTOR, cells));
        }
        List<Map.Entry<Field, String>> own = new ArrayList<>();
        for (int i = AGENCY; i <= LEVEL; i++) {
            if (isOwn(cells[i]) && isOwn(names[i])) {
                own.add(own(i, cells));
            }
        }
        return own;
    }

    private static Map.Entry<Field, String> own(int place, KnownCells.Known[] cells) {
        return Map.entry(NAMES.get(place), cells[place].cell().text());
    }

    /** Whether a column is one of the list, and not of another that completes it. */
    boolean isOwn(BulkColumn column) {
        return joiner.isEmpty() || joiner.get().isOwn(column.index());
    }

    /** Joins the rows with those of another list, if there is one. */
    Optional<Joiner> joiner() {
        return joiner;
    }

    /** Whether the rows of a list with such fields can be joined with another by their bytes. */
    public static boolean canJoin(Set<Field> fields, OtherList<?> other) {
        return Joiner.canJoin(fields, other);
    }

    /** What the row, joined from some bytes, was in the earlier list. */
    List<Baseline.Entry> findEarlier(byte[] ofRow, CutRecord cut) {
        Map<Measure, Reading.Value> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.STATED) {
            BulkColumn column = earlier.get(Field.current(measure));
            if (column != null) {
                column.findValue(ofRow, cut).ifPresent(value -> values.put(measure, value));
            }
        }
        return joiner.orElseThrow().meet(values);
    }

    /** Whether a row has the cell itself, and not from a heading. */
    private static boolean isOwn(KnownCells.Known cell) {
        return !cell.isBlank() && cell.cell().location().column() > 0;
    }

    private static Procedure alike(String agency, String sector, String level, String type, Optional<Action> action) {
        return new Procedure(
                "",
                "",
                agency,
                sector,
                level,
                type,
                action,
                Map.of(),
                DayUnit.UNSTATED,
                Optional.empty(),
                "",
                Map.of());
    }

    private static Set<Merge> union(Set<Merge> some, Set<Merge> others) {
        if (others.isEmpty()) {
            return some;
        }
        Set<Merge> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** What a row is that has but one name, found once for each as long as it is remembered. */
    private JudgedName judged(int place, KnownCells.Known name) {
        if (name.judged().isEmpty()) {
            name.judge(judge(NAMES.get(place), name, name == absent[place]));
        }
        return name.judged().get();
    }

    private JudgedName judge(Field field, KnownCells.Known name, boolean isAbsent) {
        List<Problem> problems = new ArrayList<>();
        String called = "";
        Optional<Action> action = Optional.empty();
        Set<Merge> merges = Set.of();
        boolean isRow;
        if (MERGED.contains(field)) {
            Optional<ProcedureParser.Name> named =
                    rows.parseName(field, isAbsent ? Optional.empty() : Optional.of(name.cell()), problems);
            isRow = named.isPresent();
            called = isRow ? named.get().name() : "";
            merges = isRow ? named.get().merges() : merges;
        } else {
            EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
            cells.put(field, name.cell());
            Optional<Procedure> row =
                    rows.parseNamed(cells, Baseline.Entry.NONE, problems).map(ProcedureParser.Parsed::procedure);
            isRow = row.isPresent();
            if (isRow) {
                called = field == Field.LEVEL
                        ? row.get().level()
                        : field == Field.TYPE ? row.get().type() : "";
                action = row.get().action();
            }
        }
        boolean isClear = isRow;
        for (Problem problem : problems) {
            isClear &= OF_NAMES.contains(problem.code());
        }
        return new JudgedName(
                isClear,
                called,
                action,
                merges,
                verdicts.of(problems),
                field == Field.AGENCY && isRow ? DuplicateCodes.Keys.ofAgency(called) : 0);
    }
}
