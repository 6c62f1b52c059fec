package vn.tthc.row.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tthc.format.CellKind;
import vn.tthc.model.Fraction;
import vn.tthc.model.ProcedureName;
import vn.tthc.model.cost.Activity;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Task;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.Version;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.row.GroupNames;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.row.RowParser;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.side.HourlyRates;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.Amounts;
import vn.tthc.text.Frequency;
import vn.tthc.text.Phrases;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Spelling;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;
import vn.tthc.text.WorkAmounts;

/** Rows of any format → activities. Rows of one list that contradict each other are found here. */
public final class ActivityParser implements RowParser<Activity> {
    private static final List<Field> FIELDS = ListKind.ACTIVITIES.fields();
    private static final Map<Version, Set<String>> VERSIONS = new EnumMap<>(Map.of(
            Version.CURRENT, Phrases.folded("version.current"),
            Version.PROPOSED, Phrases.folded("version.proposed"),
            Version.ABOLISHED, Phrases.ABOLISHED));

    private final Source source;
    private final HourlyRates rates;
    private final GroupNames names;
    private final BiConsumer<ProcedureName, List<Version>> incomplete;

    private final Map<List<String>, NamedFirst> procedures = new HashMap<>();
    private final Map<List<String>, Map<Field, StatedFirst>> segments = new HashMap<>();
    private final Map<List<String>, Long> tasks = new HashMap<>();
    private final Map<List<String>, Map<Version, Long>> versions = new HashMap<>();

    /** By which name and sector a procedure went first. */
    private record NamedFirst(ProcedureName name, long line) {}

    /** What a segment was first said to have. */
    private record StatedFirst(Fraction value, long line) {}

    /**
     * What understands the rows of one list.
     *
     * @param incomplete takes the procedure, and the version or those that may be meant, of every rejected row that names one
     */
    public ActivityParser(
            Source source, RowOptions options, HourlyRates rates, BiConsumer<ProcedureName, List<Version>> incomplete) {
        this.source = source;
        this.rates = rates;
        this.incomplete = incomplete;
        names = new GroupNames(options.aliases());
    }

    /** What is added up of activities is their cost, which no row states. */
    @Override
    public boolean knowsFigures() {
        return false;
    }

    /** The time that a row states, in minutes. */
    @Override
    public Map<Field, BigDecimal> figures(Row row) {
        return row.find(Field.HOURS)
                .filter(cell -> !Texts.isBlank(cell.text()))
                .map(cell -> cell.kind() == CellKind.NUMBER
                        ? minutesOfNumber(cell)
                        : RowCells.value(cell, asked -> ActivityCells.ofText(asked, this::minutes)))
                .flatMap(reading ->
                        reading instanceof Reading.Value value ? Optional.of(value.amount()) : Optional.empty())
                .map(minutes -> Map.of(Field.HOURS, minutes))
                .orElse(Map.of());
    }

    private Reading minutesOfNumber(Row.Cell cell) {
        return WorkAmounts.inMinutes(
                Amounts.literal(cell.text()), cell.rule(), rates.time().hoursPerDay());
    }

    private Reading minutes(String text, ReadingRule rule) {
        return WorkAmounts.minutes(text, rule, rates.time().hoursPerDay());
    }

    /** A task is one of its segment, and of its procedure, in a version. */
    @Override
    public List<String> sumKeys(Row row) {
        String procedure = name(row, Field.CODE).isEmpty() ? name(row, Field.NAME) : name(row, Field.CODE);
        String version = name(row, Field.VERSION);
        List<String> keys = new ArrayList<>();
        if (!procedure.isEmpty()) {
            keys.add(String.join("|", procedure, version, name(row, Field.SEGMENT)));
            keys.add(String.join("|", procedure, version));
            keys.add(procedure);
        }
        if (!version.isEmpty()) {
            keys.add("|" + version);
        }
        keys.add("");
        return keys;
    }

    @Override
    public List<String> totalKeys(Row row) {
        return sumKeys(row);
    }

    /** A name, unless it says that the row sums up others. */
    private static String name(Row row, Field field) {
        String text = row.find(field).map(Row.Cell::text).orElse("");
        return TableRows.isOfTotal(text) ? "" : Texts.fold(text);
    }

