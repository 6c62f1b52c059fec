package vn.tthc.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tthc.format.CellKind;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.Procedure;
import vn.tthc.model.Published;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.text.Amounts;
import vn.tthc.text.BoundedCache;
import vn.tthc.text.Durations;
import vn.tthc.text.Phrases;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/** Rows of any format → procedures. All problems of a row are found, not just the first. */
public final class ProcedureParser {
    private static final Map<String, Action> ACTIONS = actions();

    private static final List<Field> FIELDS = ListKind.PROCEDURES.fields();
    private static final Set<Field> NAMES = EnumSet.of(Field.CODE, Field.AGENCY, Field.SECTOR);
    private static final Set<Field> VALUES = Field.ofValues();

    /** What notes say of the end of a procedure, or of something else. */
    private static final Set<String> ABOLITION = Phrases.folded("abolition");

    private static final List<String> SAVED_LEADING = Phrases.words("saved_leading");

    private final Source source;
    private final RowOptions options;
    private final GroupNames names;
    private final GroupNames namesOnce;
    private final Map<Question, Reading> readings = BoundedCache.map();
    private final Map<String, String> levels = BoundedCache.map();
    private final Map<String, Optional<Action>> actions = BoundedCache.map();

    /** A text cell and all that its reading depends on. */
    private record Question(Measure measure, String text, ReadingRule rule) {}

    public ProcedureParser(Source source, RowOptions options) {
        this.source = source;
        this.options = options;
        names = new GroupNames(options.aliases());
        namesOnce = GroupNames.once(options.aliases());
    }

    /**
     * An accepted row.
     *
     * @param values what its cells with amounts say, also where the procedure leaves a measure out
     * @param merges which of its names count under others
     * @param published the percentages that were published of it
     * @param isChosen whether it is among the rows that the user has chosen
     * @param row what it was understood from
     */
    public record Parsed(
            Procedure procedure,
            Map<Field, Reading> values,
            Set<Merge> merges,
            List<Published> published,
            boolean isChosen,
            Row row) {
        /** Whether any value of the measure is known, even if only half a pair, or one of an earlier list alone. */
        public boolean states(Measure measure) {
            return procedure.findChange(measure).isPresent()
                    || values.get(Field.current(measure)) instanceof Reading.Value
                    || values.get(Field.proposed(measure)) instanceof Reading.Value;
        }
    }

    /**
     * An agency or a sector by which rows are counted.
     *
     * @param merges which of its names count under others
     */
    public record Name(String name, Set<Merge> merges) {}

    /** The procedure of a row that could be taken apart; empty if any of the problems it reports is an error. */
    public Optional<Parsed> parse(Row row, Consumer<Problem> problems) {
        return parse(row, () -> options.baseline().orElseThrow().meet(row), problems);
    }

    /**
     * The procedure of a row as {@link #parse(Row, Consumer)} has it, where somebody else finds it in the earlier list.
     *
     * @param earlier gives what it was; asked only where that matters
     */
    public Optional<Parsed> parse(Row row, Supplier<List<Baseline.Entry>> earlier, Consumer<Problem> problems) {
        return new RowReader(row, problems).read(earlier);
    }

    /**
     * The agency or the sector of a row of which nothing else is wanted, as {@link #parse} has it; empty if any of the problems
     * it reports is an error.
     */
    public Optional<Name> parseName(Row row, Field field, Consumer<Problem> problems) {
        return new NameReader(row, namesOnce, problems).readName(field);
    }

    /** The current values of a row of which nothing else is wanted; empty if one of them cannot be understood. */
    public Optional<Baseline.Entry> parseCurrent(Row row, Consumer<Problem> problems) {
        return new RowReader(row, problems).readCurrent();
    }

    /** The values of a row, as far as they can be read. */
    public Map<Field, BigDecimal> figures(Row row) {
        Map<Field, BigDecimal> figures = new EnumMap<>(Field.class);
        for (Measure measure : Measure.STATED) {
            for (Field field : List.of(Field.current(measure), Field.proposed(measure))) {
                row.find(field)
                        .filter(cell -> !cell.text().isEmpty())
                        .map(cell -> cell.reading(asked -> understand(measure, asked)))
                        .flatMap(reading ->
                                reading instanceof Reading.Value value ? Optional.of(value.amount()) : Optional.empty())
                        .ifPresent(amount -> figures.put(field, amount));
            }
        }
        return figures;
    }

