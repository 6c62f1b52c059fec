package vn.tthc.format;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.KnownHeaders;
import vn.tthc.source.Line;
import vn.tthc.source.Lines;
import vn.tthc.source.Source;
import vn.tthc.source.TextLines;

/**
 * The rows of a CSV table. Records are cut by line and quote here, with a bound on their length; OpenCSV takes each apart
 * into cells. A record with a quote out of place costs its first line only: reading goes on with the next.
 */
public final class CsvGrid implements Grid {
    /** A detail of a problem, which chooses its sentence. */
    private static final String TOO_LONG = "too-long";

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Source source;
    private final Lines lines;
    private final String encoding;
    private final Supplier<String> encodingGuess;
    private final char delimiter;
    private final RFC4180Parser parser;

    public CsvGrid(Content content, ReadOptions options, KnownHeaders headers) throws IOException {
        this(content, new TextLines(content.text()), options, headers);
    }

    /**
     * The rows of some lines.
     *
     * @param lines the lines of the content
     */
    public CsvGrid(Content content, Lines lines, ReadOptions options, KnownHeaders headers) throws IOException {
        source = content.source();
        this.lines = lines;
        encoding = content.encoding();
        encodingGuess = content::encodingGuess;
        Optional<Character> announced = announcedDelimiter();
        delimiter = delimiter(options.delimiter(), announced, headers);
        parser = parser(delimiter);
    }

    @Override
    public Optional<GridRow> next() throws IOException {
        Optional<Cut> cut = cut(delimiter);
        return cut.isEmpty() ? Optional.empty() : Optional.of(row(cut.get(), parser));
    }

