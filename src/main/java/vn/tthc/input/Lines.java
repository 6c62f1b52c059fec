package vn.tthc.input;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads text line by line, in memory that does not grow with the length of a line. */
final class Lines {
    /** Longer lines are cut; no cell of a list is as long. */
    static final int MAX_LENGTH = 1 << 20;

    private final Reader reader;
    private final Deque<Line> unread = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 15];
    private int position;
    private int limit;
    private long number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    Optional<Line> read() throws IOException {
        if (!unread.isEmpty()) {
            return Optional.of(unread.pop());
        }
        if (position == limit && !fill()) {
            return Optional.empty();
        }
        number++;
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        while (true) {
            int end = position;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            int room = MAX_LENGTH - text.length();
            cut |= end - position > room;
            text.append(buffer, position, Math.min(end - position, room));
            position = end;
            if (position < limit) {
                return Optional.of(new Line(text.toString(), lineEnd(), number, cut));
            }
            if (!fill()) {
                return Optional.of(new Line(text.toString(), "", number, cut));
            }
        }
    }

    /** Puts lines back, to be read again in their order. */
    void unread(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            unread.push(lines.get(i));
        }
    }

    private String lineEnd() throws IOException {
        if (buffer[position++] == '\n') {
            return "\n";
        }
        if ((position < limit || fill()) && buffer[position] == '\n') {
            position++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, reader.read(buffer));
        return limit > 0;
    }
}
