package vn.tthc.table;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/**
 * What the figures of a list are measured in. The user's word goes before all; else a column has the unit of its header, or of
 * the row of units below it, or that of the list. Where two of these contradict each other the list is refused, and where one
 * column of a measure has a unit and another has not, a number that stands alone in that other one is not understood.
 */
public final class FigureUnits {
    /** Where a unit was read. */
    enum Origin {
        OPTION,
        HEADER,
        ROW,
        LIST,
        /** Nowhere. */
        DEFAULT
    }

    /** How the cells of a field are read, and where their unit was. */
    public record Rule(ReadingRule reading, Origin origin) {
        /**
         * A header of its own for the field, which says the unit that the list says somewhere; what the user says is said again
         * when the figures are read again.
         */
        public String named(String header) {
            return switch (origin) {
                case HEADER, ROW, LIST -> header + " (" + reading.words() + ")";
                case OPTION, DEFAULT -> header;
            };
        }

        /** A header that says the unit too, if nothing near the figures does. */
        public String namedOfList(String header) {
            return origin == Origin.LIST ? named(header) : header;
        }
    }

    private final HeaderTable table;
    private final NumberRule numbers;
    private final List<SaidUnit> ofList;

    public FigureUnits(HeaderTable table, NumberRule numbers, List<SaidUnit> ofList) {
        this.table = table;
        this.numbers = numbers;
        this.ofList = ofList;
    }

    /**
     * The rules of the fields that a list has.
     *
     * @param ofHeaders what the header of each says
     * @param ofRow what the row of units says, if there is one
     * @param place where a contradiction is reported
     */
    public Map<Field, Rule> rules(Map<Field, SaidUnit> ofHeaders, Map<Field, SaidUnit> ofRow, Location place)
            throws UnreadableException {
        Map<Field, Rule> rules = new EnumMap<>(Field.class);
        for (Map.Entry<Field, SaidUnit> header : ofHeaders.entrySet()) {
            Field field = header.getKey();
            rules.put(field, rule(field, header.getValue(), ofRow.getOrDefault(field, SaidUnit.NOTHING), place));
        }
        Measure.STATED.forEach(measure -> markSilent(rules, Field.of(measure)));
        markSilent(rules, List.of(Field.PART, Field.WHOLE));
        return rules;
    }

    private Rule rule(Field field, SaidUnit ofHeader, SaidUnit ofRow, Location place) throws UnreadableException {
        ReadingRule plain = ReadingRule.of(numbers);
        if (Field.kind(field) == Unit.Kind.NONE) {
            return new Rule(plain, Origin.DEFAULT);
        }
        Optional<Unit> given = table.findUnit(field);
        if (given.isPresent()) {
            return new Rule(plain.with(given.get(), given.get().key()), Origin.OPTION);
        }
        SaidUnit list = ofList(field, place);
        checkAgree(field, ofHeader, ofRow, place);
        checkAgree(field, ofHeader.isStated() ? ofHeader : ofRow, list, place);
        if (ofHeader.isStated()) {
            return new Rule(plain.with(ofHeader.unit(), ofHeader.words()), Origin.HEADER);
        }
        if (ofRow.isStated()) {
            return new Rule(plain.with(ofRow.unit(), ofRow.words()), Origin.ROW);
        }
        return list.isStated()
                ? new Rule(plain.with(list.unit(), list.words()), Origin.LIST)
                : new Rule(plain, Origin.DEFAULT);
    }

    /** The unit that the list has for a field. */
    private SaidUnit ofList(Field field, Location place) throws UnreadableException {
        SaidUnit found = SaidUnit.NOTHING;
        for (SaidUnit said : ofList) {
            if (isFor(field, said.unit())) {
                checkAgree(field, found, said, place);
                found = found.isStated() ? found : said;
            }
        }
        return found;
    }

    /** Whether a unit that is said of the whole list is meant for a field: nobody counts papers in dollars. */
    static boolean isFor(Field field, Unit unit) {
        Unit.Kind kind = Field.kind(field);
        return switch (unit.kind()) {
            case TIME, MONEY -> kind == unit.kind() || field == Field.PART || field == Field.WHOLE;
            case FOREIGN -> kind == Unit.Kind.MONEY;
            case PERCENT -> field == Field.PART || field == Field.WHOLE;
            case NONE -> unit == Unit.UNKNOWN && (kind == Unit.Kind.TIME || kind == Unit.Kind.MONEY);
            case COUNT -> false;
        };
    }