    /** Several levels in a cell, in whatever order, are one group. */
    private String level(String text) {
        return text.length() > BoundedCache.MAX_LENGTH
                ? Levels.clean(text)
                : levels.computeIfAbsent(text, Levels::clean);
    }

    private Optional<Action> action(String text) {
        return text.length() > BoundedCache.MAX_LENGTH
                ? Optional.ofNullable(ACTIONS.get(Texts.fold(text)))
                : actions.computeIfAbsent(text, key -> Optional.ofNullable(ACTIONS.get(Texts.fold(key))));
    }

    /** What a cell says as a value of the measure. */
    public Reading understand(Measure measure, Row.Cell cell) {
        Reading reading = RowCells.value(cell, asked -> remembered(new Question(measure, asked.text(), asked.rule())));
        return measure.kind() == Measure.Kind.COUNT ? Amounts.whole(reading) : reading;
    }

    /** What a cell says as a number of dossiers. */
    public static Reading volume(Row.Cell cell) {
        String text = Texts.cleanValue(cell.text());
        if (Phrases.isNotSpecified(text) && !Texts.isFormulaError(text)) {
            return Reading.Phrase.NOT_SPECIFIED;
        }
        return Amounts.whole(RowCells.value(cell, asked -> Amounts.count(text, asked.numbers())));
    }

    private Reading remembered(Question question) {
        if (Amounts.isPlain(question.text)) {
            return question.rule.bare(Reading.of(new BigDecimal(question.text)));
        }
        return question.text.length() > BoundedCache.MAX_LENGTH
                ? understand(question)
                : readings.computeIfAbsent(question, this::understand);
    }

    private Reading understand(Question question) {
        String text = Texts.cleanValue(question.text);
        if (text.isEmpty() || Phrases.isDash(text)) {
            return Reading.Phrase.NOT_SPECIFIED;
        }
        String folded = Texts.fold(text);
        if (Phrases.NOT_SPECIFIED.contains(folded)) {
            return Reading.Phrase.NOT_SPECIFIED;
        }
        if (Phrases.UNCHANGED.contains(folded)) {
            return Reading.Phrase.UNCHANGED;
        }
        if (Phrases.ABOLISHED.contains(folded)) {
            return Reading.Phrase.ABOLISHED;
        }
        return switch (question.measure.kind()) {
            case TIME -> new Durations(question.rule, options.cases(), options.workingDayRatio()).parse(text);
            case MONEY -> Amounts.money(text, question.rule);
            case COUNT -> Amounts.count(text, question.rule.numbers());
        };
    }

    private static Map<String, Action> actions() {
        Map<String, Action> actions = new HashMap<>();
        for (Action action : Action.values()) {
            String key = "action." + action.name().toLowerCase(Locale.ROOT);
            Phrases.words(key).forEach(word -> actions.put(Texts.fold(word), action));
        }
        return Map.copyOf(actions);
    }

    /** Understands the names of one row. */
    private class NameReader extends RowCells {
        private final Row row;

        NameReader(Row row, Consumer<Problem> problems) {
            this(row, names, problems);
        }

        NameReader(Row row, GroupNames known, Consumer<Problem> problems) {
            super(source, row, known, problems);
            this.row = row;
        }

        final String agency() {
            String agency = names(Field.AGENCY);
            if (Unit.isTimeOrMoney(agency)) {
                report(ProblemCode.UNIT_AS_NAME, Field.AGENCY, "--map unit=…");
            }
            if (agency.isEmpty()) {
                report(ProblemCode.NO_AGENCY, Field.AGENCY);
            }
            return agency;
        }

        final String sector() {
            String sector = names(Field.SECTOR);
            if (sector.isEmpty() && row.find(Field.SECTOR).isPresent()) {
                report(ProblemCode.NO_SECTOR, Field.SECTOR);
            }
            return sector;
        }

        final Optional<Name> readName(Field field) {
            checkLengths(List.of(field));
            checkText(field);
            if (isRejected()) {
                return Optional.empty();
            }
            String name = field == Field.AGENCY ? agency() : sector();
            return isRejected() ? Optional.empty() : Optional.of(new Name(name, merges()));
        }
    }

