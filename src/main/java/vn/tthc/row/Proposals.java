package vn.tthc.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.Measure;
import vn.tthc.model.NationalCode;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.Understanding;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.Rows;
import vn.tthc.text.Texts;

/**
 * A list of proposals that completes the rows of the list in force. Resolutions print but the new limit, so that a value
 * without its pair is what is proposed.
 */
public final class Proposals {
    private static final String REJECTED = "rejected";
    private static final String NO_CODE = "no-code";
    private static final String NUMBER = "number";

    private final Source source;
    private final Rows rows;
    private final boolean missingUnchanged;
    private final CodeIndex<Candidate> index;
    private final List<Candidate> all = new ArrayList<>();
    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    private final Set<String> rejectedCodes = new HashSet<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private final Set<Measure> pairs = EnumSet.noneOf(Measure.class);
    private Optional<Understanding> understanding = Optional.empty();
    private long rejected;

    /** A row of the list, and whether any row in force has met it. */
    private static final class Candidate {
        private final Row row;
        private final String agency;
        private boolean joined;
        private boolean ambiguous;

        Candidate(Row row, String agency) {
            this.row = row;
            this.agency = agency;
        }
    }

    /** What became of a row in force. */
    record Joined(Optional<Row> row, Optional<Row> proposal, Optional<Skipped> left, Optional<Problem> problem) {}

    private Proposals(Source source, Rows rows, boolean missingUnchanged, Aliases aliases) {
        this.source = source;
        this.rows = rows;
        index = new CodeIndex<>(aliases);
        this.missingUnchanged = missingUnchanged;
    }