    private static void checkAgree(Field field, SaidUnit one, SaidUnit other, Location place)
            throws UnreadableException {
        boolean agree = !one.isStated()
                || !other.isStated()
                || one.unit() == other.unit()
                // What is unknown beside what is known is of something else.
                || other.unit() == Unit.UNKNOWN
                || (one.unit() == Unit.WORKING_DAY && other.unit() == Unit.DAY);
        if (!agree) {
            throw new UnreadableException(new Problem(
                    ProblemCode.UNIT_CONFLICT,
                    place,
                    field.key(),
                    "",
                    List.of(one.words(), other.words(), advice(field, one.unit()), advice(field, other.unit()))));
        }
    }

    /** The option that decides which unit figures have. */
    static String advice(Field field, Unit unit) {
        String key = Measure.STATED.stream()
                .filter(measure -> Field.of(measure).contains(field))
                .map(Measure::key)
                .findFirst()
                .orElse(field.key());
        return "--unit " + key + "=" + (unit == Unit.UNKNOWN ? "…" : unit.key());
    }

    private static void markSilent(Map<Field, Rule> rules, List<Field> together) {
        Optional<Rule> stated = together.stream()
                .filter(rules::containsKey)
                .map(rules::get)
                .filter(rule -> !isDefault(rule.reading().unit()))
                .findFirst();
        if (stated.isEmpty()) {
            return;
        }
        for (Field field : together) {
            Rule rule = rules.get(field);
            if (rule != null && rule.reading().isPlain()) {
                ReadingRule others = stated.get().reading();
                Unit unit = silentUnit(
                        field, of -> Optional.ofNullable(rules.get(of)).map(Rule::reading));
                rules.put(field, new Rule(rule.reading().with(unit, others.words()), Origin.DEFAULT));
            }
        }
    }

    /**
     * What numbers without a unit are measured in beside others that have one: what is cut of a value in the unit of both values,
     * as it can be held against them; else it may be either.
     */
    private static Unit silentUnit(Field field, Function<Field, Optional<ReadingRule>> rules) {
        return Measure.STATED.stream()
                .filter(measure -> Field.saved(measure) == field)
                .findFirst()
                .filter(measure -> rules.apply(Field.current(measure))
                        .map(ReadingRule::unit)
                        .equals(rules.apply(Field.proposed(measure)).map(ReadingRule::unit)))
                .flatMap(measure -> rules.apply(Field.current(measure)))
                .map(ReadingRule::unit)
                .orElse(Unit.MISSING);
    }

    /** Marks the cells without a unit in a row of which a sheet shows other cells with theirs. */
    static void markSilentCells(Map<Field, Row.Cell> cells) {
        for (Measure measure : Measure.STATED) {
            List<Row.Cell> together = Field.of(measure).stream()
                    .filter(cells::containsKey)
                    .map(cells::get)
                    .toList();
            Optional<ReadingRule> stated = together.stream()
                    .map(Row.Cell::rule)
                    .filter(rule -> !isDefault(rule.unit()))
                    .findFirst();
            for (Field field : stated.isEmpty() ? List.<Field>of() : Field.of(measure)) {
                Row.Cell cell = cells.get(field);
                if (cell != null && cell.rule().isPlain()) {
                    Unit unit = silentUnit(
                            field, of -> Optional.ofNullable(cells.get(of)).map(Row.Cell::rule));
                    cells.put(
                            field, cell.with(cell.rule().with(unit, stated.get().words())));
                }
            }
        }
    }

    /** Whether numbers without a unit are measured in it. */
    static boolean isDefault(Unit unit) {
        return unit == Unit.UNSTATED
                || unit == Unit.DAY
                || unit == Unit.DONG
                || unit == Unit.COUNT
                || unit == Unit.PERCENT;
    }