    /** Reads one row. */
    private final class RowReader extends NameReader {
        private final Row row;
        private DayUnit dayUnit = DayUnit.UNSTATED;
        /** Of measures of which a cell states several values, the changes that may apply. */
        private final Map<Measure, List<Change>> cases = new EnumMap<>(Measure.class);
        /** The cells that say both what was and what will be, which hold the other column against it. */
        private final Map<Field, Reading.Change> told = new EnumMap<>(Field.class);

        RowReader(Row row, Consumer<Problem> problems) {
            super(row, problems);
            this.row = row;
        }

        Optional<Parsed> read(Supplier<List<Baseline.Entry>> earlier) {
            checkLengths(FIELDS);
            checkNames();
            if (isRejected()) {
                return Optional.empty();
            }
            String agency = agency();
            String sector = sector();
            EnumMap<Field, Reading> values = values();
            Optional<Action> action = action(values);
            if (!action.equals(Optional.of(Action.ABOLISH)) && !action.equals(Optional.of(Action.KEEP))) {
                Measure.STATED.forEach(measure -> checkDash(Field.proposed(measure), Field.current(measure), values));
            }
            Map<Measure, Change> own = changes(values, action);
            Map<Measure, Change> changes = options.baseline().isEmpty()
                    ? own
                    : againstBaseline(options.baseline().get(), earlier, values, action);
            cases.keySet().retainAll(changes.keySet());
            Optional<BigDecimal> volume = volume();
            Procedure procedure = new Procedure(
                    code(),
                    text(Field.NAME),
                    agency,
                    sector,
                    row.find(Field.LEVEL).map(cell -> level(cell.text())).orElse(""),
                    row.find(Field.TYPE)
                            .map(cell -> GroupNames.clean(cell.text()))
                            .orElse(""),
                    action,
                    changes,
                    cases,
                    dayUnit,
                    volume,
                    text(Field.NOTE),
                    options.selection().columns(row));
            List<Published> published = published(procedure, own);
            if (isRejected()) {
                return Optional.empty();
            }
            boolean isChosen = options.selection().hasAll(row, procedure);
            return Optional.of(new Parsed(procedure, values, merges(), published, isChosen, row));
        }

        /** What was published of the row's own values, even where these are measured against others. */
        private List<Published> published(Procedure procedure, Map<Measure, Change> own) {
            List<Published> published = new ArrayList<>();
            for (Measure measure : Measure.STATED) {
                Field field = Field.published(measure);
                row.find(field)
                        .flatMap(cell -> PrintedPercent.readOfChange(this, field, cell))
                        .map(printed -> new Published(
                                procedure.code(),
                                procedure.name(),
                                procedure.agency(),
                                measure,
                                printed,
                                Optional.ofNullable(own.get(measure))))
                        .ifPresent(published::add);
            }
            return published.isEmpty() ? List.of() : published;
        }

        Optional<Baseline.Entry> readCurrent() {
            Map<Measure, Reading.Value> values = new EnumMap<>(Measure.class);
            Map<Measure, String> texts = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.STATED) {
                Field field = Field.current(measure);
                Optional<Row.Cell> cell = row.find(field);
                if (cell.isPresent() && read(measure, field, cell.get()) instanceof Reading.Value value) {
                    values.put(measure, value);
                    texts.put(measure, text(field));
                }
            }
            return isRejected() ? Optional.empty() : Optional.of(new Baseline.Entry(values, texts, text(Field.AGENCY)));
        }

        /** Refuses a row that names no procedure where it could, and names that a spreadsheet has made something else. */
        private void checkNames() {
            for (Field field : NAMES) {
                checkText(field);
            }
            boolean nameable =
                    row.find(Field.CODE).isPresent() || row.find(Field.NAME).isPresent();
            if (!nameable) {
                return;
            }
            boolean named = isAnyFilled(NAMES);
            boolean hasValue = isAnyFilled(VALUES);
            if (named && hasValue) {
                return;
            }
            long filled = FIELDS.stream().filter(this::isFilled).count();
            if ((!named && !(isFilled(Field.NAME) && hasValue)) || filled == 1) {
                report(ProblemCode.NO_PROCEDURE, Field.NAME);
            }
        }

