package vn.tthc.row.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tthc.format.CellKind;
import vn.tthc.model.GroupName;
import vn.tthc.model.RankScheme;
import vn.tthc.model.Score;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.GroupNames;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.row.RowParser;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.text.Amounts;
import vn.tthc.text.Percentages;
import vn.tthc.text.Phrases;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** Rows of any format → scores, stated or added up from the criteria of a scheme. */
public final class ScoreParser implements RowParser<Score> {
    private static final List<Field> FIELDS = ListKind.SCORES.fields();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Scores of which the highest is so many times below what the scheme goes to are of another scale. */
    private static final BigDecimal TIMES_TOO_LOW = BigDecimal.TEN;

    /** What may stand before the name of a class, folded. */
    private static final List<String> CLASS_WORDS = classWords();

    private final Source source;
    private final RankScheme scheme;
    private final GroupNames names;
    /** On which line a unit of a group stood before. */
    private final Map<List<String>, Long> earlier = new HashMap<>();

    private BigDecimal highest = BigDecimal.ZERO;
    /** The first row whose score is a fraction of 1, and how many there are. */
    private Optional<Problem> fraction = Optional.empty();

    public ScoreParser(Source source, RowOptions options, RankScheme scheme) {
        this.source = source;
        this.scheme = scheme;
        names = new GroupNames(options.aliases());
    }

    /** "tb" of Trung bình, as tables with little room have it. */
    private static String initials(String name) {
        return Texts.fold(Arrays.stream(Texts.clean(name).split(" "))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining()));
    }

    private static List<String> classWords() {
        List<String> words = new ArrayList<>(List.of(""));
        words.addAll(Phrases.folded("class_words"));
        return words;
    }

    @Override
    public Optional<Accepted<Score>> parse(Row row, Consumer<Problem> problems) {
        return new ScoreCells(row, problems).read();
    }

    /**
     * Says that the list has ended, and looks at all its scores: those of 0 to 1, or to 10, are of another scale than a scheme
     * that goes to 100.
     *
     * @throws UnreadableException if all scores are of such a scale, so that all classes would be wrong
     */
    public void end(Consumer<Problem> problems) throws UnreadableException {
        BigDecimal height = scheme.height();
        boolean isLow = highest.signum() > 0 && highest.multiply(TIMES_TOO_LOW).compareTo(height) <= 0;
        if (isLow) {
            throw new UnreadableException(Problem.of(
                    ProblemCode.SCORE_SCALE,
                    Location.of(source.shown()),
                    highest.toPlainString(),
                    scheme.name(),
                    height.toPlainString()));
        }
        if (fraction.isPresent() && height.compareTo(TIMES_TOO_LOW) > 0) {
            problems.accept(fraction.get());
        }
    }

    private void note(BigDecimal score, Optional<Row.Cell> cell) {
        highest = highest.max(score);
        boolean isFraction = score.signum() > 0 && score.compareTo(BigDecimal.ONE) <= 0 && cell.isPresent();
        if (isFraction) {
            fraction = Optional.of(fraction.map(first -> first.ofRows(first.rows() + 1))
                    .orElseGet(() -> new Problem(
                            ProblemCode.FRACTION_SCORE,
                            cell.get().location(),
                            Field.SCORE.key(),
                            cell.get().text(),
                            List.of(scheme.height().toPlainString()))));
        }
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
            List.of(Field.AGENCY, Field.GROUP).forEach(this::checkText);
            if (isRejected()) {
                return Optional.empty();
            }
            String agency = names(Field.AGENCY);
            String group = GroupNames.clean(text(Field.GROUP));
            Optional<BigDecimal> stated = amount(Field.SCORE, this::score);
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
            List<String> unit = List.of(GroupName.identity(agency), GroupName.identity(group));
            Optional<Long> before = Optional.ofNullable(isRejected() ? null : earlier.putIfAbsent(unit, row.line()));
            before.ifPresent(line -> report(ProblemCode.SCORED_TWICE, Field.AGENCY, Location.shownLine(line)));
            if (isRejected()) {
                return Optional.empty();
            }
            BigDecimal score = stated.or(() -> sum).orElseThrow();
            note(score, row.find(Field.SCORE));
            return Optional.of(new Accepted<>(new Score(agency, group, score, printedClass()), merges()));
        }

        /** The class as it was published, in the spelling of the scheme if it is one of its classes; empty if there is none. */
        private String printedClass() {
            Optional<Row.Cell> cell = row.find(Field.PRINTED);
            String printed = text(Field.PRINTED);
            if (cell.isEmpty() || Phrases.isNoValue(printed)) {
                return "";
            }
            if (cell.get().kind() == CellKind.ERROR || cell.get().kind() == CellKind.DATE) {
                report(ProblemCode.PRINTED_UNREAD, Field.PRINTED, "class");
                return "";
            }
            return findClass(printed, Texts::fold)
                    .or(() -> findClass(printed, ScoreParser::initials))
                    .orElse(GroupNames.clean(printed));
        }

        /** The only class that is called so, be there words such as "Xếp loại" before it. */
        private Optional<String> findClass(String printed, UnaryOperator<String> called) {
            String folded = Texts.fold(printed);
            List<String> found = scheme.classes().stream()
                    .map(RankScheme.Grade::name)
                    .filter(name -> CLASS_WORDS.stream().anyMatch(word -> folded.equals(word + called.apply(name))))
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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

        /** A score, which may be a percentage where the scheme goes to 100. */
        private Reading score(Row.Cell cell) {
            String text = Texts.clean(cell.text());
            String points = Percentages.withoutSign(text);
            boolean isOfHundred = scheme.maximum().orElse(HUNDRED).compareTo(HUNDRED) == 0
                    && scheme.height().compareTo(TIMES_TOO_LOW) > 0
                    && scheme.height().compareTo(HUNDRED) <= 0;
            return amount(isOfHundred ? new Row.Cell(points, cell.kind(), cell.location(), cell.rule()) : cell);
        }

        private Reading amount(Row.Cell cell) {
            String text = Texts.cleanValue(cell.text());
            return Phrases.isNotSpecified(text)
                    ? Reading.Phrase.NOT_SPECIFIED
                    : Amounts.isNegative(text)
                            ? new Reading.Fault(ProblemCode.NEGATIVE_VALUE)
                            : cell.numbers().read(text, Optional.empty());
        }
    }
}
