package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Bound;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.Printed;
import vn.tthc.model.Published;
import vn.tthc.model.PublishedFigure;
import vn.tthc.report.page.Recheck;

/**
 * A published figure held against that of the lists.
 *
 * @param by what it is of: {@code total}, {@code procedure}, or a grouping as {@code --by} names it
 * @param name of the group; of a procedure its code and its name
 */
record CheckedFigure(String by, String name, Measure measure, PublishedFigure.Kind kind, Recheck recheck) {
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
                Recheck.of(row.printed(), row.numbers(), false));
    }

    /**
     * A figure of a group.
     *
     * @param group empty if the lists have none of that name
     */
    static CheckedFigure of(PublishedFigure figure, Optional<Group> group) {
        Optional<Change> numbers = group.map(one -> one.figures().get(figure.measure()))
                .filter(Figures::isKnown)
                .map(Figures::total);
        Recheck recheck =
                switch (figure.kind()) {
                    case PERCENT -> Recheck.of(figure.printed(), numbers, false);
                    case SAVED -> ofAmount(figure.printed(), numbers.map(Change::saved));
                    case CURRENT -> ofAmount(figure.printed(), numbers.map(Change::current));
                };
        return new CheckedFigure(figure.by(), figure.group(), figure.measure(), figure.kind(), recheck);
    }

    /** Amounts agree or do not: there is no telling to how many digits they were rounded. */
    private static Recheck ofAmount(Printed printed, Optional<BigDecimal> ours) {
        Optional<Integer> compared = ours.map(amount -> amount.compareTo(printed.percent()));
        Optional<Boolean> agrees = compared.filter(any -> printed.bound() != Bound.ABOUT)
                .map(sign -> switch (printed.bound()) {
                    case EXACT, ABOUT -> sign == 0;
                    case ABOVE -> sign >= 0;
                    case BELOW -> sign <= 0;
                });
        return new Recheck(
                printed,
                printed.percent(),
                ours,
                agrees.map(right -> right ? Printed.Verdict.AGREES : Printed.Verdict.OFF),
                ours.map(printed.percent()::subtract),
                false);
    }

    boolean isOfProcedure() {
        return by.equals(PROCEDURE);
    }

    boolean isAgreeing() {
        return recheck.verdict().equals(Optional.of(Printed.Verdict.AGREES));
    }
}
