package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tthc.model.Change;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Numbers;

/** Figures as cells: one number, or the lowest and the highest where of several limits in a cell any may apply. */
final class FigureCells {
    /** Percentages of what is saved, in the column before them, of what is in force, two columns before that. */
    static final Column.Quotient SAVED_OF_CURRENT = new Column.Quotient(-1, -3);

    private FigureCells() {}

    /** What is in force, what is proposed, what is saved and the percentage of a group. */
    static List<Cell> ofGroup(Figures figures) {
        if (figures.bounds().isPresent() || !figures.isKnown()) {
            return List.of(current(figures), proposed(figures), saved(figures), percent(figures));
        }
        Change total = figures.total();
        return List.of(
                new Cell.Amount(total.current()),
                new Cell.Amount(total.proposed()),
                new Cell.Amount(total.saved()),
                percent(figures));
    }

    static Cell current(Figures figures) {
        return sum(figures, figures.total().current(), bounds -> amounts(bounds.currentLow(), bounds.currentHigh()));
    }

    static Cell proposed(Figures figures) {
        return sum(figures, figures.total().proposed(), bounds -> amounts(bounds.proposedLow(), bounds.proposedHigh()));
    }

    static Cell saved(Figures figures) {
        return sum(figures, figures.total().saved(), bounds -> amounts(bounds.savedLow(), bounds.savedHigh()));
    }

    static Cell percent(Figures figures) {
        return figures.bounds()
                .map(bounds -> percents(bounds.percentLow(), bounds.percentHigh()))
                .orElseGet(() -> new Cell.Percent(figures.percent()));
    }

    static Cell meanPercent(Figures figures) {
        return figures.bounds()
                .map(bounds -> percents(bounds.meanPercentLow(), bounds.meanPercentHigh()))
                .orElseGet(() -> new Cell.Percent(figures.meanPercent()));
    }

    /** A sum over no procedure at all is not 0 but unknown. */
    private static Cell sum(Figures figures, BigDecimal sum, Function<FigureBounds, Cell> bounds) {
        return figures.isKnown()
                ? figures.bounds().map(bounds).orElseGet(() -> new Cell.Amount(sum))
                : new Cell.Text(Numbers.UNDEFINED);
    }

    /** What is in force, what is proposed, what is saved and the percentage of one procedure. */
    static List<Cell> ofProcedure(Change change, List<Change> cases, boolean converted) {
        List<Change> all = cases.isEmpty() ? List.of(change) : cases;
        return List.of(
                lowToHigh(all, one -> Optional.of(shown(one, converted).current()), FigureCells::amounts),
                lowToHigh(all, one -> Optional.of(shown(one, converted).proposed()), FigureCells::amounts),
                lowToHigh(all, one -> Optional.of(shown(one, converted).saved()), FigureCells::amounts),
                lowToHigh(
                        all,
                        one -> Rounding.percent(one, converted),
                        (low, high) -> percents(Optional.of(low), Optional.of(high))));
    }

    private static Change shown(Change change, boolean converted) {
        return converted ? Rounding.rounded(change) : change;
    }

    private interface Ends {
        Cell cell(BigDecimal low, BigDecimal high);
    }

    /** Between what the figure of some changes lies; undefined where one of them has none. */
    private static Cell lowToHigh(List<Change> changes, Function<Change, Optional<BigDecimal>> figure, Ends ends) {
        List<BigDecimal> sorted = changes.stream()
                .flatMap(change -> figure.apply(change).stream())
                .sorted()
                .toList();
        return sorted.size() < changes.size()
                ? new Cell.Percent(Optional.empty())
                : ends.cell(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    static Cell amounts(BigDecimal low, BigDecimal high) {
        return Cell.range(new Cell.Amount(low), new Cell.Amount(high));
    }

    private static Cell percents(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return Cell.range(new Cell.Percent(low), new Cell.Percent(high));
    }
}
