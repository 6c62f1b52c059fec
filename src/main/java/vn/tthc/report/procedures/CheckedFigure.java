package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.model.Bound;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Printed;
import vn.tthc.model.Published;
import vn.tthc.model.PublishedFigure;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Recheck;

/**
 * A published figure held against that of the lists.
 *
 * @param by what it is of: {@code total}, {@code procedure}, or a grouping as {@code --by} names it
 * @param roundedSum the sum of rounded lines that was published in place of the exact sum; empty if it was not
 * @param name of the group; of a procedure its code and its name
 */
record CheckedFigure(
        String by,
        String name,
        Measure measure,
        PublishedFigure.Kind kind,
        Recheck recheck,
        Optional<BigDecimal> roundedSum) {
    static final String PROCEDURE = "procedure";

    static CheckedFigure of(Published row) {
        String name = String.join(
                " ",
                List.of(row.code(), row.name()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
        return new CheckedFigure(
                PROCEDURE,
                name,
                row.measure(),
                PublishedFigure.Kind.PERCENT,
                Recheck.of(row.printed(), row.numbers()),
                Optional.empty());
    }

    /**
     * A figure of a group.
     *
     * @param group empty if the lists have none of that name
     * @param tables the lines of which the total may be the sum, in groups
     */
    static CheckedFigure of(PublishedFigure figure, Optional<Group> group, Collection<List<Group>> tables) {
        Optional<Change> numbers = group.flatMap(one -> one.findFigures(figure.measure()))
                .filter(Figures::isKnown)
                .map(Figures::total);
        Function<Change, BigDecimal> amount =
                figure.kind() == PublishedFigure.Kind.SAVED ? Change::saved : Change::current;
        boolean isPercent = figure.kind() == PublishedFigure.Kind.PERCENT;
        Recheck recheck = isPercent
                ? Recheck.of(figure.printed(), numbers)
                : ofAmount(figure.printed(), figure.step(), numbers.map(amount));
        Optional<BigDecimal> rounded = isPercent
                        || !figure.isTotal()
                        || recheck.verdict().isEmpty()
                        || recheck.verdict().get() == Printed.Verdict.AGREES
                ? Optional.empty()
                : tables.stream()
                        .map(lines -> roundedSum(lines, figure, amount))
                        .filter(sum -> sum.compareTo(figure.printed().percent()) == 0)
                        .findFirst();
        return new CheckedFigure(figure.by(), figure.group(), figure.measure(), figure.kind(), recheck, rounded);
    }

    /** The sum of the lines, each rounded to the last digit that was published of the total. */
    private static BigDecimal roundedSum(
            List<Group> lines, PublishedFigure figure, Function<Change, BigDecimal> amount) {
        BigDecimal step = figure.step().signum() == 0 ? BigDecimal.ONE : figure.step();
        return lines.stream()
                .map(group ->
                        rounded(amount.apply(group.figures(figure.measure()).total()), step, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rounded(BigDecimal amount, BigDecimal step, RoundingMode mode) {
        return amount.divide(step, 0, mode).multiply(step);
    }

    /**
     * Amounts agree if they round to what was published; with whole days or đồng there is no telling to how many digits they
     * were rounded.
     */
    private static Recheck ofAmount(Printed printed, BigDecimal step, Optional<BigDecimal> ours) {
        return new Recheck(
                printed,
                printed.percent(),
                ours,
                ours.filter(any -> printed.bound() != Bound.ABOUT).map(amount -> judge(printed, step, amount)),
                ours.map(printed.percent()::subtract),
                false,
                Optional.empty());
    }

    private static Printed.Verdict judge(Printed printed, BigDecimal step, BigDecimal ours) {
        int sign = ours.compareTo(printed.percent());
        boolean agrees =
                switch (printed.bound()) {
                    case EXACT, ABOUT -> sign == 0 || isRounded(printed, step, ours, RoundingMode.HALF_UP);
                    case ABOVE -> sign >= 0;
                    case BELOW -> sign <= 0;
                };
        if (agrees) {
            return Printed.Verdict.AGREES;
        }
        return printed.bound() == Bound.EXACT && isRounded(printed, step, ours, RoundingMode.DOWN)
                ? Printed.Verdict.TRUNCATED
                : Printed.Verdict.OFF;
    }

    private static boolean isRounded(Printed printed, BigDecimal step, BigDecimal ours, RoundingMode mode) {
        return step.signum() > 0 && rounded(ours, step, mode).compareTo(printed.percent()) == 0;
    }

    boolean isPercent() {
        return kind == PublishedFigure.Kind.PERCENT;
    }

    /** What was published, as it stands there. */
    String shown(Language language) {
        return isPercent() ? recheck.shown(language) : recheck.shownAmount(language);
    }

    boolean isOfProcedure() {
        return by.equals(PROCEDURE);
    }

    boolean isAgreeing() {
        return recheck.verdict().equals(Optional.of(Printed.Verdict.AGREES));
    }
}