    @Override
    public boolean isRagged() {
        return true;
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public String description() {
        return encoding + ", " + (delimiter == '\t' ? "TAB" : "\"" + delimiter + "\"");
    }

    @Override
    public List<Problem> warnings() {
        return List.of();
    }

    @Override
    public String encodingGuess() {
        return encodingGuess.get();
    }

    private GridRow row(Cut cut, RFC4180Parser by) throws IOException {
        if (cut.fault.isPresent()) {
            return new GridRow(cut.line, cells(bluntly(cut.text)), cut.fault);
        }
        List<String> texts =
                cut.text.indexOf('"') < 0 ? parted(cut.text, by.getSeparator()) : List.of(by.parseLine(cut.text));
        return new GridRow(cut.line, cells(texts), Optional.empty());
    }

    /** The cells of a text whose quotes mean nothing: nearest to what was meant, for whoever mends it. */
    private List<String> bluntly(String text) {
        return parted(text, delimiter);
    }

    private static List<String> parted(String text, char by) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(by); end >= 0; end = text.indexOf(by, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static List<GridCell> cells(List<String> texts) {
        List<GridCell> cells = new ArrayList<>(texts.size());
        for (String text : texts) {
            cells.add(new GridCell(text, CellKind.TEXT));
        }
        return cells;
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
        StringBuilder text = new StringBuilder(first.text());
        while (quotes.isOpen()) {
            text.append(taken.get(taken.size() - 1).end());
            Optional<Line> next = lines.read();
            if (next.isEmpty()) {
                return Optional.of(unclosed(taken, quotes));
            }
            taken.add(next.get());
            if (next.get().cut() || text.length() + next.get().text().length() > Lines.MAX_LENGTH) {
                return Optional.of(unclosed(taken, quotes, TOO_LONG, String.valueOf(Lines.MAX_LENGTH)));
            }
            text.append(next.get().text());
            quotes.follow(next.get().text());
            if (quotes.isStray()) {
                return Optional.of(unclosed(taken, quotes));
            }
        }
        return Optional.of(new Cut(first.number(), text.toString(), taken, Optional.empty()));
    }

    /** Gives up a line alone; what was read after it may be rows in their own right. */
    private Cut faulty(List<Line> taken, ProblemCode code, int cell, String detail) {
        return faulty(taken, 1, Problem.of(code, location(taken.get(0), cell), detail));
    }

    /** Gives up the lines as far as that on which the quote opened. */
    private Cut unclosed(List<Line> taken, Quotes quotes, String... details) {
        Line opened = taken.get(quotes.openedLine());
        Problem fault = Problem.of(ProblemCode.UNCLOSED_QUOTE, location(opened, quotes.openedCell()), details);
        return faulty(taken, quotes.openedLine() + 1, fault);
    }

    private Cut faulty(List<Line> taken, int lost, Problem fault) {
        lines.unread(taken.subList(lost, taken.size()));
        List<Line> given = taken.subList(0, lost);
        String text = given.stream().map(line -> line.text() + line.end()).collect(Collectors.joining());
        return new Cut(taken.get(0).number(), text.stripTrailing(), given, Optional.of(fault));
    }

    private Location location(Line line, int cell) {
        return new Location(source.shown(), line.number(), cell);
    }

    /** The delimiter that a first line "sep=;" tells Excel and us; the line itself is taken. */
    private Optional<Character> announcedDelimiter() throws IOException {
        Optional<Line> first = lines.read();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String text = first.get().text();
        if (text.length() == 5 && text.startsWith("sep=")) {
            return Optional.of(text.charAt(4));
        }
        lines.unread(List.of(first.get()));
        return Optional.empty();
    }

    /**
     * The delimiter that was given, if the first rows have it at all: else the list cannot be meant, and the one that gives
     * the most known columns is taken.
     */
    private char delimiter(Optional<Character> given, Optional<Character> announced, KnownHeaders headers)
            throws IOException {
        Optional<Character> said = given.or(() -> announced);
        if (said.isPresent()
                && firstRows(said.get(), LONG_TITLE, headers).stream().anyMatch(cells -> cells.size() > 1)) {
            return said.get();
        }
        Guess best = best(HEADER_WITHIN, headers);
        return (best.known < 2 ? best(LONG_TITLE, headers) : best).delimiter;
    }

    private Guess best(int within, KnownHeaders headers) throws IOException {
        Guess best = guess(DELIMITERS[0], within, headers);
        for (int i = 1; i < DELIMITERS.length; i++) {
            // A row that is one cell makes no more than one column known.
            if (best.known < 2 || best.has(DELIMITERS[i])) {
                Guess guess = guess(DELIMITERS[i], within, headers);
                best = guess.isBetter(best) ? guess : best;
            }
        }
        return best;
    }

    /** How well a delimiter fits: how many columns of a row it makes known ones, and how many cells it gives at most. */
    private record Guess(char delimiter, List<List<String>> rows, int known, boolean expected, int cells) {
        boolean isBetter(Guess other) {
            if (known != other.known) {
                return known > other.known;
            }
            return expected == other.expected ? cells > other.cells : expected;
        }

        /** Whether a character, which is not the delimiter, stands in any of the rows. */
        boolean has(char c) {
            for (List<String> row : rows) {
                for (String cell : row) {
                    if (cell.indexOf(c) >= 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private Guess guess(char candidate, int within, KnownHeaders headers) throws IOException {
        int known = 0;
        int cells = 0;
        List<List<String>> rows = firstRows(candidate, within, headers);
        for (List<String> names : rows) {
            known = Math.max(known, headers.known(names));
            cells = Math.max(cells, names.size());
        }
        return new Guess(candidate, rows, known, candidate == '\t' && source.isTabbed(), cells);
    }

    /**
     * The rows among which the header is, as a delimiter would cut them; they stay to be read. None is needed behind one that
     * is a header beyond doubt.
     */
    private List<List<String>> firstRows(char by, int within, KnownHeaders headers) throws IOException {
        RFC4180Parser candidate = parser(by);
        List<List<String>> rows = new ArrayList<>();
        List<Line> taken = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < within && !found; i++) {
            Optional<Cut> cut = cut(by);
            if (cut.isEmpty()) {
                break;
            }
            taken.addAll(cut.get().lines);
            List<String> row = row(cut.get(), candidate).texts();
            rows.add(row);
            found = headers.isBeyondDoubt(row);
        }
        lines.unread(taken);
        return rows;
    }

    private static RFC4180Parser parser(char delimiter) {
        return new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }
}
