package vn.tthc.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tthc.format.Content;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** The reading of one list of procedures. */
public final class ProcedureIntake extends Intake<ProcedureParser.Parsed> {
    /** The first detail of a conflict: whose value counts. */
    private static final String PROPOSAL_COUNTS = "proposal";

    private static final String LIST_COUNTS = "list";

    private final Source source;
    private final Rows rows;
    private final RowOptions options;
    private final ProblemSink problems;
    private final Optional<Proposals> proposals;
    private final ProcedureParser parser;
    private final Consumer<ProcedureParser.Parsed> taker;
    private DuplicateCodes codes = new DuplicateCodes();

    /**
     * A list that is to be read.
     *
     * @param proposals the list that completes its rows
     * @param taker takes every accepted row
     */
    public ProcedureIntake(
            Content content,
            Rows rows,
            RowOptions options,
            ProblemSink problems,
            Optional<RejectWriter> rejects,
            Optional<Proposals> proposals,
            Consumer<ProcedureParser.Parsed> taker) {
        super(content, rows, problems, rejects);
        source = content.source();
        this.rows = rows;
        this.options = options;
        this.problems = problems;
        this.proposals = proposals;
        parser = new ProcedureParser(source, options);
        this.taker = taker;
    }

    @Override
    public ListCounts read(Between between) throws IOException, UnreadableException {
        takeAll(between);
        if (codes.hasForgotten() && !isStretch()) {
            problems.accept(Problem.of(ProblemCode.DUPLICATES_UNCHECKED, Location.of(source.shown())));
        }
        Set<Field> fields = proposals.isPresent() ? proposals.get().fields(rows.fields()) : rows.fields();
        return counts().toListCounts(measures(fields), rows);
    }

    /** A form has columns for all measures, but a list that was kept in it has those of which some row says something. */
    private Set<Measure> measures(Set<Field> fields) {
        Set<Measure> whole = Field.measures(fields);
        Set<Measure> kept = EnumSet.noneOf(Measure.class);
        kept.addAll(counts().stated());
        kept.retainAll(whole);
        return kept.isEmpty() ? whole : kept;
    }

    @Override
    Map<Field, BigDecimal> figures(Row row) {
        return parser.figures(row);
    }

    @Override
    FigureSums sums(String key) {
        return counts().sums();
    }

    /** What is counted is what the list says: nothing of it comes from another list, and no unit is converted. */
    @Override
    boolean comparesTotals() {
        return proposals.isEmpty()
                && options.baseline().isEmpty()
                && options.workingDayRatio().isEmpty();
    }

    @Override
    public void take(Row row) {
        if (row.skipped().isEmpty() && row.faults().isEmpty() && proposals.isPresent()) {
            Proposals.Joined joined = join(row);
            joined.left().ifPresent(counts()::skip);
            joined.row().ifPresent(whole -> parse(whole, found -> reject(whole, joined.proposal(), found)));
        } else {
            super.take(row);
        }
    }

    /** Says where the row and its proposal contradict each other, and which of them counts. */
    private void warnOfConflicts(Row row, Row proposal) {
        for (Measure measure : Measure.STATED) {
            Field current = Field.current(measure);
            Field proposed = Field.proposed(measure);
            Function<Row.Cell, Reading> meaning = cell -> parser.understand(measure, cell);
            warnOfConflict(
                    row, proposed, proposals.orElseThrow().proposed(proposal, measure), meaning, PROPOSAL_COUNTS);
            if (proposals.orElseThrow().isPair(measure)) {
                warnOfConflict(row, current, proposal.find(current), meaning, LIST_COUNTS);
            }
        }
        warnOfConflict(row, Field.VOLUME, proposal.find(Field.VOLUME), ProcedureParser::volume, LIST_COUNTS);
        Optional<Row.Cell> action = proposal.find(Field.ACTION);
        row.find(Field.ACTION)
                .filter(own -> isOther(own.text(), action.map(Row.Cell::text).orElse("")))
                .ifPresent(own -> warnOfConflict(Field.ACTION, own, action.orElseThrow(), LIST_COUNTS));
    }

    private void warnOfConflict(
            Row row, Field field, Optional<Row.Cell> other, Function<Row.Cell, Reading> meaning, String counts) {
        Optional<Row.Cell> own = row.find(field);
        if (own.isEmpty()
                || other.isEmpty()
                || !isOther(own.get().text(), other.get().text())) {
            return;
        }
        Reading ours = own.get().reading(meaning);
        Reading theirs = other.get().reading(meaning);
        boolean readable = !(ours instanceof Reading.Fault) && !(theirs instanceof Reading.Fault);
        if (readable && !isSame(ours, theirs)) {
            warnOfConflict(field, own.get(), other.get(), counts);
        }
    }