        private boolean isAnyFilled(Set<Field> fields) {
            for (Field field : fields) {
                if (isFilled(field)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the row itself, and not a heading above it, has something in the field. */
        private boolean isFilled(Field field) {
            Optional<Row.Cell> cell = row.find(field);
            return cell.isPresent()
                    && cell.get().location().column() > 0
                    && !Texts.isBlank(cell.get().text());
        }

        /** What each cell with an amount says; a slip is reported also where half a pair says nothing. */
        private EnumMap<Field, Reading> values() {
            EnumMap<Field, Reading> values = new EnumMap<>(Field.class);
            for (Measure measure : Measure.STATED) {
                read(measure, Field.current(measure), values);
                read(measure, Field.proposed(measure), values);
                checkTold(measure, values);
                Optional<Row.Cell> saved = row.find(Field.saved(measure));
                if (saved.isPresent()) {
                    cut(measure, read(measure, Field.saved(measure), bare(saved.get())), values);
                }
                checkDash(Field.current(measure), Field.proposed(measure), values);
            }
            return values;
        }

        /** Accountants write 0 as a dash, others what they do not know: where the other value is known, it may be either. */
        private void checkDash(Field field, Field other, Map<Field, Reading> values) {
            if (values.get(field) == Reading.Phrase.NOT_SPECIFIED
                    && values.get(other) instanceof Reading.Value
                    && Phrases.isDash(text(field))) {
                report(ProblemCode.DASH_VALUE, field);
            }
        }

        /**
         * Takes what is proposed from a cell that tells of a change, "15 ngày còn 10 ngày", where no other says it; refuses a
         * row of which one cell tells of a change that the other cell contradicts.
         */
        private void checkTold(Measure measure, Map<Field, Reading> values) {
            Reading.Change ofCurrent = told.get(Field.current(measure));
            if (ofCurrent != null && !isFilled(Field.proposed(measure)) && !isFilled(Field.saved(measure))) {
                values.put(Field.proposed(measure), ofCurrent.after());
            }
            if (!told.isEmpty()
                    && values.get(Field.current(measure)) instanceof Reading.Value from
                    && values.get(Field.proposed(measure)) instanceof Reading.Value to) {
                for (Field field : List.of(Field.current(measure), Field.proposed(measure))) {
                    Reading.Change change = told.get(field);
                    if (change != null && !change.fits(from, to)) {
                        Field other =
                                field == Field.current(measure) ? Field.proposed(measure) : Field.current(measure);
                        report(ProblemCode.TOLD_CHANGE, field, text(other));
                    }
                }
            }
        }

        /** A cell of what is cut without the word that says so: "giảm 5 ngày". */
        private static Row.Cell bare(Row.Cell cell) {
            String text = Texts.clean(cell.text());
            for (String word : SAVED_LEADING) {
                if (text.length() > word.length() && text.regionMatches(true, 0, word + " ", 0, word.length() + 1)) {
                    return new Row.Cell(
                            text.substring(word.length()).strip(), cell.kind(), cell.location(), cell.rule());
                }
            }
            return cell;
        }

        /** What is proposed is what is in force without what is cut of it; where the row states both they must agree. */
        private void cut(Measure measure, Reading saved, EnumMap<Field, Reading> values) {
            Reading current = values.getOrDefault(Field.current(measure), Reading.Phrase.NOT_SPECIFIED);
            Reading proposed = values.getOrDefault(Field.proposed(measure), Reading.Phrase.NOT_SPECIFIED);
            boolean isOpen = proposed == Reading.Phrase.NOT_SPECIFIED;
            if (saved instanceof Reading.Value less && current instanceof Reading.Value from) {
                cut(measure, less, from, proposed, values);
            } else if (isOpen && !(saved instanceof Reading.Value)) {
                values.put(Field.proposed(measure), saved);
            }
        }

        private void cut(
                Measure measure,
                Reading.Value saved,
                Reading.Value current,
                Reading proposed,
                EnumMap<Field, Reading> values) {
            Field field = Field.saved(measure);
            if (current.unit().conflictsWith(saved.unit())) {
                if (proposed == Reading.Phrase.NOT_SPECIFIED) {
                    report(ProblemCode.UNIT_CHANGE, field, text(Field.current(measure)));
                    values.put(Field.proposed(measure), Reading.Phrase.NOT_SPECIFIED);
                }
                return;
            }
            DayUnit unit = current.unit() == DayUnit.UNSTATED ? saved.unit() : current.unit();
            Reading.Value rest = current.minus(saved, unit);
            if (rest.all().stream().anyMatch(any -> any.amount().signum() < 0)) {
                report(ProblemCode.SAVED_CONFLICT, field, "more", text(Field.current(measure)));
                return;
            }
            BigDecimal left = rest.amount();
            if (proposed == Reading.Phrase.NOT_SPECIFIED) {
                values.put(Field.proposed(measure), rest);
                return;
            }
            Optional<BigDecimal> stated = stated(current, proposed)
                    .filter(to -> !unit.conflictsWith(to.unit()))
                    .map(Reading.Value::amount);
            if (stated.isPresent() && stated.get().compareTo(left) != 0) {
                report(
                        ProblemCode.SAVED_CONFLICT,
                        field,
                        text(Field.current(measure)),
                        text(Field.proposed(measure)),
                        current.amount().subtract(stated.get()).toPlainString());
            }
        }

        private static Optional<Reading.Value> stated(Reading.Value current, Reading proposed) {
            if (proposed == Reading.Phrase.UNCHANGED) {
                return Optional.of(current);
            }
            if (proposed == Reading.Phrase.ABOLISHED) {
                return Optional.of(new Reading.Value(BigDecimal.ZERO, current.unit()));
            }
            return proposed instanceof Reading.Value value ? Optional.of(value) : Optional.empty();
        }

        private Optional<Action> action(Map<Field, Reading> values) {
            String text = text(Field.ACTION);
            Optional<Action> stated = text.isEmpty() ? Optional.empty() : ProcedureParser.this.action(text);
            if (stated.isEmpty() && !text.isEmpty()) {
                report(ProblemCode.UNKNOWN_ACTION, Field.ACTION);
            }
            if (stated.isPresent() && stated.get() == Action.ABOLISH) {
                return stated;
            }
            for (Measure measure : Measure.STATED) {
                Field proposed = Field.proposed(measure);
                if (values.get(proposed) == Reading.Phrase.ABOLISHED) {
                    if (stated.isPresent()) {
                        report(ProblemCode.ACTION_CONFLICT, proposed, text);
                    }
                    return Optional.of(Action.ABOLISH);
                }
            }
            return text.isEmpty() ? noted(values) : stated;
        }

        /** What the note says of a procedure of which nothing else says what is proposed: that it ends or stays as it is. */
        private Optional<Action> noted(Map<Field, Reading> values) {
            String note = text(Field.NOTE);
            if (note.isEmpty() || !isLeftOpen(values)) {
                return Optional.empty();
            }
            Optional<Action> noted = ProcedureParser.this
                    .action(note)
                    .filter(action -> action == Action.ABOLISH || action == Action.KEEP);
            if (noted.isEmpty() && ABOLITION.stream().anyMatch(Texts.fold(note)::contains)) {
                report(ProblemCode.NOTED_ABOLITION, Field.NOTE);
            }
            return noted;
        }

        private static boolean isLeftOpen(Map<Field, Reading> values) {
            boolean isOpen = false;
            for (Measure measure : Measure.STATED) {
                Reading proposed = values.get(Field.proposed(measure));
                if (proposed != null && proposed != Reading.Phrase.NOT_SPECIFIED) {
                    return false;
                }
                isOpen |= proposed != null && values.get(Field.current(measure)) instanceof Reading.Value;
            }
            return isOpen;
        }

        private Map<Measure, Change> changes(Map<Field, Reading> values, Optional<Action> action) {
            if (action.equals(Optional.of(Action.NEW))) {
                return Map.of();
            }
            Map<Measure, Change> changes = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.STATED) {
                Reading current = values.get(Field.current(measure));
                Reading proposed = values.get(Field.proposed(measure));
                if (current != null && proposed != null) {
                    change(measure, current, proposed, action).ifPresent(change -> changes.put(measure, change));
                }
            }
            return changes;
        }

        private Optional<Change> change(Measure measure, Reading current, Reading proposed, Optional<Action> action) {
            if (current == Reading.Phrase.UNCHANGED || current == Reading.Phrase.ABOLISHED) {
                report(ProblemCode.UNCHANGED_CURRENT, Field.current(measure));
                return Optional.empty();
            }
            if (!(current instanceof Reading.Value from)) {
                return Optional.empty();
            }
            if (action.equals(Optional.of(Action.ABOLISH))) {
                if (proposed instanceof Reading.Value value && value.amount().signum() != 0) {
                    report(ProblemCode.ACTION_CONFLICT, Field.proposed(measure), text(Field.ACTION));
                }
                return Optional.of(changed(measure, from, new Reading.Value(BigDecimal.ZERO, from.unit())));
            }
            if (proposed instanceof Reading.Value to) {
                return compared(measure, from, to, action);
            }
            if (proposed == Reading.Phrase.NOT_SPECIFIED && !isKept(proposed, action) && isCovered(measure)) {
                report(ProblemCode.MERGED_VALUE, Field.current(measure), "across");
            }
            return isKept(proposed, action) ? Optional.of(changed(measure, from, from)) : Optional.empty();
        }

        /** Whether the current value stands in a cell that is also that of the proposed one: both are equal, or a cell was lost. */
        private boolean isCovered(Measure measure) {
            return row.find(Field.proposed(measure))
                    .filter(cell -> cell.kind() == CellKind.COVERED)
                    .isPresent();
        }

        /** The changes from what the values were in the earlier year. */
        private Map<Measure, Change> againstBaseline(
                Baseline baseline,
                Supplier<List<Baseline.Entry>> earlier,
                Map<Field, Reading> values,
                Optional<Action> action) {
            if (action.equals(Optional.of(Action.NEW))) {
                return Map.of();
            }
            List<Baseline.Entry> found = earlier.get();
            if (found.size() != 1) {
                report(
                        ProblemCode.NOT_IN_BASELINE,
                        Field.CODE,
                        CodeIndex.code(row).isEmpty() ? "no-code" : found.isEmpty() ? "none" : "several");
                return Map.of();
            }
            String agency = found.get(0).agency();
            String own = baseline.agency(row);
            if (!agency.isEmpty() && !own.isEmpty() && !agency.equals(own)) {
                report(
                        ProblemCode.OTHER_AGENCY,
                        Field.CODE,
                        "baseline",
                        found.get(0).agencyText());
            }
            Map<Measure, Change> changes = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.STATED) {
                Optional<Reading.Value> from = found.get(0).find(measure);
                Optional<Reading.Value> to = from.flatMap(base -> proposed(base, measure, values, action));
                if (to.isPresent()) {
                    againstBaseline(measure, from.get(), to.get(), found.get(0).text(measure))
                            .ifPresent(change -> changes.put(measure, change));
                }
            }
            return changes;
        }

        private Optional<Change> againstBaseline(
                Measure measure, Reading.Value from, Reading.Value to, String fromText) {
            if (from.unit().conflictsWith(to.unit())
                    && options.workingDayRatio().isEmpty()) {
                report(ProblemCode.UNIT_CHANGE, Field.proposed(measure), "baseline", fromText);
                return Optional.empty();
            }
            Change change = changed(measure, from, to);
            if (change.isIncreased()) {
                report(ProblemCode.INCREASE, Field.proposed(measure), "baseline", fromText);
            }
            return Optional.of(change);
        }

        /** What is proposed, if it is known: of what is abolished nothing is left, of what is kept the current value. */
        private Optional<Reading.Value> proposed(
                Reading.Value base, Measure measure, Map<Field, Reading> values, Optional<Action> action) {
            if (action.equals(Optional.of(Action.ABOLISH))) {
                return Optional.of(new Reading.Value(BigDecimal.ZERO, base.unit()));
            }
            Reading current = values.get(Field.current(measure));
            Reading proposed = values.get(Field.proposed(measure));
            if (proposed instanceof Reading.Value value) {
                return Optional.of(value);
            }
            return isKept(proposed, action) && current instanceof Reading.Value value
                    ? Optional.of(value)
                    : Optional.empty();
        }

        private static boolean isKept(Reading proposed, Optional<Action> action) {
            return proposed == Reading.Phrase.UNCHANGED
                    || (proposed == Reading.Phrase.NOT_SPECIFIED && action.equals(Optional.of(Action.KEEP)));
        }

        private Optional<Change> compared(
                Measure measure, Reading.Value from, Reading.Value to, Optional<Action> action) {
            boolean compares = options.baseline().isEmpty();
            if (from.unit().conflictsWith(to.unit())
                    && options.workingDayRatio().isEmpty()) {
                if (compares) {
                    report(ProblemCode.UNIT_CHANGE, Field.proposed(measure), text(Field.current(measure)));
                }
                return Optional.empty();
            }
            Change change = changed(measure, from, to);
            if (compares && change.isIncreased()) {
                String current = text(Field.current(measure));
                if (from.unit().conflictsWith(to.unit())) {
                    report(
                            ProblemCode.INCREASE,
                            Field.proposed(measure),
                            "converted",
                            current,
                            shown(change.current()),
                            shown(change.proposed()));
                } else {
                    report(ProblemCode.INCREASE, Field.proposed(measure), current);
                }
            }
            if (action.equals(Optional.of(Action.KEEP)) && change.isReduced()) {
                report(ProblemCode.ACTION_CONFLICT, Field.proposed(measure), text(Field.ACTION));
            }
            return Optional.of(change);
        }

        private static String shown(BigDecimal convertedDays) {
            return convertedDays.setScale(2, RoundingMode.HALF_UP).toPlainString();
        }

        private Change changed(Measure measure, Reading.Value from, Reading.Value to) {
            if (measure == Measure.DAYS) {
                boolean converted =
                        from.unit().isCalendar() && options.workingDayRatio().isPresent();
                dayUnit = converted ? DayUnit.WORKING_DAY : from.unit();
            }
            List<Change> possible = from.isOpen() || to.isOpen()
                    ? Change.possible(
                            from.all().stream().map(this::days).toList(),
                            to.all().stream().map(this::days).toList())
                    : List.of();
            if (possible.size() > 1) {
                cases.put(measure, possible);
            } else {
                cases.remove(measure);
            }
            return new Change(days(from), days(to));
        }

        private BigDecimal days(Reading.Value value) {
            return value.unit().isCalendar() && options.workingDayRatio().isPresent()
                    ? options.workingDayRatio().get().toWorkingDays(value.amount())
                    : value.amount();
        }

        private Optional<BigDecimal> volume() {
            Optional<Row.Cell> cell = row.find(Field.VOLUME);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            Reading reading = cell.get().reading(ProcedureParser::volume);
            return checked(Field.VOLUME, reading) instanceof Reading.Value value
                    ? Optional.of(value.amount())
                    : Optional.empty();
        }

        private void read(Measure measure, Field field, Map<Field, Reading> values) {
            Optional<Row.Cell> cell = row.find(field);
            if (cell.isPresent()) {
                values.put(field, read(measure, field, cell.get()));
            }
        }

        private Reading read(Measure measure, Field field, Row.Cell cell) {
            if (cell.text().isEmpty()) {
                return Reading.Phrase.NOT_SPECIFIED;
            }
            Reading reading = told(measure, field, cell.reading(asked -> understand(measure, asked)));
            if (measure == Measure.DAYS && reading instanceof Reading.Value value) {
                String days = value.amount().toPlainString();
                if (cell.kind() == CellKind.TEXT && Durations.isDoubtful(value.amount(), cell.text(), cell.numbers())) {
                    report(ProblemCode.LONG_LIMIT, field, days);
                } else if (Durations.isDate(value.amount())) {
                    report(ProblemCode.LONG_LIMIT, field, "date", days);
                }
            }
            return checked(field, reading);
        }

        /** What a cell that tells of a change says as one of what is in force, or as one of what is proposed. */
        private Reading told(Measure measure, Field field, Reading reading) {
            if (!(reading instanceof Reading.Change change)) {
                return reading;
            }
            if (Field.isSaved(field)) {
                return change.saved().<Reading>map(saved -> saved).orElse(new Reading.Fault(ProblemCode.BAD_DURATION));
            }
            told.put(field, change);
            return field == Field.proposed(measure)
                    ? change.after()
                    : change.before()
                            .<Reading>map(before -> before)
                            .orElse(new Reading.Fault(ProblemCode.BAD_DURATION, "change"));
        }
    }
}
