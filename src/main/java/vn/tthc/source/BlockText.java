package vn.tthc.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 text in blocks that need not end with lines, of which any place is known by its line and column. */
public final class BlockText implements BlockPlaces {
    private final Blocks blocks;
    private Optional<Block> current = Optional.empty();
    private int position;
    private long lines;
    private int blocksTaken;
    /** The last place whose column was asked for, and how many characters come before it on its line. */
    private int counted;

    private int columns;
    /** How many come before the block on its first line. */
    private int columnsOfBlock;

    /** The text from its beginning on. */
    public BlockText(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public Optional<Block> block() throws IOException {
        boolean isAtEnd = current.isEmpty() || position == current.get().length();
        return isAtEnd && !advance() ? Optional.empty() : current;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public long linesBefore() {
        return lines;
    }

    @Override
    public void moveTo(int offset, long linesBefore) {
        position = offset;
        lines = linesBefore;
        if (offset == current.orElseThrow().length()) {
            // The bytes may be used for another block before this is asked for.
            columnsBefore();
        }
    }

    /**
     * Goes to a place in the first block, as long as no other was taken.
     *
     * @param characters how many, of UTF-16, come before it
     * @return false if it is not in there, or if the bytes before it are not those of a text: then this stays where it was
     */
    public boolean goTo(long characters, long linesBefore) {
        if (blocksTaken != 1) {
            return false;
        }
        byte[] bytes = current.orElseThrow().bytes();
        int length = current.orElseThrow().length();
        int place = 0;
        for (long passed = 0; passed < characters && place < length; passed++) {
            int lead = bytes[place] & 0xFF;
            int size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            passed += size == 4 ? 1 : 0;
            place += size;
        }
        if (place >= length || !Utf8.isText(bytes, 0, place) || characters(bytes, 0, place) != characters) {
            return false;
        }
        moveTo(place, linesBefore);
        return true;
    }

    /** How many characters come before the place on its line. */
    public int columnsBefore() {
        return columnsBefore(position);
    }

    private int columnsBefore(int place) {
        byte[] bytes = current.isEmpty() ? new byte[0] : current.get().bytes();
        int from = place < counted ? 0 : counted;
        int before = place < counted ? columnsOfBlock : columns;
        int lineStart = place;
        while (lineStart > from && bytes[lineStart - 1] != '\n') {
            lineStart--;
        }
        boolean isOfLine = lineStart > from;
        columns = (isOfLine ? 0 : before) + characters(bytes, isOfLine ? lineStart : from, place);
        counted = place;
        return columns;
    }

    private static int characters(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).length();
    }

    /**
     * The text from the place on, which goes on as it is read.
     *
     * @param prefix ASCII to put in front
     */
    public Reader reader(String prefix) {
        InputStream rest = new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                Optional<Block> block = block();
                if (block.isEmpty()) {
                    return -1;
                }
                int count = Math.min(length, block.get().length() - position);
                System.arraycopy(block.get().bytes(), position, to, from, count);
                position += count;
                return count;
            }
        };
        InputStream all =
                new SequenceInputStream(new ByteArrayInputStream(prefix.getBytes(StandardCharsets.US_ASCII)), rest);
        return new InputStreamReader(all, Encodings.decoder(StandardCharsets.UTF_8));
    }

    private boolean advance() throws IOException {
        Optional<Block> next = blocks.next();
        if (next.isPresent()) {
            columnsOfBlock = columnsBefore(position);
            columns = columnsOfBlock;
            counted = 0;
            position = 0;
            current = next;
            blocksTaken++;
        }
        return next.isPresent();
    }
}