    /** Whether both mean the same, where one may leave out the unit. */
    private static boolean isSame(Reading ours, Reading theirs) {
        return (ours instanceof Reading.Value our && theirs instanceof Reading.Value their)
                ? our.amount().compareTo(their.amount()) == 0 && !our.unit().conflictsWith(their.unit())
                : ours.equals(theirs);
    }

    private void warnOfConflict(Field field, Row.Cell own, Row.Cell other, String counts) {
        problems.accept(new Problem(
                ProblemCode.PROPOSAL_CONFLICT,
                own.location(),
                field.key(),
                own.text(),
                List.of(counts, other.text(), other.location().toString())));
    }

    /** Whether both say something, and not the same. */
    private static boolean isOther(String text, String other) {
        return !Texts.isBlank(text)
                && !Texts.isBlank(other)
                && !Texts.fold(text).equals(Texts.fold(other));
    }

    @Override
    public void remember(DuplicateCodes earlier) {
        codes = earlier;
    }

    @Override
    public void expect(long[] codeKeys, int rows) {
        codes.fetch(codeKeys, rows);
    }

    @Override
    public Optional<Long> findEarlier(long codeKey, long line) {
        return codes.findEarlier(codeKey, line);
    }

    @Override
    public void meet(long[] places, int length) {
        proposals.ifPresentOrElse(list -> list.index().meet(places, length), () -> options.baseline()
                .ifPresent(list -> list.index().meet(places, length)));
    }

    @Override
    public void tell(Row row, boolean isRejected) {
        if (proposals.isEmpty()) {
            super.tell(row, isRejected);
            return;
        }
        Proposals.Joined joined = join(row);
        joined.row().ifPresent(whole -> {
            List<Problem> found = findProblems(whole);
            if (isRejected) {
                reject(whole, joined.proposal(), found);
            }
        });
    }

    /** Joins a row with its proposal, and says what is to be said of that. */
    private Proposals.Joined join(Row row) {
        Proposals.Joined joined = proposals.orElseThrow().join(row);
        joined.problem().ifPresent(problems);
        joined.proposal().ifPresent(proposal -> warnOfConflicts(row, proposal));
        return joined;
    }

    @Override
    public void warnOfRepeated(Row row, long earlier) {
        Row whole = proposals.flatMap(list -> list.join(row).row()).orElse(row);
        Procedure procedure = parser.parse(whole, problem -> {})
                .map(ProcedureParser.Parsed::procedure)
                .orElseThrow();
        warnOfDuplicate(whole, procedure, earlier);
    }

    private void warnOfDuplicate(Row row, Procedure procedure, long earlier) {
        boolean isNamed = procedure.code().isEmpty();
        Field field = isNamed ? Field.NAME : Field.CODE;
        Row.Cell cell = row.find(field).orElseThrow();
        List<String> details = List.of(procedure.agency(), Location.shownLine(earlier));
        problems.accept(new Problem(
                ProblemCode.DUPLICATE_CODE,
                cell.location(),
                field.key(),
                cell.text(),
                isNamed ? List.of("named", details.get(0), details.get(1)) : details));
    }

    @Override
    Optional<ProcedureParser.Parsed> understand(Row row, Consumer<Problem> found) {
        return parser.parse(row, found);
    }

    /** Writes whichever of the row and its proposal is to blame. */
    private void reject(Row row, Optional<Row> proposal, List<Problem> found) {
        Map<Boolean, List<Problem>> byProposal = found.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .collect(Collectors.partitioningBy(problem ->
                        proposal.isPresent() && proposals.orElseThrow().has(problem)));
        if (!byProposal.get(true).isEmpty()) {
            rejects()
                    .ifPresent(writer ->
                            proposals.orElseThrow().reject(writer, proposal.orElseThrow(), byProposal.get(true)));
        }
        if (!byProposal.get(false).isEmpty()) {
            reject(row, found);
        }
    }

    @Override
    void accept(Row row, ProcedureParser.Parsed parsed) {
        if (options.skipAbolished() && parsed.procedure().isAbolished()) {
            counts().skip(Skipped.ABOLISHED);
            return;
        }
        codes.findEarlier(parsed.procedure(), row.line())
                .ifPresent(line -> warnOfDuplicate(row, parsed.procedure(), line));
        if (!parsed.isChosen()) {
            counts().filter(parsed);
            return;
        }
        counts().accept(parsed);
        taker.accept(parsed);
    }
}
