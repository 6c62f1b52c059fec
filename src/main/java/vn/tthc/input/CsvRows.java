package vn.tthc.input;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Location;
import vn.tthc.model.Measure;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;

/**
 * The rows of a CSV list. Records are cut by line and quote here, with a bound on their length; OpenCSV takes each apart
 * into cells. A record with a quote out of place costs its first line only: reading goes on with the next.
 */
final class CsvRows implements Rows {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Source source;
    private final Lines lines;
    private final String encodingGuess;
    private final char delimiter;
    private final RFC4180Parser parser;
    private final Header header;

    CsvRows(Content content, ReadOptions options, HeaderTable table) throws IOException, UnreadableException {
        source = content.source();
        lines = new Lines(content.text());
        encodingGuess = content.encodingGuess();
        Optional<Character> announced = skipToHeader();
        delimiter = delimiter(options.delimiter(), announced, table);
        parser = parser(delimiter);
        Cut cut = cut(delimiter).orElseThrow();
        if (cut.fault.isPresent()) {
            throw new UnreadableException(headerFault(cut.fault.get()));
        }
        header = Header.of(List.of(parser.parseLine(cut.text)), table, options.numbers(), source, cut.line);
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Cut> cut = cut(delimiter);
        return cut.isEmpty() ? Optional.empty() : Optional.of(row(cut.get()));
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public Set<Measure> measures() {
        return header.measures();
    }

    @Override
    public List<Problem> warnings() {
        return header.warnings();
    }

    private Row row(Cut cut) throws IOException {
        if (cut.fault.isPresent()) {
            return Row.faulty(cut.line, header.numbers(), List.of(cut.text), cut.fault.get());
        }
        List<String> cells = List.of(parser.parseLine(cut.text));
        int expected = header.names().size();
        if (cells.size() != expected && !cells.stream().allMatch(Texts::isBlank)) {
            boolean few = cells.size() < expected;
            return Row.faulty(
                    cut.line,
                    header.numbers(),
                    cells,
                    Problem.of(
                            few ? ProblemCode.TOO_FEW_CELLS : ProblemCode.TOO_MANY_CELLS,
                            new Location(source.shown(), cut.line, few ? cells.size() : expected + 1),
                            String.valueOf(cells.size()),
                            String.valueOf(expected)));
        }
        int bad = badCell(cells);
        if (bad >= 0) {
            return Row.faulty(cut.line, header.numbers(), cells, badEncoding(cut.line, bad + 1, cells.get(bad)));
        }
        if (cells.size() != expected) {
            return Row.of(cut.line, new EnumMap<>(Field.class), header.numbers(), cells);
        }
        return Row.of(cut.line, header.cells(cells), header.numbers(), cells);
    }

    /** A record cut from the lines: its text, or what is wrong with its quotes. */
    private record Cut(long line, String text, List<Line> lines, Optional<Problem> fault) {}

    private Optional<Cut> cut(char by) throws IOException {
        Optional<Line> read = lines.read();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Line first = read.get();
        List<Line> taken = new ArrayList<>(List.of(first));
        if (first.cut()) {
            return Optional.of(faulty(taken, ProblemCode.RECORD_TOO_LONG, 0, String.valueOf(Lines.MAX_LENGTH)));
        }
        if (first.text().indexOf('"') < 0) {
            return Optional.of(new Cut(first.number(), first.text(), taken, Optional.empty()));
        }
        Quotes quotes = new Quotes(by);
        quotes.follow(first.text());
        if (quotes.isStray()) {
            return Optional.of(faulty(taken, ProblemCode.STRAY_QUOTE, quotes.cell(), ""));
        }
        int opened = quotes.cell();
        StringBuilder text = new StringBuilder(first.text());
        while (quotes.isOpen()) {
            text.append(taken.get(taken.size() - 1).end());
            Optional<Line> next = lines.read();
            next.ifPresent(taken::add);
            if (next.isEmpty()
                    || next.get().cut()
                    || text.length() + next.get().text().length() > Lines.MAX_LENGTH) {
                return Optional.of(faulty(taken, ProblemCode.UNCLOSED_QUOTE, opened, ""));
            }
            text.append(next.get().text());
            quotes.follow(next.get().text());
            if (quotes.isStray()) {
                return Optional.of(faulty(
                        taken,
                        ProblemCode.UNCLOSED_QUOTE,
                        opened,
                        String.valueOf(next.get().number())));
            }
        }
        return Optional.of(new Cut(first.number(), text.toString(), taken, Optional.empty()));
    }

    /** Gives up the first line alone; what was read behind it may be rows in their own right. */
    private Cut faulty(List<Line> taken, ProblemCode code, int cell, String detail) {
        Line first = taken.get(0);
        lines.unread(taken.subList(1, taken.size()));
        Location location = new Location(source.shown(), first.number(), cell);
        return new Cut(first.number(), first.text(), List.of(first), Optional.of(Problem.of(code, location, detail)));
    }

    /** Skips empty lines above the header, and the line "sep=;" by which Excel is told the delimiter. */
    private Optional<Character> skipToHeader() throws IOException {
        Optional<Character> announced = Optional.empty();
        Optional<Line> line = lines.read();
        while (line.isPresent()) {
            String text = line.get().text();
            if (text.length() == 5 && text.startsWith("sep=")) {
                announced = Optional.of(text.charAt(4));
            } else if (!Texts.isBlank(text)) {
                lines.unread(List.of(line.get()));
                break;
            }
            line = lines.read();
        }
        return announced;
    }

    /**
     * The delimiter that was given, if the header has it at all: else the list cannot be meant, and the one that gives the
     * most known columns is taken.
     */
    private char delimiter(Optional<Character> given, Optional<Character> announced, HeaderTable table)
            throws IOException, UnreadableException {
        Optional<Character> said = given.or(() -> announced);
        if (said.isPresent() && headerNames(said.get()).size() > 1) {
            return said.get();
        }
        record Guess(char delimiter, int known, int cells) {}
        List<Guess> guesses = new ArrayList<>();
        for (char candidate : DELIMITERS) {
            List<String> names = headerNames(candidate);
            guesses.add(new Guess(candidate, Header.known(names, table), names.size()));
        }
        return guesses.stream()
                .max(Comparator.comparingInt(Guess::known)
                        .thenComparingInt(Guess::cells)
                        .thenComparing(guess -> source.isTabbed() && guess.delimiter() == '\t'))
                .orElseThrow()
                .delimiter();
    }

    /** The headers that the next record would give, which stays to be read. */
    private List<String> headerNames(char by) throws IOException, UnreadableException {
        Optional<Cut> cut = cut(by);
        if (cut.isEmpty()) {
            throw Content.problem(source, ProblemCode.EMPTY_FILE);
        }
        lines.unread(cut.get().lines);
        return cut.get().fault.isPresent() ? List.of() : List.of(parser(by).parseLine(cut.get().text));
    }

    private Problem headerFault(Problem fault) {
        return Problem.of(ProblemCode.BAD_HEADER, fault.location(), fault.code().key());
    }

    private static int badCell(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf(Texts.BAD_BYTES) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private Problem badEncoding(long line, int column, String value) {
        return new Problem(
                ProblemCode.BAD_ENCODING,
                new Location(source.shown(), line, column),
                "",
                value,
                List.of(encodingGuess));
    }

    private static RFC4180Parser parser(char delimiter) {
        return new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }
}
