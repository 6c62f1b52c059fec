package vn.tthc.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Cuts UTF-8 bytes into blocks at the ends of records. */
public final class Blocks {
    /** Large enough to be worth handing to a thread, small enough to stay in its cache. */
    public static final int SIZE = 1 << 20;

    /** The first one is small, as most lists are; each is twice as long as the one before. */
    private static final int FIRST_SIZE = 1 << 16;

    private static final int CHUNK = 1 << 16;

    private InputStream in;
    private Optional<InputStream> beyond;
    private final int fullSize;
    private final BlockEnd cut;
    private final Deque<Block> ahead = new ArrayDeque<>();
    private final Deque<byte[]> free = new ArrayDeque<>();
    /** The beginning of a record that did not fit into the block before. */
    private byte[] rest = {};

    private int size;
    private boolean ended;
    private boolean areBeyond;
    private Optional<IOException> failure = Optional.empty();

    /**
     * The blocks of a stream that end with lines.
     *
     * @param size of all but the first ones
     */
    public Blocks(InputStream in, int size) {
        this(in, size, BlockEnd.LINE);
    }

    /**
     * The blocks of a stream.
     *
     * @param size of all but the first ones
     * @param cut where they may end
     */
    public Blocks(InputStream in, int size, BlockEnd cut) {
        this(in, Optional.empty(), size, cut);
    }

    /**
     * The blocks of a stretch that is read by itself and ends where a block may end.
     *
     * @param beyond what comes after it, which nobody may pass over
     */
    public Blocks(InputStream in, Optional<InputStream> beyond, int size, BlockEnd cut) {
        this.in = in;
        this.beyond = beyond;
        this.cut = cut;
        fullSize = size;
        this.size = Math.min(FIRST_SIZE, size);
    }

    /** The next block; empty at the end. */
    Optional<Block> next() throws IOException {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.pop());
        }
        Optional<Block> block = ended ? Optional.empty() : read();
        if (block.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        if (block.isEmpty() && beyond.isPresent()) {
            in = beyond.get();
            beyond = Optional.empty();
            ended = false;
            areBeyond = true;
            return next();
        }
        return block;
    }

    /** Whether the last block that was taken comes after the stretch. */
    boolean areBeyond() {
        return areBeyond;
    }

    /** Whether there is so much to read that several threads are of use: before, they would wait for the compiler. */
    public boolean areFull() {
        return size == fullSize;
    }

    /** One more block than were looked at before, which stays to be taken; empty at the end or where reading fails. */
    public Optional<Block> lookAhead() {
        Optional<Block> block = ended ? Optional.empty() : read();
        block.ifPresent(ahead::add);
        return block;
    }

    /** Takes back a block that is no longer in use. */
    public void release(Block block) {
        if (block.bytes().length == fullSize) {
            free.push(block.bytes());
        }
    }

    /** What can be read comes out, also before a failure: the rows in it may have problems of their own. */
    private Optional<Block> read() {
        byte[] bytes = size < fullSize || free.isEmpty() ? new byte[size] : free.pop();
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int length = rest.length;
        while (length < bytes.length && !ended) {
            try {
                int count = in.read(bytes, length, Math.min(CHUNK, bytes.length - length));
                ended = count < 0;
                length += Math.max(0, count);
            } catch (IOException e) {
                failure = Optional.of(e);
                ended = true;
            }
        }
        size = Math.min(2 * size, fullSize);
        rest = new byte[0];
        if (length == 0) {
            return Optional.empty();
        }
        boolean last = ended && failure.isEmpty();
        int end = last ? length : cut.last(bytes, length);
        if (end > 0 && end < length) {
            rest = Arrays.copyOfRange(bytes, end, length);
            length = end;
        }
        return Optional.of(new Block(bytes, length, end > 0));
    }
}
