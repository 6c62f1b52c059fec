package vn.tthc.row;

import java.util.ArrayList;
import java.util.Comparator;
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
public final class Proposals extends OtherList<Proposals.Candidate> {
    private static final String REJECTED = "rejected";
    private static final String NO_CODE = "no-code";
    private static final String NUMBER = "number";

    private final boolean missingUnchanged;
    private final List<Candidate> all = new ArrayList<>();
    private final Set<String> rejectedCodes = new HashSet<>();
    private final Set<Measure> pairs = EnumSet.noneOf(Measure.class);

    /** A row of the list. */
    record Candidate(Row row, String agency, KeptRows.Mark mark) {}

    /** What became of a row in force. */
    record Joined(Optional<Row> row, Optional<Row> proposal, Optional<Skipped> left, Optional<Problem> problem) {}

    /**
     * No rows yet.
     *
     * @param missingUnchanged whether a procedure that the list does not have stays as it is
     */
    public Proposals(
            Source source,
            Rows rows,
            boolean missingUnchanged,
            Aliases aliases,
            Consumer<Problem> problems,
            Optional<RejectWriter> rejects) {
        super(source, rows, aliases, problems, rejects);
        this.missingUnchanged = missingUnchanged;
    }

    @Override
    boolean isToBeSaid(Problem warning) {
        return warning.code() != ProblemCode.HALF_PAIR;
    }

    @Override
    public void end() {
        super.end();
        pairs.addAll(Field.measures(rows().fields()));
    }

    @Override
    List<Problem> takeWhole(Row row) {
        Candidate candidate = new Candidate(row, index().agency(row), new KeptRows.Mark());
        all.add(candidate);
        index().add(row, candidate);
        return List.of();
    }

    @Override
    void takeFaulty(Row row) {
        row.raw().stream()
                .map(Texts::clean)
                .filter(NationalCode::isNational)
                .forEach(code -> rejectedCodes.add(NationalCode.identity(code)));
    }

    @Override
    Candidate of(KeptRows kept, int row) {
        return new Candidate(row(kept, row), kept.agency(row), kept.mark(row));
    }

    /** Whether a problem is one of this list. */
    boolean has(Problem problem) {
        return problem.location().source().equals(source().shown());
    }

    /** How the list was understood: a value without its pair is what is proposed. */
    @Override
    public Understanding understanding() {
        Understanding found = super.understanding();
        List<Understanding.Column> columns = found.columns().stream()
                .map(column -> new Understanding.Column(
                        column.number(),
                        column.header(),
                        column.fields().stream()
                                .map(key -> Field.find(key)
                                        .map(this::meant)
                                        .map(Field::key)
                                        .orElse(key))
                                .toList(),
                        column.unit(),
                        column.unitFrom()))
                .toList();
        return new Understanding(
                found.description(), found.numbers(), found.numbersGiven(), found.headerLine(), columns);
    }

    /** What a field of this list is in a joined row. */
    public Field meant(Field field) {
        for (Measure measure : Measure.STATED) {
            if (field == Field.current(measure) && !pairs.contains(measure)) {
                return Field.proposed(measure);
            }
        }
        return field;
    }

    /**
     * Says which proposals no row in force has met, and what became of all rows.
     *
     * @return the rows that are no procedures of their own, by kind
     */
    public Map<Skipped, Long> finish(Consumer<Problem> problems) {
        Map<Skipped, Long> skipped = skippedRows();
        List<Row> unmatched = new ArrayList<>();
        for (Candidate candidate : all) {
            if (count(candidate.mark().isJoined(), candidate.mark().isAmbiguous(), skipped) == Skipped.UNMATCHED) {
                unmatched.add(candidate.row);
            }
        }
        for (KeptRows kept : index().kept()) {
            for (int row = 0; row < kept.rows(); row++) {
                if (count(kept.isJoined(row), kept.isAmbiguous(row), skipped) == Skipped.UNMATCHED) {
                    unmatched.add(row(kept, row));
                }
            }
        }
        unmatched.stream()
                .sorted(Comparator.comparingLong(Row::line))
                .forEach(row -> problems.accept(problem(ProblemCode.PROPOSAL_UNMATCHED, row)));
        return skipped;
    }

    private static Skipped count(boolean isJoined, boolean isAmbiguous, Map<Skipped, Long> skipped) {
        Skipped kind = isJoined ? Skipped.JOINED : isAmbiguous ? Skipped.AMBIGUOUS : Skipped.UNMATCHED;
        skipped.merge(kind, 1L, Long::sum);
        return kind;
    }

    /** The fields that a row in force can have once it is joined. */
    Set<Field> fields(Set<Field> current) {
        Set<Field> joined = EnumSet.noneOf(Field.class);
        joined.addAll(current);
        Set<Field> fields = rows().fields();
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
        List<Candidate> candidates = find(current);
        if (candidates.size() == 1) {
            Candidate only = candidates.get(0);
            only.mark.join();
            String agency = index().agency(current);
            boolean other = !only.agency.isEmpty() && !agency.isEmpty() && !only.agency.equals(agency);
            return new Joined(
                    Optional.of(completed(current, only.row)),
                    Optional.of(only.row),
                    Optional.empty(),
                    other ? Optional.of(problem(ProblemCode.OTHER_AGENCY, current)) : Optional.empty());
        }
        if (candidates.size() > 1) {
            candidates.forEach(candidate -> candidate.mark.beAmbiguous());
            return new Joined(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Skipped.AMBIGUOUS),
                    Optional.of(problem(ProblemCode.JOIN_AMBIGUOUS, current)));
        }
        if (isMissingUnchanged(code)) {
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
        // What is in force comes first among the fields: it goes before an empty cell of what is proposed.
        proposal.cells().forEach((field, cell) -> cells.putIfAbsent(meant(field), cell));
        current.cells().forEach((field, cell) -> {
            Row.Cell other = cells.get(field);
            if (other == null || isOfCurrent(field, Texts.isBlank(cell.text()), Texts.isBlank(other.text()))) {
                cells.put(field, cell);
            }
        });
        return Row.of(current.line(), cells, current.raw());
    }

    /** Whether of the two cells of a field that of the row in force counts. */
    public static boolean isOfCurrent(Field field, boolean isBlank, boolean isProposalBlank) {
        return !isBlank && (isProposalBlank || !Field.isProposed(field));
    }

    /** Whether a procedure that the list does not have stays as it is, unless a row with its code was rejected. */
    public boolean isMissingUnchanged(String code) {
        return missingUnchanged && !code.isEmpty() && !rejectedCodes.contains(code);
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
