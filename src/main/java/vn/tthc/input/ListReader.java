package vn.tthc.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Location;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Procedure;
import vn.tthc.model.Severity;
import vn.tthc.model.Skipped;
import vn.tthc.model.UnreadableException;

/** Reads lists to their end, row by row; holds no more than a row at a time. */
public final class ListReader {
    private final ReadOptions options;
    private final HeaderTable table;
    private final Consumer<Problem> problems;
    private final Optional<RejectWriter> rejects;
    private final Optional<Proposals> proposals;

    /**
     * A reader of lists.
     *
     * @param problems takes every problem when it is found
     * @param rejects takes the rows that are rejected
     * @param proposals the list that completes the rows of the others
     */
    public ListReader(
            ReadOptions options,
            Consumer<Problem> problems,
            Optional<RejectWriter> rejects,
            Optional<Proposals> proposals) {
        this.options = options;
        this.proposals = proposals;
        this.problems = problems;
        this.rejects = rejects;
        table = new HeaderTable(options.headers());
    }

    /**
     * Reads one list.
     *
     * @param procedures takes every accepted row
     * @throws UnreadableException if the content is no list or cannot be read to its end; what was taken before must then
     *     not be counted
     */
    public ListCounts read(Content content, Consumer<Procedure> procedures) throws UnreadableException {
        return readParsed(content, parsed -> procedures.accept(parsed.procedure()));
    }

    /**
     * Reads one list, and gives its rows cleaned too.
     *
     * @param rows takes every accepted row, after its procedure
     * @throws UnreadableException as {@link #read} does
     */
    public ListCounts readClean(Content content, Consumer<Procedure> procedures, Consumer<CleanRow> rows)
            throws UnreadableException {
        return readParsed(content, parsed -> {
            procedures.accept(parsed.procedure());
            rows.accept(CleanRow.of(parsed, options.workingDayRatio()));
        });
    }

    private ListCounts readParsed(Content content, Consumer<RowParser.Parsed> accepted) throws UnreadableException {
        Needs needs = proposals.isPresent() ? Needs.CURRENT : Needs.WHOLE;
        return withRows(content, needs, rows -> new OneList(content, rows, accepted).read());
    }

    /**
     * Reads a list of proposals, which completes others.
     *
     * @param missingUnchanged whether a procedure that the list does not have stays as it is
     * @throws UnreadableException if the content is no such list or cannot be read to its end
     */
    public Proposals readProposals(Content content, boolean missingUnchanged) throws UnreadableException {
        return withRows(
                content,
                Needs.PROPOSED,
                rows -> Proposals.of(content.source(), rows, missingUnchanged, options.aliases(), problems, rejects));
    }

    /**
     * Reads a list of an earlier year, to measure others against.
     *
     * @throws UnreadableException if the content is no such list or cannot be read to its end
     */
    public Baseline readBaseline(Content content) throws UnreadableException {
        RowParser parser = new RowParser(content.source(), options);
        return withRows(
                content,
                Needs.BASELINE,
                rows -> Baseline.of(content.source(), rows, parser, options.aliases(), problems, rejects));
    }

    /** What is done with the rows of a content while it is open. */
    private interface Use<T> {
        T of(Rows rows) throws IOException, UnreadableException;
    }

