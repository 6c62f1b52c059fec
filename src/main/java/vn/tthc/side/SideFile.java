package vn.tthc.side;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tthc.format.Content;
import vn.tthc.format.CsvGrid;
import vn.tthc.format.Grid;
import vn.tthc.format.InputFormat;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.schema.KnownHeaders;
import vn.tthc.source.Source;
import vn.tthc.text.NameLines;
import vn.tthc.text.Texts;

/** A small CSV file with fixed headers that the user keeps beside the lists. It is good as a whole or not at all. */
final class SideFile {
    private static final ReadOptions AS_CSV = ReadOptions.DEFAULT.withFormat(InputFormat.CSV);

    private final Source source;
    private final ProblemCode fault;
    private final Consumer<Problem> problems;
    private boolean faulty;

    /** A cell and the number of its column, from 1. */
    record Cell(String text, int column) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** A line and its cells by the names of their columns; a cell whose column the file lacks is empty. */
    record Line(long number, Map<String, Cell> cells) {
        Cell get(String column) {
            return cells.getOrDefault(column, new Cell("", 0));
        }
    }

    /**
     * A file to read.
     *
     * @param fault the code of whatever is wrong with it; its words are {@code csv}, {@code header}, {@code encoding}
     * @param problems takes everything that is
     */
    SideFile(Source source, ProblemCode fault, Consumer<Problem> problems) {
        this.source = source;
        this.fault = fault;
        this.problems = problems;
    }

    /**
     * Reads the file to its end.
     *
     * @param in read instead of a file where the source has none
     * @param required columns without which nothing can be read; others may be there
     * @param lines takes every line that could be taken apart, in order
     */
    void read(InputStream in, List<String> required, Consumer<Line> lines) {
        try (Content content = Content.open(source, in, AS_CSV)) {
            if (content.format() != InputFormat.CSV) {
                throw Content.problem(source, fault, "csv");
            }
            read(new CsvGrid(content, AS_CSV, new Columns(required)), required, lines);
        } catch (UnreadableException e) {
            report(e.problem());
        } catch (IOException e) {
            report(Content.unreadable(source, e).problem());
        }
    }

    /** Whether anything was wrong with the file. */
    boolean isFaulty() {
        return faulty;
    }

    /** Reports what is wrong with a cell. */
    void report(Line line, Cell cell, String... details) {
        report(bad(line.number(), cell.column(), details));
    }

    void report(Problem problem) {
        faulty = true;
        problems.accept(problem);
    }

    Location location(Line line, Cell cell) {
        return new Location(source.shown(), line.number(), cell.column());
    }

    Problem bad(long line, int column, String... details) {
        return Problem.of(fault, new Location(source.shown(), line, column), details);
    }

    /** The columns that the file must have. */
    private record Columns(List<String> required) implements KnownHeaders {
        @Override
        public int known(List<String> names) {
            int known = 0;
            for (String name : names) {
                known += required.contains(Texts.fold(name)) ? 1 : 0;
            }
            return known;
        }

        @Override
        public boolean isBeyondDoubt(List<String> names) {
            return known(names) == required.size();
        }
    }

    private void read(CsvGrid grid, List<String> required, Consumer<Line> lines)
            throws IOException, UnreadableException {
        Optional<Grid.GridRow> row = grid.next();
        while (row.isPresent() && row.get().isBlank()) {
            row = grid.next();
        }
        List<String> header = row.map(Grid.GridRow::texts).orElse(List.of()).stream()
                .map(Texts::fold)
                .toList();
        if (!header.containsAll(required)) {
            throw new UnreadableException(bad(row.map(Grid.GridRow::line).orElse(0L), 0, "header"));
        }
        for (row = grid.next(); row.isPresent(); row = grid.next()) {
            find(row.get(), header).ifPresent(lines);
        }
    }

    private Optional<Line> find(Grid.GridRow row, List<String> header) {
        if (row.fault().isPresent()) {
            report(row.fault().get());
        } else if (row.cells().size() != header.size() && !row.isBlank()) {
            report(row.wrongWidth(source, header.size()));
        } else if (row.texts().stream().anyMatch(Texts::isDamaged)) {
            report(bad(row.line(), 0, "encoding"));
        } else if (!row.isBlank()) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.putIfAbsent(
                        header.get(i),
                        new Cell(NameLines.clean(row.cells().get(i).text()), i + 1));
            }
            return Optional.of(new Line(row.line(), cells));
        }
        return Optional.empty();
    }
}
