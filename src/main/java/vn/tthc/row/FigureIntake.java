package vn.tthc.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tthc.format.Content;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.table.Row;
import vn.tthc.table.RowSigns;
import vn.tthc.table.Rows;
import vn.tthc.text.Texts;

/** The reading of one list whose rows are no procedures. */
public final class FigureIntake<P> extends Intake<RowParser.Accepted<P>> {
    /** Sums by more keys are not kept: no total says so much. */
    private static final int MAX_SUMS = 1 << 12;

    private final Rows rows;
    private final RowParser<P> kind;
    private final Consumer<P> taker;
    private final Map<String, FigureSums> sums = new HashMap<>();
    /** Of the row before, folded. */
    private String lastAgency = "";

    private List<String> lastNames = List.of();
    /** The row before, if it has a score and is numbered as a chapter. */
    private Optional<Row> chapter = Optional.empty();

    /**
     * A list that is to be read.
     *
     * @param taker takes every accepted row
     */
    public FigureIntake(
            Content content,
            Rows rows,
            ProblemSink problems,
            Optional<RejectWriter> rejects,
            RowParser<P> kind,
            Consumer<P> taker) {
        super(content, rows, problems, rejects);
        this.rows = rows;
        this.kind = kind;
        this.taker = taker;
    }

    @Override
    public ListCounts read(Between between) throws IOException, UnreadableException {
        takeAll(between);
        chapter.ifPresent(this::takeNext);
        return counts().toListCounts(Set.of(), rows);
    }

    @Override
    Map<Field, BigDecimal> figures(Row row) {
        return kind.figures(row);
    }

    @Override
    FigureSums sums(String key) {
        FigureSums ofKey = sums.getOrDefault(key, new FigureSums()).copy();
        ofKey.addLost(counts().rejected());
        return ofKey;
    }

    /** What is numbered I or A above 1 heads a group, whatever score it has; above II or B it is one of the list. */
    @Override
    public void take(Row row) {
        RowSigns signs = row.signs();
        if (chapter.isPresent()) {
            Row above = chapter.get();
            chapter = Optional.empty();
            if (signs.number() == RowSigns.Mark.THERE && !signs.level().isChapter()) {
                rejectDoubtful(above);
            } else {
                takeNext(above);
            }
        }
        boolean mayHead = row.skipped().isEmpty()
                && row.faults().isEmpty()
                && signs.level().isChapter()
                && signs.number() == RowSigns.Mark.THERE
                && (row.find(Field.SCORE).isPresent()
                        || ListKind.CRITERIA.stream()
                                .anyMatch(field -> row.find(field).isPresent()));
        if (mayHead) {
            chapter = Optional.of(row);
        } else {
            takeNext(row);
        }
    }

    private void takeNext(Row row) {
        if (row.skipped().isEmpty() && row.faults().isEmpty() && isWholeOfOthers(row)) {
            rejectDoubtful(row);
        } else {
            super.take(row);
        }
        lastAgency = agency(row);
        lastNames = names(row);
    }

    /** One without a number may head others too, unless it goes on with the agency above, as merged numbers make it. */
    @Override
    RowSigns.Level level(Row row) {
        RowSigns signs = row.signs();
        boolean isUnnumbered = signs.wording() == RowSigns.Wording.ORDINARY
                && signs.code() == RowSigns.Mark.NO_COLUMN
                && signs.number() == RowSigns.Mark.MISSING
                && !agency(row).isEmpty()
                && !agency(row).equals(lastAgency);
        return isUnnumbered ? RowSigns.Level.UNNUMBERED : signs.level();
    }

    /** "Toàn tỉnh" beside the names of others, where no figures tell whether it sums them up. */
    private boolean isWholeOfOthers(Row row) {
        return !kind.knowsFigures()
                && row.signs().wording() == RowSigns.Wording.WHOLE
                && counts().accepted() > 0
                && !names(row).equals(lastNames);
    }

    private static List<String> names(Row row) {
        return Stream.of(Field.AGENCY, Field.SECTOR)
                .map(field ->
                        row.find(field).map(cell -> Texts.fold(cell.text())).orElse(""))
                .toList();
    }

    private static String agency(Row row) {
        return row.find(Field.AGENCY).map(cell -> Texts.fold(cell.text())).orElse("");
    }

    @Override
    List<String> groupKeys(Row row) {
        return kind.groupKeys(row);
    }

    /** Of what the row may sum up, that which comes to its figures; else the nearest of which there are rows. */
    @Override
    String sumKey(Row row) {
        List<String> keys = kind.totalKeys(row);
        if (keys.size() == 1) {
            return keys.get(0);
        }
        Map<Field, BigDecimal> figures = kind.figures(row);
        return Stream.<Predicate<String>>of(
                        key -> sums(key).isEqual(figures), key -> sums(key).rows() > 0)
                .flatMap(fits -> keys.stream().filter(fits))
                .findFirst()
                .orElse(keys.get(keys.size() - 1));
    }

    @Override
    Optional<RowParser.Accepted<P>> understand(Row row, Consumer<Problem> found) {
        return kind.parse(row, found);
    }

    @Override
    void accept(Row row, RowParser.Accepted<P> parsed) {
        counts().accept(parsed.merges());
        Map<Field, BigDecimal> figures = kind.figures(row);
        for (String key : figures.isEmpty() ? List.<String>of() : kind.sumKeys(row)) {
            if (sums.size() < MAX_SUMS || sums.containsKey(key)) {
                sums.computeIfAbsent(key, of -> new FigureSums()).add(1, figures);
            }
        }
        taker.accept(parsed.value());
    }
}
