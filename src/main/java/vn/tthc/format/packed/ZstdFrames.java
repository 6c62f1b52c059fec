package vn.tthc.format.packed;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * What the frames of a zstd stream hold, one after another, as RFC 8878 has them. Where each ends is found here, from the sizes
 * of its blocks, and the library gets one at a time: of several it takes up to three bytes after the last one for none, so
 * that a file cut there would be read as whole, and it knows no skippable frames, with which pzstd begins each file.
 */
final class ZstdFrames extends InputStream {
    private static final int MAGIC = 0xFD2FB528;
    /** The first of sixteen marks of frames that hold nothing to read. */
    private static final int SKIPPABLE = 0x184D2A50;

    private static final int OF_SIXTEEN = ~0xF;
    private static final int BUFFER = 1 << 16;

    private final InputStream packed;
    private Frame frame = new Frame(false);
    private InputStream unpacked = InputStream.nullInputStream();

    ZstdFrames(InputStream packed) {
        this.packed = new BufferedInputStream(packed, BUFFER);
    }

    /** The bytes of one frame. */
    private final class Frame extends InputStream {
        private static final int MAX_HEAD = 18;
        private static final int[] ID_BYTES = {0, 1, 2, 4};

        /** What was read of the frame to learn how it goes on, and is still to be handed out. */
        private final byte[] head = new byte[MAX_HEAD];

        private int headAt;
        private int headEnd;
        /** How many bytes of the block, or of the checksum, are to come. */
        private int left;

        private boolean hasChecksum;
        private boolean isLastBlock;
        private boolean isEnded;

        /** A frame of which the mark was read, or none. */
        Frame(boolean is) {
            isEnded = !is;
            if (is) {
                for (int i = 0; i < Integer.BYTES; i++) {
                    head[headEnd++] = (byte) (MAGIC >>> (8 * i));
                }
            }
        }

        /** Reads the header that follows the mark. */
        Frame opened() throws IOException {
            int descriptor = take(1);
            boolean isOneSegment = (descriptor & 0x20) != 0;
            hasChecksum = (descriptor & 4) != 0;
            int size = descriptor >>> 6;
            int sizeBytes = size == 0 ? (isOneSegment ? 1 : 0) : 1 << size;
            take((isOneSegment ? 0 : 1) + ID_BYTES[descriptor & 3] + sizeBytes);
            return this;
        }

        /** Reads some bytes that will be handed out; gives the first three of them as a number. */
        private int take(int count) throws IOException {
            int number = 0;
            for (int i = 0; i < count; i++) {
                int one = packed.read();
                if (one < 0) {
                    throw cut();
                }
                head[headEnd++] = (byte) one;
                number |= i < 3 ? one << (8 * i) : 0;
            }
            return number;
        }

        /** Goes to the next block, or to what follows the last one. */
        private void goOn() throws IOException {
            headAt = 0;
            headEnd = 0;
            if (isLastBlock) {
                isEnded = true;
                left = hasChecksum ? Integer.BYTES : 0;
                return;
            }
            int block = take(3);
            isLastBlock = (block & 1) != 0;
            boolean isOneByteRepeated = ((block >>> 1) & 3) == 1;
            left = isOneByteRepeated ? 1 : block >>> 3;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (headAt == headEnd && left == 0) {
                if (isEnded) {
                    return -1;
                }
                goOn();
            }
            if (headAt < headEnd) {
                int count = Math.min(length, headEnd - headAt);
                System.arraycopy(head, headAt, bytes, from, count);
                headAt += count;
                return count;
            }
            int count = packed.read(bytes, from, Math.min(length, left));
            if (count < 0) {
                throw cut();
            }
            left -= count;
            return count;
        }
    }

    private static ZipException cut() {
        return new ZipException("it ends within a frame");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = unpacked.read(bytes, from, length);
        while (count < 0 && next()) {
            count = unpacked.read(bytes, from, length);
        }
        return count;
    }

    /** Goes to the next frame that holds something; false if the stream ends. */
    private boolean next() throws IOException {
        if (frame.read() >= 0) {
            throw new ZipException("a frame goes on behind its end");
        }
        int mark = mark();
        while (mark != 0 && (mark & OF_SIXTEEN) == SKIPPABLE) {
            skip();
            mark = mark();
        }
        if (mark == 0) {
            return false;
        }
        if (mark != MAGIC) {
            throw new ZipException("no frame begins behind the last one");
        }
        frame = new Frame(true).opened();
        unpacked = new ZstdInputStream(frame);
        return true;
    }

    /** The four bytes with which a frame begins; 0, which begins none, where the stream ends. */
    private int mark() throws IOException {
        byte[] mark = packed.readNBytes(Integer.BYTES);
        if (mark.length == 0) {
            return 0;
        }
        if (mark.length < Integer.BYTES) {
            throw cut();
        }
        int number = number(mark);
        if (number == 0) {
            throw new ZipException("no frame begins behind the last one");
        }
        return number;
    }

    private void skip() throws IOException {
        byte[] size = packed.readNBytes(Integer.BYTES);
        if (size.length < Integer.BYTES) {
            throw cut();
        }
        try {
            packed.skipNBytes(Integer.toUnsignedLong(number(size)));
        } catch (EOFException e) {
            throw cut();
        }
    }

    private static int number(byte[] bytes) {
        int number = 0;
        for (int i = Integer.BYTES - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }
}