    /**
     * Takes all rows of the list.
     *
     * @param missingUnchanged whether a procedure that the list does not have stays as it is
     */
    public static Proposals of(
            Source source,
            Rows rows,
            boolean missingUnchanged,
            Aliases aliases,
            Consumer<Problem> problems,
            Optional<RejectWriter> rejects)
            throws IOException, UnreadableException {
        Proposals proposals = new Proposals(source, rows, missingUnchanged, aliases);
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            proposals.take(row.get(), problems, rejects);
        }
        rows.warnings().stream()
                .filter(warning -> warning.code() != ProblemCode.HALF_PAIR)
                .forEach(problems);
        proposals.understanding = Optional.of(rows.understanding());
        proposals.fields.addAll(rows.fields());
        proposals.pairs.addAll(Field.measures(rows.fields()));
        return proposals;
    }

    /** Whether a problem is one of this list. */
    boolean has(Problem problem) {
        return problem.location().source().equals(source.shown());
    }

    /** Writes a row of this list that is rejected, here or once it is joined. */
    void reject(RejectWriter writer, Row row, List<Problem> found) {
        writer.write(source, rows, row, found);
    }

    /** The name of the list in reports. */
    public String name() {
        return source.name();
    }

    /** How the list was understood: a value without its pair is what is proposed. */
    public Understanding understanding() {
        Understanding found = understanding.orElseThrow();
        List<Understanding.Column> columns = found.columns().stream()
                .map(column -> new Understanding.Column(
                        column.number(),
                        column.header(),
                        column.fields().stream().map(this::meant).toList(),
                        column.unit(),
                        column.unitFrom()))
                .toList();
        return new Understanding(
                found.description(), found.numbers(), found.numbersGiven(), found.headerLine(), columns);
    }

    private String meant(String field) {
        for (Measure measure : Measure.STATED) {
            if (!pairs.contains(measure) && Field.current(measure).key().equals(field)) {
                return Field.proposed(measure).key();
            }
        }
        return field;
    }

    public long rejected() {
        return rejected;
    }

    /**
     * Says which proposals no row in force has met, and what became of all rows.
     *
     * @return the rows that are no procedures of their own, by kind
     */
    public Map<Skipped, Long> finish(Consumer<Problem> problems) {
        for (Candidate candidate : all) {
            boolean ambiguous = candidate.ambiguous && !candidate.joined;
            Skipped kind = candidate.joined ? Skipped.JOINED : ambiguous ? Skipped.AMBIGUOUS : Skipped.UNMATCHED;
            skipped.merge(kind, 1L, Long::sum);
            if (kind == Skipped.UNMATCHED) {
                problems.accept(problem(ProblemCode.PROPOSAL_UNMATCHED, candidate.row));
            }
        }
        return skipped;
    }

    /** The fields that a row in force can have once it is joined. */
    Set<Field> fields(Set<Field> current) {
        Set<Field> joined = EnumSet.noneOf(Field.class);
        joined.addAll(current);
        for (Measure measure : Measure.STATED) {
            if (Field.of(measure).stream().anyMatch(fields::contains)) {
                joined.add(Field.proposed(measure));
            }
            if (pairs.contains(measure)) {
                joined.add(Field.current(measure));
            }
        }
        return joined;
    }

    /** Joins a row in force that could be taken apart. */
    Joined join(Row current) {
        String code = CodeIndex.code(current);
        List<Candidate> candidates = index.find(current);
        if (candidates.size() == 1) {
            Candidate only = candidates.get(0);
            only.joined = true;
            String agency = index.agency(current);
            boolean other = !only.agency.isEmpty() && !agency.isEmpty() && !only.agency.equals(agency);
            return new Joined(
                    Optional.of(completed(current, only.row)),
                    Optional.of(only.row),
                    Optional.empty(),
                    other ? Optional.of(problem(ProblemCode.OTHER_AGENCY, current)) : Optional.empty());
        }
        if (candidates.size() > 1) {
            candidates.forEach(candidate -> candidate.ambiguous = true);
            return new Joined(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Skipped.AMBIGUOUS),
                    Optional.of(problem(ProblemCode.JOIN_AMBIGUOUS, current)));
        }
        if (missingUnchanged && !code.isEmpty() && !rejectedCodes.contains(code)) {
            return new Joined(Optional.of(unchanged(current)), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Joined(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Skipped.UNMATCHED),
                Optional.of(
                        rejectedCodes.contains(code)
                                ? problem(ProblemCode.JOIN_UNMATCHED, current, REJECTED)
                                : problem(ProblemCode.JOIN_UNMATCHED, current)));
    }

    private void take(Row row, Consumer<Problem> problems, Optional<RejectWriter> rejects) {
        if (row.skipped().isPresent()) {
            skipped.merge(row.skipped().get(), 1L, Long::sum);
        } else if (!row.faults().isEmpty()) {
            row.faults().forEach(problems);
            rejects.ifPresent(writer -> reject(writer, row, row.faults()));
            rejected++;
            row.raw().stream()
                    .map(Texts::clean)
                    .filter(NationalCode::isNational)
                    .forEach(code -> rejectedCodes.add(NationalCode.identity(code)));
        } else {
            Candidate candidate = new Candidate(row, index.agency(row));
            all.add(candidate);
            index.add(row, candidate);
        }
    }

    /** Whether the list has both values of the measure, and not what is proposed alone. */
    boolean isPair(Measure measure) {
        return pairs.contains(measure);
    }

    /** The cell of a row of this list with what it proposes. */
    Optional<Row.Cell> proposed(Row proposal, Measure measure) {
        Optional<Row.Cell> alone = isPair(measure) ? Optional.empty() : proposal.find(Field.current(measure));
        return alone.or(() -> proposal.find(Field.proposed(measure)));
    }

    /** The row in force with what is proposed, and with what only the list of proposals says. */
    private Row completed(Row current, Row proposal) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        cells.putAll(proposal.cells());
        for (Measure measure : Measure.STATED) {
            if (!pairs.contains(measure)) {
                proposed(proposal, measure).ifPresent(cell -> cells.put(Field.proposed(measure), cell));
                cells.remove(Field.current(measure));
            }
        }
        current.cells().forEach((field, cell) -> {
            boolean proposed = Field.isProposed(field)
                    && cells.containsKey(field)
                    && !Texts.isBlank(cells.get(field).text());
            if (!proposed && !(Texts.isBlank(cell.text()) && cells.containsKey(field))) {
                cells.put(field, cell);
            }
        });
        return Row.of(current.line(), cells, current.raw());
    }

    private static Row unchanged(Row current) {
        EnumMap<Field, Row.Cell> cells = new EnumMap<>(Field.class);
        cells.putAll(current.cells());
        for (Measure measure : Measure.STATED) {
            current.find(Field.current(measure)).ifPresent(cell -> cells.put(Field.proposed(measure), cell));
        }
        return Row.of(current.line(), cells, current.raw());
    }

    private static Problem problem(ProblemCode code, Row row, String detail) {
        Problem bare = problem(code, row);
        return new Problem(code, bare.location(), bare.field(), bare.value(), List.of(detail));
    }

    private static Problem problem(ProblemCode code, Row row) {
        Optional<Row.Cell> cell = row.find(Field.CODE);
        Location location = cell.map(Row.Cell::location).orElse(new Location("", row.line(), 0));
        String value = cell.map(Row.Cell::text).orElse("");
        List<String> details =
                CodeIndex.code(row).isEmpty() ? List.of(Texts.isBlank(value) ? NO_CODE : NUMBER) : List.of();
        return new Problem(code, location, Field.CODE.key(), value, details);
    }
}