    /**
     * Refuses units that are said below rows that were read in others.
     *
     * @param rules those by which they were read
     * @throws UnreadableException if one of them is not what the rows were read in
     */
    public static void checkBelow(Map<Field, Rule> rules, List<SaidUnit> units, Location place)
            throws UnreadableException {
        for (SaidUnit said : units) {
            Optional<Field> changed = rules.entrySet().stream()
                    .filter(rule -> isChanged(rule.getKey(), rule.getValue(), said.unit()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (changed.isPresent()) {
                throw new UnreadableException(new Problem(
                        ProblemCode.UNIT_CONFLICT,
                        place,
                        changed.get().key(),
                        "",
                        List.of("below", said.words(), advice(changed.get(), said.unit()))));
            }
        }
    }

    private static boolean isChanged(Field field, Rule rule, Unit said) {
        Unit unit = rule.reading().unit();
        boolean isAsRead = unit == said
                || rule.origin() == Origin.OPTION
                // Days as written are as many whichever they are.
                || (rule.reading().isPlain() && (isDefault(said) || said == Unit.WORKING_DAY))
                || (unit == Unit.WORKING_DAY && said == Unit.DAY)
                || (said == Unit.UNKNOWN && rule.origin() != Origin.DEFAULT);
        return Field.kind(field) != Unit.Kind.NONE && isFor(field, said) && !isAsRead;
    }

    /**
     * How a column was understood.
     *
     * @param fields what it stands for
     */
    public static Understanding.Column described(int number, String header, Set<Field> fields, Map<Field, Rule> rules) {
        List<String> keys = fields.stream().map(Field::key).toList();
        Optional<Field> figure = fields.stream()
                .filter(field -> Field.kind(field) == Unit.Kind.TIME || Field.kind(field) == Unit.Kind.MONEY)
                .filter(rules::containsKey)
                .findFirst();
        if (figure.isEmpty()) {
            return new Understanding.Column(number, Texts.clean(header), keys, "", "");
        }
        Rule rule = rules.get(figure.get());
        Unit unit = rule.reading().unit();
        if (unit == Unit.UNSTATED) {
            unit = figure.get() == Field.HOURS
                    ? Unit.HOUR
                    : Field.kind(figure.get()) == Unit.Kind.TIME ? Unit.DAY : Unit.DONG;
        }
        return new Understanding.Column(
                number,
                Texts.clean(header),
                keys,
                unit.key(),
                rule.origin().name().toLowerCase(Locale.ROOT));
    }

    /** The units that a text beside a list says of it, such as its title. */
    public static List<SaidUnit> ofText(String text) {
        return SaidUnit.ofName(text);
    }

    /** The units that a cell says which is there for that. */
    public static List<SaidUnit> ofCell(String text) {
        String cleaned = Texts.clean(text);
        List<SaidUnit> said = SaidUnit.ofCell(cleaned);
        return said.isEmpty() && !cleaned.isEmpty() ? List.of(new SaidUnit(Unit.UNKNOWN, cleaned)) : said;
    }

    /**
     * The rule of a cell in a row that may say units of its own.
     *
     * @param texts what it says in its cells for that
     */
    public static ReadingRule ofRow(Field field, ReadingRule column, Map<Field, String> texts) {
        return texts.isEmpty()
                ? column
                : Field.units(field).stream()
                        .map(place -> ofCell(texts.getOrDefault(place, "")))
                        .filter(said -> !said.isEmpty())
                        .findFirst()
                        .map(said -> ofRow(field, column, said))
                        .orElse(column);
    }

    private static ReadingRule ofRow(Field field, ReadingRule column, List<SaidUnit> said) {
        for (SaidUnit one : said) {
            if (isFor(field, one.unit())) {
                boolean isSilent = column.isPlain() || column.unit() == Unit.MISSING;
                boolean isSame = column.unit() == one.unit();
                return isSilent || isSame
                        ? column.with(Field.accepts(field, one.unit()) ? one.unit() : Unit.UNKNOWN, one.words())
                        : column.with(Unit.UNKNOWN, column.words() + " / " + one.words());
            }
        }
        return column;
    }

    /** The rule of a number that its sheet shows with a unit, which goes before that of the column. */
    static ReadingRule shown(Field field, ReadingRule column, Grid.GridCell cell) {
        Unit.Kind kind = Field.kind(field);
        if (cell.kind() != CellKind.NUMBER || kind == Unit.Kind.NONE || kind == Unit.Kind.PERCENT) {
            return column;
        }
        Grid.Shown shown = cell.shown();
        ReadingRule rule = column;
        if (!shown.unit().isEmpty()) {
            Unit unit = Unit.find(shown.unit()).orElse(Unit.UNKNOWN);
            boolean isMoneyOrTime = kind == Unit.Kind.MONEY || kind == Unit.Kind.TIME;
            rule = Field.accepts(field, unit)
                    ? column.with(unit, shown.unit())
                    : isMoneyOrTime || unit != Unit.UNKNOWN ? column.with(Unit.UNKNOWN, shown.unit()) : column;
        }
        if (shown.scale() == 0 || rule.isPlain() || rule.unit().kind() != Unit.Kind.MONEY) {
            return rule;
        }
        // Stored are đồng, of which thousands or millions are shown.
        boolean agrees =
                rule.unit().of(BigDecimal.ONE).equals(Reading.of(BigDecimal.ONE.scaleByPowerOfTen(shown.scale())));
        return agrees ? rule.with(Unit.DONG, rule.words()) : rule.with(Unit.UNKNOWN, rule.words());
    }
}
