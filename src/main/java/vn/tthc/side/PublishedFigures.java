package vn.tthc.side;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tthc.model.GroupName;
import vn.tthc.model.Measure;
import vn.tthc.model.Printed;
import vn.tthc.model.PublishedFigure;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.source.Source;
import vn.tthc.text.Amounts;
import vn.tthc.text.BoundedNumber;
import vn.tthc.text.NumberRule;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Percentages;
import vn.tthc.text.Reading;
import vn.tthc.text.Unit;

/** A file of figures that were published of groups, to be held against those of the lists. */
public final class PublishedFigures {
    private static final String BY = "by";
    private static final String GROUP = "group";
    private static final String MEASURE = "measure";

    /** An amount said twice in other units: "1.944 ngày (15.552 giờ)", "1.944 ngày = 15.552 giờ". */
    private static final Pattern PAIR = Pattern.compile("(?<first>[^=(]+)(?:=|\\()(?<second>[^=()]+)\\)?");

    private static final Pattern WITH_UNIT = Pattern.compile("(?<number>\\d[\\d.,]*) ?(?<unit>\\D+)");

    private final SideFile file;
    private final NumberRule rule;
    private final Predicate<String> isGrouping;
    private final List<PublishedFigure> figures = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private PublishedFigures(SideFile file, NumberRule rule, Predicate<String> isGrouping) {
        this.file = file;
        this.rule = rule;
        this.isGrouping = isGrouping;
    }

    /**
     * Reads a file to its end.
     *
     * @param numbers how text cells use points and commas, if that is said
     * @param isGrouping whether lists can be grouped by a word
     * @return empty if anything is wrong with it, which is reported
     */
    public static Optional<List<PublishedFigure>> read(
            Source source, Optional<NumberStyle> numbers, Predicate<String> isGrouping, Consumer<Problem> problems) {
        SideFile file = new SideFile(source, ProblemCode.BAD_PRINTED, problems);
        PublishedFigures reading =
                new PublishedFigures(file, numbers.map(NumberRule::given).orElse(NumberRule.NONE), isGrouping);
        file.read(InputStream.nullInputStream(), List.of(BY, GROUP, MEASURE), reading::take);
        return file.isFaulty() ? Optional.empty() : Optional.of(reading.figures);
    }

    private void take(SideFile.Line line) {
        SideFile.Cell by = line.get(BY);
        SideFile.Cell group = line.get(GROUP);
        SideFile.Cell measure = line.get(MEASURE);
        Optional<Measure> found = Measure.find(measure.text());
        String word = by.text().toLowerCase(Locale.ROOT);
        if (!word.equals("total") && !isGrouping.test(word)) {
            file.report(line, by, "by", by.text());
        } else if (found.isEmpty()) {
            String known = Arrays.stream(Measure.values()).map(Measure::key).collect(Collectors.joining(", "));
            file.report(line, measure, "measure", measure.text(), known);
        } else if (!seen.add(List.of(word, GroupName.identity(group.text()), found.get()))) {
            file.report(line, group, "twice", group.text());
        } else {
            long before = figures.size();
            boolean isAnyGiven = false;
            for (PublishedFigure.Kind kind : PublishedFigure.Kind.values()) {
                SideFile.Cell cell = line.get(kind.key());
                isAnyGiven |= !cell.isEmpty();
                if (!cell.isEmpty()) {
                    figure(line, cell, word, found.get(), kind).ifPresent(figures::add);
                }
            }
            if (!isAnyGiven && before == figures.size()) {
                file.report(line, measure, "nothing");
            }
        }
    }

    private Optional<PublishedFigure> figure(
            SideFile.Line line, SideFile.Cell cell, String by, Measure measure, PublishedFigure.Kind kind) {
        String group = line.get(GROUP).text();
        if (kind == PublishedFigure.Kind.PERCENT) {
            Optional<Printed> percent = Percentages.find(cell.text(), rule);
            if (percent.isEmpty()) {
                file.report(line, cell, "number", "\"" + cell.text() + "\"");
            }
            return percent.map(printed -> new PublishedFigure(by, group, measure, kind, printed, BigDecimal.ZERO));
        }
        BoundedNumber bounds = BoundedNumber.of(cell.text());
        Matcher pair = PAIR.matcher(bounds.number());
        Optional<Amount> amount = amount(pair.matches() ? pair.group("first") : bounds.number(), measure);
        Optional<Amount> again = pair.matches() ? amount(pair.group("second"), measure) : amount;
        if (amount.isEmpty() || again.isEmpty()) {
            file.report(line, cell, "number", "\"" + cell.text() + "\"");
            return Optional.empty();
        }
        if (!amount.get().isSame(again.get())) {
            file.report(
                    line,
                    cell,
                    "pair",
                    "\"" + cell.text() + "\"",
                    amount.get().value.toPlainString(),
                    again.get().value.toPlainString());
            return Optional.empty();
        }
        Printed printed = new Printed(amount.get().value, bounds.bound());
        return Optional.of(new PublishedFigure(by, group, measure, kind, printed, amount.get().step));
    }

    /** An amount, in days or đồng, and what one is of its last digit. */
    private record Amount(BigDecimal value, BigDecimal step) {
        /** Whether both say the same, as far as they are rounded. */
        boolean isSame(Amount other) {
            BigDecimal apart = value.subtract(other.value).abs();
            return apart.multiply(BigDecimal.valueOf(2)).compareTo(step.max(other.step)) < 0 || apart.signum() == 0;
        }
    }

    private Optional<Amount> amount(String text, Measure measure) {
        Matcher parts = WITH_UNIT.matcher(text.strip());
        Optional<Unit> unit = parts.matches() ? Unit.find(parts.group("unit")) : Optional.empty();
        boolean isOfMeasure = unit.map(Unit::kind)
                .filter(kind -> kind == (measure.kind() == Measure.Kind.TIME ? Unit.Kind.TIME : Unit.Kind.MONEY))
                .isPresent();
        if (isOfMeasure
                && rule.read(parts.group("number"), Optional.empty()) instanceof Reading.Value number
                && unit.get().of(number.amount()) instanceof Reading.Value value
                && unit.get().of(BigDecimal.ONE.movePointLeft(decimals(parts.group("number"), number.amount())))
                        instanceof Reading.Value step) {
            return Optional.of(new Amount(value.amount(), step.amount()));
        }
        return Amounts.quantity(text, rule) instanceof Reading.Value value
                ? Optional.of(new Amount(
                        value.amount(),
                        value.amount().scale() > 0 ? value.amount().ulp() : BigDecimal.ZERO))
                : Optional.empty();
    }

    /** How many decimals a number is written with, counting those that are 0. */
    private static int decimals(String text, BigDecimal number) {
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        int behind = mark < 0 ? 0 : text.length() - mark - 1;
        BigDecimal whole = new BigDecimal(text.replaceAll("[.,]", ""));
        return mark >= 0 && whole.movePointLeft(behind).compareTo(number) == 0 ? behind : 0;
    }
}
