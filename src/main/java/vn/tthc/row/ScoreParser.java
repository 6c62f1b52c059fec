package vn.tthc.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.RankScheme;
import vn.tthc.model.Score;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.text.Amounts;
import vn.tthc.text.Phrases;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** Rows of any format → scores, stated or added up from the criteria of a scheme. */
public final class ScoreParser implements RowParser<Score> {
    private static final List<Field> FIELDS = ListKind.SCORES.fields();

    private final Source source;
    private final RankScheme scheme;
    private final GroupNames names;
    /** On which line a unit of a group stood before. */
    private final Map<List<String>, Long> earlier = new HashMap<>();

    public ScoreParser(Source source, RowOptions options, RankScheme scheme) {
        this.source = source;
        this.scheme = scheme;
        names = new GroupNames(options.aliases());
    }

    @Override
    public Optional<Accepted<Score>> parse(Row row, Consumer<Problem> problems) {
        return new ScoreCells(row, problems).read();
    }

    /** Reads one row. */
    private final class ScoreCells extends RowCells {
        private final Row row;

        ScoreCells(Row row, Consumer<Problem> problems) {
            super(source, row, names, problems);
            this.row = row;
        }

        Optional<Accepted<Score>> read() {
            checkLengths(FIELDS);
            List.of(Field.AGENCY, Field.GROUP, Field.PRINTED).forEach(this::checkText);
            if (isRejected()) {
                return Optional.empty();
            }
            String agency = names(Field.AGENCY);
            String group = GroupNames.clean(text(Field.GROUP));
            Optional<BigDecimal> stated = amount(Field.SCORE, this::amount);
            Optional<BigDecimal> sum = ofCriteria();
            if (isRejected()) {
                return Optional.empty();
            }
            if (agency.isEmpty()) {
                report(ProblemCode.NO_UNIT, Field.AGENCY);
            }
            if (stated.isPresent()
                    && scheme.maximum()
                            .filter(most -> stated.get().compareTo(most) > 0)
                            .isPresent()) {
                report(
                        ProblemCode.ABOVE_MAXIMUM,
                        Field.SCORE,
                        scheme.name(),
                        scheme.maximum().get().toPlainString());
            }
            if (stated.isEmpty() && sum.isEmpty()) {
                report(ProblemCode.NO_SCORE, Field.SCORE);
            } else if (stated.isPresent() && sum.isPresent() && stated.get().compareTo(sum.get()) != 0) {
                report(ProblemCode.SCORE_SUM, Field.SCORE, sum.get().toPlainString());
            }
            List<String> unit = List.of(agency.toLowerCase(Locale.ROOT), group.toLowerCase(Locale.ROOT));
            Optional<Long> before = Optional.ofNullable(isRejected() ? null : earlier.putIfAbsent(unit, row.line()));
            before.ifPresent(line -> report(ProblemCode.SCORED_TWICE, Field.AGENCY, String.valueOf(line)));
            return isRejected()
                    ? Optional.empty()
                    : Optional.of(new Accepted<>(
                            new Score(
                                    agency,
                                    group,
                                    stated.or(() -> sum).orElseThrow(),
                                    GroupNames.clean(text(Field.PRINTED))),
                            merges()));
        }

        /** The sum of the criteria; empty unless the row has them all. */
        private Optional<BigDecimal> ofCriteria() {
            List<BigDecimal> amounts = new ArrayList<>();
            for (int i = 0; i < scheme.criteria().size(); i++) {
                Field field = ListKind.CRITERIA.get(i);
                RankScheme.Criterion criterion = scheme.criteria().get(i);
                amount(field, this::amount).ifPresent(amount -> {
                    if (amount.compareTo(criterion.maximum()) > 0) {
                        report(
                                ProblemCode.ABOVE_MAXIMUM,
                                field,
                                criterion.name(),
                                criterion.maximum().toPlainString());
                    }
                    amounts.add(amount);
                });
            }
            return amounts.isEmpty() || amounts.size() < scheme.criteria().size()
                    ? Optional.empty()
                    : Optional.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private Reading amount(Row.Cell cell) {
            String text = Texts.clean(cell.text());
            return Phrases.isNotSpecified(text)
                    ? Reading.Phrase.NOT_SPECIFIED
                    : Amounts.isNegative(text)
                            ? new Reading.Fault(ProblemCode.NEGATIVE_VALUE)
                            : cell.numbers().read(text, Optional.empty());
        }
    }
}
