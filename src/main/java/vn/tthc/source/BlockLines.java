package vn.tthc.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of UTF-8 text, of which whole stretches can be passed over that somebody has read as bytes. */
public final class BlockLines implements Lines, BlockPlaces {
    /** So many first lines can be gone back to. */
    private static final int MAX_KEPT = 1 << 8;

    /** No character takes more bytes, whether they are valid or not. */
    private static final int MAX_BYTES = 3 * (MAX_LENGTH + 1);

    private Blocks blocks;
    private final Deque<Line> unread = new ArrayDeque<>();
    private Optional<Block> current = Optional.empty();
    private byte[] bytes = {};
    private int position;
    private int limit;
    private long number;
    /** Where the first lines of the first block begin, as far as they have been read. */
    private final int[] starts = new int[MAX_KEPT];

    private int blocksTaken;

    public BlockLines(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public Optional<Line> read() throws IOException {
        if (!unread.isEmpty()) {
            return Optional.of(unread.pop());
        }
        if (position == limit && !advance()) {
            return Optional.empty();
        }
        if (number < MAX_KEPT && blocksTaken == 1) {
            starts[(int) number] = position;
        }
        number++;
        int end = lineEnd();
        if (end < limit) {
            String text = new String(bytes, position, end - position, StandardCharsets.UTF_8);
            position = end;
            return Optional.of(line(text));
        }
        return Optional.of(longLine());
    }

    @Override
    public void unread(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            unread.push(lines.get(i));
        }
    }

    /** {@inheritDoc} There is none either while lines are put back. */
    @Override
    public Optional<Block> block() throws IOException {
        boolean isThere = unread.isEmpty() && (position < limit || advance());
        return isThere && !blocks.areBeyond() ? current : Optional.empty();
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public long linesBefore() {
        return number;
    }

    @Override
    public void moveTo(int offset, long linesBefore) {
        position = offset;
        number = linesBefore;
    }

    /** Goes on with other blocks, before which so many lines come. */
    public void goOn(Blocks others, long linesBefore) {
        blocks = others;
        unread.clear();
        current = Optional.empty();
        limit = 0;
        moveTo(0, linesBefore);
    }

    private int lineEnd() {
        int end = position;
        while (end < limit && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    /**
     * Goes back to one of the first lines, so that it comes next again.
     *
     * @param line its number, from 1
     * @return false if it is too far back
     */
    public boolean goBackTo(long line) {
        if (line > Math.min(number, MAX_KEPT) || blocksTaken != 1) {
            return false;
        }
        unread.clear();
        moveTo(starts[(int) line - 1], line - 1);
        return true;
    }

    /** The line whose bytes do not end in the block. */
    private Line longLine() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int end = limit;
        do {
            end = lineEnd();
            kept.write(bytes, position, Math.min(end - position, MAX_BYTES - kept.size()));
            position = end;
        } while (position == limit && advance());
        return line(kept.toString(StandardCharsets.UTF_8));
    }

    private Line line(String text) throws IOException {
        String end = position < limit ? takeLineEnd() : "";
        boolean cut = text.length() > MAX_LENGTH;
        return new Line(cut ? text.substring(0, MAX_LENGTH) : text, end, number, cut);
    }

    private String takeLineEnd() throws IOException {
        if (bytes[position++] == '\n') {
            return "\n";
        }
        if ((position < limit || advance()) && bytes[position] == '\n') {
            position++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean advance() throws IOException {
        Optional<Block> next = blocks.next();
        next.ifPresent(block -> {
            current = next;
            blocksTaken++;
            bytes = block.bytes();
            limit = block.length();
            position = 0;
        });
        return next.isPresent();
    }
}