    private <T> T withRows(Content content, Needs needs, Use<T> use) throws UnreadableException {
        try {
            return switch (content.format()) {
                case CSV ->
                    use.of(new TableRows(
                            content.source(), new CsvGrid(content, options, table), options, table, needs));
                case JSON -> use.of(JsonRows.ofDocument(content, options, table, needs));
                case NDJSON -> use.of(JsonRows.ofLines(content, options, table, needs));
                case XLSX -> {
                    try (XlsxSheets sheets = XlsxSheets.open(content, options)) {
                        yield use.of(sheets.rows(table, needs));
                    }
                }
                case REPORT -> throw Content.problem(content.source(), ProblemCode.REPORT_AS_LIST);
            };
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
    }

    /** The reading of one list. */
    private final class OneList {
        private final Source source;
        private final boolean isJson;
        private final Rows rows;
        private final RowParser parser;
        private final Consumer<RowParser.Parsed> taker;
        private final DuplicateCodes codes = new DuplicateCodes();
        private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
        private final Map<DayUnit, Long> dayUnits = new EnumMap<>(DayUnit.class);
        private final Map<Merge, Long> merges = new HashMap<>();
        private final EnumSet<Measure> stated = EnumSet.noneOf(Measure.class);
        private long accepted;
        private long rejected;

        OneList(Content content, Rows rows, Consumer<RowParser.Parsed> taker) {
            source = content.source();
            isJson = content.format() == InputFormat.JSON;
            this.rows = rows;
            parser = new RowParser(source, options);
            this.taker = taker;
        }

        ListCounts read() throws IOException, UnreadableException {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                take(row.get());
            }
            rows.warnings().forEach(problems);
            if (accepted + rejected == 0) {
                problems.accept(
                        isJson
                                ? Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown()), "json")
                                : Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown())));
            }
            if (codes.hasForgotten()) {
                problems.accept(Problem.of(ProblemCode.DUPLICATES_UNCHECKED, Location.of(source.shown())));
            }
            Set<Field> fields = proposals.isPresent() ? proposals.get().fields(rows.fields()) : rows.fields();
            return new ListCounts(
                    accepted, rejected, skipped, dayUnits, measures(fields), merges, rows.understanding());
        }

        /** A form has columns for all measures, but a list that was kept in it has those of which some row says something. */
        private Set<Measure> measures(Set<Field> fields) {
            Set<Measure> whole = Header.measures(fields);
            Set<Measure> kept = EnumSet.copyOf(stated);
            kept.retainAll(whole);
            return kept.isEmpty() ? whole : kept;
        }

        private void take(Row row) {
            if (row.skipped().isPresent()) {
                skipped.merge(row.skipped().get(), 1L, Long::sum);
            } else if (proposals.isPresent() && row.faults().isEmpty()) {
                Proposals.Joined joined = proposals.get().join(row);
                joined.problem().ifPresent(problems);
                joined.left().ifPresent(kind -> skipped.merge(kind, 1L, Long::sum));
                joined.row().ifPresent(whole -> parse(whole, joined.proposal()));
            } else {
                parse(row, Optional.empty());
            }
        }

        private void parse(Row row, Optional<Row> proposal) {
            List<Problem> found = new ArrayList<>(row.faults());
            Optional<RowParser.Parsed> parsed = found.isEmpty() ? parser.parse(row, found::add) : Optional.empty();
            found.sort(Comparator.comparingInt(problem -> problem.location().column()));
            found.forEach(problems);
            if (parsed.isEmpty()) {
                rejected++;
                rejects.ifPresent(writer -> reject(writer, row, proposal, found));
            } else if (options.skipAbolished() && parsed.get().procedure().isAbolished()) {
                skipped.merge(Skipped.ABOLISHED, 1L, Long::sum);
            } else {
                accept(row, parsed.get());
            }
        }

        /** Writes whichever of the row and its proposal is to blame. */
        private void reject(RejectWriter writer, Row row, Optional<Row> proposal, List<Problem> found) {
            Map<Boolean, List<Problem>> byProposal = found.stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .collect(Collectors.partitioningBy(problem ->
                            proposal.isPresent() && proposals.orElseThrow().has(problem)));
            if (!byProposal.get(true).isEmpty()) {
                proposals.orElseThrow().reject(writer, proposal.orElseThrow(), byProposal.get(true));
            }
            if (!byProposal.get(false).isEmpty()) {
                writer.write(source, rows.columns(), rows.delimiter(), row, found);
            }
        }

        private void accept(Row row, RowParser.Parsed parsed) {
            Procedure procedure = parsed.procedure();
            codes.findEarlier(procedure, row.line()).ifPresent(line -> {
                Row.Cell cell = row.find(Field.CODE).orElseThrow();
                problems.accept(new Problem(
                        ProblemCode.DUPLICATE_CODE,
                        cell.location(),
                        Field.CODE.key(),
                        cell.text(),
                        List.of(procedure.agency(), String.valueOf(line))));
            });
            accepted++;
            parsed.merges().forEach(merge -> merges.merge(merge, 1L, Long::sum));
            for (Measure measure : Measure.STATED) {
                if (parsed.states(measure)) {
                    stated.add(measure);
                }
            }
            if (procedure.findChange(Measure.DAYS).isPresent()) {
                dayUnits.merge(procedure.dayUnit(), 1L, Long::sum);
            }
            taker.accept(parsed);
        }
    }
}