    @Override
    public Optional<Accepted<Activity>> parse(Row row, Consumer<Problem> problems) {
        return new ActivityCells(row, problems).read();
    }

    /** Reads one row. */
    private final class ActivityCells extends RowCells {
        private final Row row;

        ActivityCells(Row row, Consumer<Problem> problems) {
            super(source, row, names, problems);
            this.row = row;
        }

        Optional<Accepted<Activity>> read() {
            checkLengths(FIELDS);
            Stream.of(Field.CODE, Field.NAME, Field.AGENCY, Field.SECTOR, Field.VERSION, Field.TASK, Field.SEGMENT)
                    .forEach(this::checkText);
            if (isRejected()) {
                return Optional.empty();
            }
            ProcedureName procedure = new ProcedureName(
                    code(), GroupNames.clean(text(Field.NAME)), names(Field.AGENCY), names(Field.SECTOR));
            if (procedure.code().isEmpty() && procedure.name().isEmpty()) {
                report(ProblemCode.NO_PROCEDURE, Field.NAME, "activity");
                return Optional.empty();
            }
            Optional<Version> version = version();
            Optional<Activity> activity = version.flatMap(one -> activity(procedure, one));
            if (activity.isEmpty()) {
                incomplete.accept(procedure, version.map(List::of).orElse(List.of(Version.CURRENT, Version.PROPOSED)));
            }
            return activity.map(one -> new Accepted<>(one, merges()));
        }

        /** A list without such a column speaks of what is in force. */
        private Optional<Version> version() {
            Optional<Row.Cell> cell = row.find(Field.VERSION);
            if (cell.isEmpty()) {
                return Optional.of(Version.CURRENT);
            }
            String word = Texts.fold(cell.get().text());
            Optional<Version> version = VERSIONS.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(word))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (version.isEmpty()) {
                report(ProblemCode.UNKNOWN_VERSION, Field.VERSION);
            }
            return version;
        }

        private Optional<Activity> activity(ProcedureName procedure, Version version) {
            String segment = GroupNames.clean(text(Field.SEGMENT));
            Optional<Task> task = task();
            Terms terms = new Terms(
                    shared(Field.FEES, Amounts::money),
                    times(),
                    shared(Field.SUBJECTS, (text, rule) -> WorkAmounts.subjects(text, rule.numbers())),
                    shared(Field.FACTOR, (text, rule) -> WorkAmounts.times(text, rule.numbers())));
            boolean says = task.isPresent()
                    || (terms.fees().isPresent() && text(Field.TASK).isEmpty());
            if (!isRejected() && version != Version.ABOLISHED && !says) {
                report(ProblemCode.NO_AMOUNT, Field.HOURS, "row");
            } else if (!isRejected() && version == Version.ABOLISHED && says) {
                report(ProblemCode.VERSION_CONFLICT, Field.VERSION);
            }
            if (isRejected()) {
                return Optional.empty();
            }
            Activity activity =
                    new Activity(procedure, version, row.find(Field.VERSION).isEmpty(), segment, task, terms);
            checkAgainstEarlier(activity);
            return isRejected() ? Optional.empty() : Optional.of(activity);
        }

