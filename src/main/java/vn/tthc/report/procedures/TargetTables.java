package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.target.Goal;
import vn.tthc.model.target.Subject;
import vn.tthc.model.target.Target;
import vn.tthc.model.target.TargetScheme;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.MoneyUnit;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Table;

/** Words how the figures of a report stand to their targets. */
public final class TargetTables {
    private final Report report;
    private final Language language;

    TargetTables(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    /** The sentence on the targets of the total, and of agencies that have their own; empty if there are none. */
    Optional<String> sentence() {
        List<String> parts = new ArrayList<>();
        for (Target target : report.targets().all()) {
            Optional<Attainment> attainment = report.held(target).flatMap(group -> group.attainment(target.subject()));
            attainment.ifPresent(one -> parts.add(
                    (target.agency().isEmpty() ? "" : target.agency() + ", ") + sentence(target.subject(), one)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().collect(Collectors.joining("; ", language.say("target.sentence"), ".")));
    }

    private String sentence(Subject subject, Attainment attainment) {
        String start = language.say(
                "target." + subject.key(), goal(subject, attainment.target()), words(subject, attainment, language));
        return attainment.toSavePercent().isEmpty() || attainment.ends().isPresent()
                ? start
                : start
                        + language.say(
                                "target.still." + subject.key(),
                                amount(subject, attainment.toSave()),
                                language.numbers().percent(attainment.toSavePercent()));
    }

    /** What is asked for, such as "30%", "tối đa 30%" or "23.000 tỷ đồng". */
    private String goal(Subject subject, Goal goal) {
        String value = goal.isPercent()
                ? language.percent(goal.value())
                : subject.isMoney() ? exact(goal.value()) : language.numbers().amount(goal.value());
        return goal.isAtMost() ? language.say("target.at_most", value) : value;
    }

    /** Money with all its digits, for what is asked for is no figure to be rounded. */
    private String exact(BigDecimal amount) {
        MoneyUnit unit = MoneyUnit.fitting(amount);
        return language.numbers().amount(unit.in(amount)) + " " + unit.name(language);
    }

    /** An amount as a sentence tells it; money in a unit that fits it. */
    private String amount(Subject subject, BigDecimal amount) {
        return subject.isMoney()
                ? money(amount, report.options().moneyUnit(), language)
                : language.numbers().amount(amount);
    }

    private static String money(BigDecimal amount, Optional<MoneyUnit> asked, Language language) {
        MoneyUnit unit = asked.orElseGet(() -> MoneyUnit.fitting(amount));
        return language.numbers()
                        .amount(unit.told(new Change(amount, BigDecimal.ZERO)).current()) + " " + unit.name(language);
    }

    private static boolean isYear(String period) {
        return period.chars().allMatch(Character::isDigit);
    }

    /** The total's verdict on a measure, if it has a target. */
    public Optional<Cell> verdict(Measure measure) {
        Subject subject = Subject.of(measure);
        return report.total().attainment(subject).map(attainment -> verdict(subject, attainment, language));
    }

    /** The total's verdict on how many procedures are touched, if that has a target. */
    Optional<Cell> verdictOfTouched() {
        return report.total()
                .attainment(Subject.PROCEDURES_TOUCHED)
                .map(attainment -> verdict(Subject.PROCEDURES_TOUCHED, attainment, language));
    }

    /** A table for each grouping and each subject that has a target. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        List<Subject> judged = report.targets().subjects().stream()
                .filter(subject -> !isUnjudged(subject))
                .toList();
        report.groups()
                .forEach((grouping, groups) -> judged.forEach(subject -> tables.add(table(grouping, groups, subject))));
        return tables;
    }

    /** Whether the lists say nothing of it. */
    private boolean isUnjudged(Subject subject) {
        return subject.measure().isPresent()
                ? !report.measures().contains(subject.measure().get())
                : !Subject.OF_PROCEDURES.contains(subject)
                        || report.total().share(subject).isEmpty();
    }

    /** Where the targets come from, and what stands in the way of judging by them. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (TargetScheme scheme : report.targets().schemes()) {
            String key = isYear(scheme.period()) ? "note.target_scheme.year" : "note.target_scheme";
            notes.add(language.say(key, scheme.name(), scheme.source(), scheme.period()));
            if (!scheme.due().isEmpty()) {
                notes.add(language.say("note.target_due", scheme.name(), scheme.due()));
            }
            if (!scheme.expiry().isEmpty()) {
                notes.add(language.say("note.target_expiry", scheme.name(), scheme.expiry()));
            }
            if (!scheme.against().isEmpty() && report.baselines().isEmpty()) {
                notes.add(language.say("note.target_against", scheme.name(), scheme.against()));
            }
        }
        report.targets().subjects().stream()
                .filter(this::isUnjudged)
                .forEach(subject ->
                        notes.add(language.say("note.target_unjudged", language.say("measure." + subject.key()))));
        report.targets().all().stream()
                .filter(target -> report.held(target).isEmpty())
                .map(Target::agency)
                .distinct()
                .forEach(agency -> notes.add(language.say("note.target_agency", agency)));
        return notes;
    }

    private Table table(Grouping grouping, List<Group> groups, Subject subject) {
        List<Column> columns = new ArrayList<>(grouping.columns(language));
        for (String key : List.of("percent", "verdict", "to_save")) {
            columns.add(Column.number(language, "column." + key));
        }
        columns.add(Column.count(language, "column.to_save_percent"));
        List<List<Cell>> rows =
                Table.rows(groups, group -> line(grouping.cells(group.names(), language), group, subject));
        String title = language.say(
                "table.targets",
                report.targets()
                        .find(subject, "")
                        .map(target -> goal(subject, target.goal()))
                        .orElseGet(() -> language.say("target.own")),
                grouping.title(language),
                language.say("measure." + subject.key() + ".unit"));
        List<Cell> total = line(grouping.totalCells(language), report.total(), subject);
        return new Table(title, columns, rows, Optional.of(total));
    }

    private List<Cell> line(List<Cell> names, Group group, Subject subject) {
        Optional<Attainment> attainment = group.attainment(subject);
        List<Cell> cells = new ArrayList<>(names);
        cells.add(subject.measure()
                .map(measure -> FigureCells.percent(group.figures(measure)))
                .orElseGet(() -> new Cell.Percent(group.share(subject).flatMap(Change::percent))));
        cells.add(attainment
                .map(one -> verdict(subject, one, language))
                .orElseGet(() -> new Cell.Text(Numbers.UNDEFINED)));
        cells.add(attainment
                .filter(one -> one.met().isPresent() || one.isOpen())
                .map(one -> one.ends()
                        .map(ends -> FigureCells.amounts(ends.toSaveLow(), ends.toSaveHigh()))
                        .orElseGet(() -> new Cell.Amount(one.toSave())))
                .orElseGet(() -> new Cell.Text(Numbers.UNDEFINED)));
        cells.add(attainment.map(TargetTables::toSavePercent).orElse(new Cell.Percent(Optional.empty())));
        return cells;
    }

    private static Cell toSavePercent(Attainment attainment) {
        Optional<BigDecimal> one = attainment.toSavePercent();
        if (attainment.ends().isEmpty()) {
            return new Cell.Percent(one, Cell.Tone.PLAIN);
        }
        List<BigDecimal> ends = Stream.of(
                        attainment.ends().get().least(), attainment.ends().get().most())
                .flatMap(end -> end.toSavePercent().stream())
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return new Cell.Percent(Optional.empty());
        }
        // Where nothing is to be saved at one end, nothing is there to be told in percent.
        return Cell.range(
                new Cell.Percent(
                        Optional.of(ends.size() < 2 ? BigDecimal.ZERO.setScale(2) : ends.get(0)), Cell.Tone.PLAIN),
                new Cell.Percent(Optional.of(ends.get(ends.size() - 1)), Cell.Tone.PLAIN));
    }

    /** Met or missed, as far as that can be judged. */
    public static Cell verdict(Subject subject, Attainment attainment, Language language) {
        return attainment.met().isEmpty() && !attainment.isOpen()
                ? new Cell.Text(Numbers.UNDEFINED)
                : new Cell.Verdict(attainment.met(), words(subject, attainment, language), brief(attainment, language));
    }

    /** Met, missed or open, and the percentage points over the target with their sign. */
    private static String brief(Attainment attainment, Language language) {
        String key = attainment
                        .met()
                        .map(met -> met ? "target.met" : "target.missed")
                        .orElse("target.open") + ".brief";
        Optional<BigDecimal> low = attainment.points();
        Optional<BigDecimal> high = low;
        if (attainment.ends().isPresent()) {
            low = attainment.ends().get().pointsLow();
            high = attainment.ends().get().pointsHigh();
        }
        if (!attainment.target().isPercent() || low.isEmpty() || high.isEmpty()) {
            return language.say(key);
        }
        if (low.get().signum() == 0 && high.get().signum() == 0) {
            return language.say(key);
        }
        String from = language.numbers().signed(low.get());
        String to = language.numbers().signed(high.get());
        return language.say(key) + " (" + (from.equals(to) ? from : from + " – " + to) + ")";
    }

    /** Met or missed, and by how many percentage points, or by how much. */
    private static String words(Subject subject, Attainment attainment, Language language) {
        if (attainment.isOpen()) {
            return open(attainment, language);
        }
        if (attainment.met().isEmpty()) {
            return language.say("target.undefined");
        }
        boolean met = attainment.met().get();
        String key = met ? "target.met" : "target.missed";
        if (!attainment.target().isPercent()) {
            String missing = subject.isMoney()
                    ? money(attainment.toSave(), Optional.empty(), language)
                    : language.numbers().amount(attainment.toSave());
            return language.say(key + ".amount" + (attainment.target().isAtMost() ? ".at_most" : ""), missing);
        }
        BigDecimal points = attainment.points().orElseThrow();
        boolean isAbove = points.signum() >= 0;
        if (attainment.ends().isPresent()) {
            Attainment.Ends ends = attainment.ends().get();
            BigDecimal low = ends.pointsLow().orElse(points).abs();
            BigDecimal high = ends.pointsHigh().orElse(points).abs();
            if (low.compareTo(high) != 0 && low.signum() != 0 && high.signum() != 0) {
                String between = language.numbers().rounded(low.min(high)) + "–"
                        + language.numbers().rounded(low.max(high));
                return language.say(key + (attainment.target().isAtMost() ? ".at_most" : ""), between);
            }
        }
        boolean shown =
                met == (attainment.target().isAtMost() ? points.signum() <= 0 : isAbove) && points.signum() != 0;
        String sense = attainment.target().isAtMost() ? ".at_most" : "";
        return shown
                ? language.say(key + sense, language.numbers().rounded(points.abs()))
                : language.say(key + ".barely");
    }

    /** How far from the target it may be at either end, where that depends on which of several limits apply. */
    private static String open(Attainment attainment, Language language) {
        Attainment.Ends ends = attainment.ends().orElseThrow();
        return ends.pointsLow().isEmpty() || ends.pointsHigh().isEmpty()
                ? language.say("target.open.amount", language.numbers().amount(ends.toSaveHigh()))
                : language.say(
                        "target.open",
                        language.numbers().signed(ends.pointsLow().get()),
                        language.numbers().signed(ends.pointsHigh().get()));
    }
}
