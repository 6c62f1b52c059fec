package vn.tthc.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Location;
import vn.tthc.model.Measure;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Procedure;
import vn.tthc.model.Skipped;

/** Reads lists to their end, row by row; holds no more than a row at a time. */
public final class ListReader {
    private final ReadOptions options;
    private final HeaderTable table;
    private final Consumer<Problem> problems;
    private final Optional<RejectWriter> rejects;

    /**
     * A reader of lists.
     *
     * @param problems takes every problem when it is found
     * @param rejects takes the rows that are rejected
     */
    public ListReader(ReadOptions options, Consumer<Problem> problems, Optional<RejectWriter> rejects) {
        this.options = options;
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
        try {
            return new OneList(content, procedures).read();
        } catch (IOException e) {
            throw Content.unreadable(content.source(), e);
        }
    }

    private Rows rows(Content content) throws IOException, UnreadableException {
        return switch (content.format()) {
            case CSV -> new CsvRows(content, options, table);
            case JSON -> JsonRows.ofDocument(content, options, table);
            case NDJSON -> JsonRows.ofLines(content, options, table);
            case REPORT -> throw new IllegalArgumentException("a saved report is no list");
        };
    }

    /** The reading of one list. */
    private final class OneList {
        private final Source source;
        private final Rows rows;
        private final RowParser parser;
        private final Consumer<Procedure> procedures;
        private final DuplicateCodes codes = new DuplicateCodes();
        private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
        private final Map<DayUnit, Long> dayUnits = new EnumMap<>(DayUnit.class);
        private long accepted;
        private long rejected;

        OneList(Content content, Consumer<Procedure> procedures) throws IOException, UnreadableException {
            source = content.source();
            rows = rows(content);
            parser = new RowParser(source, options);
            this.procedures = procedures;
        }

        ListCounts read() throws IOException, UnreadableException {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                take(row.get());
            }
            rows.warnings().forEach(problems);
            if (accepted + rejected + skipped.size() == 0) {
                problems.accept(Problem.of(ProblemCode.NO_ROWS, Location.of(source.shown())));
            }
            if (codes.isFull()) {
                problems.accept(Problem.of(ProblemCode.DUPLICATES_UNCHECKED, Location.of(source.shown())));
            }
            return new ListCounts(accepted, rejected, skipped, dayUnits, rows.measures());
        }

        private void take(Row row) {
            if (row.isBlank()) {
                skipped.merge(Skipped.BLANK, 1L, Long::sum);
                return;
            }
            List<Problem> found = new ArrayList<>(row.faults());
            Optional<Procedure> procedure = found.isEmpty() ? parser.parse(row, found::add) : Optional.empty();
            found.forEach(problems);
            if (procedure.isEmpty()) {
                rejected++;
                if (rejects.isPresent()) {
                    rejects.get().write(source, rows, row, found);
                }
            } else if (options.skipAbolished() && procedure.get().isAbolished()) {
                skipped.merge(Skipped.ABOLISHED, 1L, Long::sum);
            } else {
                accept(row, procedure.get());
            }
        }

        private void accept(Row row, Procedure procedure) {
            codes.findEarlier(procedure, row.line()).ifPresent(line -> {
                Row.Cell cell = row.find(Field.CODE).orElseThrow();
                problems.accept(new Problem(
                        ProblemCode.DUPLICATE_CODE,
                        new Location(source.shown(), row.line(), cell.column()),
                        Field.CODE.key(),
                        cell.text(),
                        List.of(procedure.agency(), String.valueOf(line))));
            });
            accepted++;
            if (procedure.findChange(Measure.DAYS).isPresent()) {
                dayUnits.merge(procedure.dayUnit(), 1L, Long::sum);
            }
            procedures.accept(procedure);
        }
    }
}