        private Optional<Task> task() {
            Optional<Fraction> hours = hours();
            Optional<BigDecimal> services = amount(Field.SERVICES, Amounts::money);
            boolean works = hours.isPresent() && !hours.get().equals(Fraction.ZERO);
            Optional<HourlyRate> rate = rate(works);
            return hours.isEmpty() && services.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Task(
                            GroupNames.clean(text(Field.TASK)),
                            hours.orElse(Fraction.ZERO),
                            rate,
                            services.orElse(BigDecimal.ZERO)));
        }

        private Optional<Fraction> hours() {
            Optional<Row.Cell> cell = row.find(Field.HOURS);
            Optional<BigDecimal> minutes;
            if (cell.filter(one -> one.kind() == CellKind.NUMBER).isPresent()) {
                minutes = checked(Field.HOURS, minutesOfNumber(cell.get())) instanceof Reading.Value value
                        ? Optional.of(value.amount())
                        : Optional.empty();
            } else {
                minutes = amount(Field.HOURS, ActivityParser.this::minutes);
            }
            return minutes.map(all -> Fraction.of(all).dividedBy(Unit.MINUTES_AN_HOUR));
        }

        private Optional<BigDecimal> amount(Field field, BiFunction<String, ReadingRule, Reading> reading) {
            return amount(field, cell -> ofText(cell, reading));
        }

        private Optional<Fraction> times() {
            Optional<Fraction> seldom = row.find(Field.TIMES)
                    .filter(cell -> cell.kind() == CellKind.TEXT || cell.kind() == CellKind.MERGED)
                    .flatMap(cell -> Frequency.find(Texts.clean(cell.text())));
            return seldom.or(() -> shared(Field.TIMES, (text, rule) -> WorkAmounts.times(text, rule.numbers()))
                    .map(Fraction::of));
        }

        /** The amount of a cell that may be merged over all rows for which it holds. */
        private Optional<BigDecimal> shared(Field field, BiFunction<String, ReadingRule, Reading> reading) {
            Optional<Row.Cell> cell = row.find(field);
            if (cell.map(Row.Cell::kind).equals(Optional.of(CellKind.MERGED))) {
                return checked(field, ofMerged(cell.get(), reading)) instanceof Reading.Value value
                        ? Optional.of(value.amount())
                        : Optional.empty();
            }
            return amount(field, reading);
        }

        private static Reading ofText(Row.Cell cell, BiFunction<String, ReadingRule, Reading> reading) {
            String text = Texts.cleanValue(cell.text());
            if (text.isEmpty()) {
                return Reading.Phrase.NOT_SPECIFIED;
            }
            return Phrases.isNotSpecified(text)
                    ? new Reading.Fault(ProblemCode.NO_AMOUNT)
                    : Amounts.alone(reading.apply(text, cell.rule()));
        }

        /** Whether the first of the merged cells is a number or text is not known: both readings must agree. */
        private static Reading ofMerged(Row.Cell cell, BiFunction<String, ReadingRule, Reading> reading) {
            Reading words = ofText(cell, reading);
            boolean differs = words instanceof Reading.Value text
                    && cell.rule().bare(Amounts.literal(cell.text())) instanceof Reading.Value number
                    && text.amount().compareTo(number.amount()) != 0;
            return differs ? new Reading.Fault(ProblemCode.MERGED_VALUE) : words;
        }

        /**
         * The rate by which the hours of the row are valued.
         *
         * @param needed whether there are any
         */
        private Optional<HourlyRate> rate(boolean needed) {
            CellKind kind = row.find(Field.RATE).map(Row.Cell::kind).orElse(CellKind.TEXT);
            boolean words = kind == CellKind.TEXT || kind == CellKind.MERGED;
            String text = text(Field.RATE);
            if (words && Phrases.isNotSpecified(text)) {
                if (needed && rates.income().isEmpty()) {
                    report(ProblemCode.UNKNOWN_RATE, Field.RATE, "none");
                }
                return needed ? rates.income() : Optional.empty();
            }
            if (!words || (!rates.isKnown(text) && isNumber(text))) {
                return shared(Field.RATE, WorkAmounts::hourlyRate).map(HourlyRate::stated);
            }
            Optional<HourlyRate> rate = rates.find(text);
            if (!rates.isKnown(text)) {
                reportUnknown(text);
            } else if (rate.isEmpty()) {
                String years = String.join(" | ", rates.years(text));
                rates.year()
                        .ifPresentOrElse(
                                year -> report(ProblemCode.RATE_YEAR, Field.RATE, "none", year, years),
                                () -> report(ProblemCode.RATE_YEAR, Field.RATE, years));
            }
            return rate;
        }

        private static boolean isNumber(String text) {
            return Amounts.isNegative(text) || Character.isDigit(text.codePointAt(0));
        }

        private void reportUnknown(String name) {
            if (rates.known().isEmpty()) {
                report(ProblemCode.UNKNOWN_RATE, Field.RATE, "no-file");
            } else {
                List<String> known = new ArrayList<>();
                Spelling.findNearest(name, rates.names()).ifPresent(known::add);
                rates.names().stream().filter(one -> !known.contains(one)).forEach(known::add);
                report(ProblemCode.UNKNOWN_RATE, Field.RATE, String.join(" | ", known));
            }
        }

        private void checkAgainstEarlier(Activity activity) {
            List<String> procedure = activity.procedure().identity();
            checkVersion(activity, procedure);
            List<String> segment =
                    with(procedure, activity.version().key(), activity.segment().toLowerCase(Locale.ROOT));
            Map<Field, StatedFirst> stated = segments.computeIfAbsent(segment, key -> new EnumMap<>(Field.class));
            Map<Field, Fraction> terms = new EnumMap<>(Field.class);
            activity.terms().fees().ifPresent(value -> terms.put(Field.FEES, Fraction.of(value)));
            activity.terms().times().ifPresent(value -> terms.put(Field.TIMES, value));
            activity.terms().subjects().ifPresent(value -> terms.put(Field.SUBJECTS, Fraction.of(value)));
            activity.terms().factor().ifPresent(value -> terms.put(Field.FACTOR, Fraction.of(value)));
            terms.forEach((field, value) -> {
                StatedFirst first = stated.getOrDefault(field, new StatedFirst(value, row.line()));
                if (!first.value().equals(value)) {
                    report(
                            ProblemCode.SEGMENT_CONFLICT,
                            field,
                            first.value().exactText(),
                            Location.shownLine(first.line()));
                }
            });
            if (isRejected()) {
                return;
            }
            terms.forEach((field, value) -> stated.putIfAbsent(field, new StatedFirst(value, row.line())));
            versions.computeIfAbsent(procedure, key -> new EnumMap<>(Version.class))
                    .putIfAbsent(activity.version(), row.line());
            checkName(activity.procedure(), procedure);
            activity.task().ifPresent(task -> {
                List<String> key = with(segment, task.name().toLowerCase(Locale.ROOT));
                Optional.ofNullable(tasks.putIfAbsent(key, row.line()))
                        .ifPresent(line -> report(
                                ProblemCode.DUPLICATE_TASK,
                                row.find(Field.TASK).isPresent() ? Field.TASK : Field.NAME,
                                String.valueOf(line)));
            });
            if (row.find(Field.AGENCY).isPresent()
                    && activity.procedure().agency().isEmpty()) {
                report(ProblemCode.NO_AGENCY, Field.AGENCY);
            }
            if (row.find(Field.SECTOR).isPresent()
                    && activity.procedure().sector().isEmpty()) {
                report(ProblemCode.NO_SECTOR, Field.SECTOR);
            }
        }

        private static List<String> with(List<String> key, String... further) {
            return Stream.concat(key.stream(), Stream.of(further)).toList();
        }

        /** What ends has no proposed activities. */
        private void checkVersion(Activity activity, List<String> procedure) {
            Map<Version, Long> before = versions.getOrDefault(procedure, Map.of());
            Version other =
                    switch (activity.version()) {
                        case CURRENT -> Version.CURRENT;
                        case PROPOSED -> Version.ABOLISHED;
                        case ABOLISHED -> Version.PROPOSED;
                    };
            if (activity.version() != other && before.containsKey(other)) {
                report(ProblemCode.VERSION_CONFLICT, Field.VERSION, "earlier", Location.shownLine(before.get(other)));
            }
        }

        /** A code stands for one procedure; under which of several names it is shown is said. */
        private void checkName(ProcedureName name, List<String> procedure) {
            NamedFirst first = procedures.computeIfAbsent(procedure, key -> new NamedFirst(name, row.line()));
            checkName(Field.NAME, name.name(), first.name().name(), first.line());
            checkName(Field.SECTOR, name.sector(), first.name().sector(), first.line());
        }

        private void checkName(Field field, String name, String first, long line) {
            if (!name.isEmpty() && !first.isEmpty() && !name.equalsIgnoreCase(first)) {
                report(ProblemCode.OTHER_NAME, field, first, String.valueOf(line));
            }
        }
    }
}
