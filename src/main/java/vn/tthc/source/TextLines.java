package vn.tthc.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a text in any encoding. */
public final class TextLines implements Lines {
    private final Reader reader;
    private final Deque<Line> unread = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 15];
    private int position;
    private int limit;
    private long number;

    public TextLines(Reader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Line> read() throws IOException {
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

    @Override
    public void unread(List<Line> lines) {
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
