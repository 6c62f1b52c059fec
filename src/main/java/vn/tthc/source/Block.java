package vn.tthc.source;

/** A stretch of UTF-8 bytes that begins with a record, unless the record is longer than a block. */
public final class Block {
    private final byte[] bytes;
    private final int length;
    private final boolean whole;

    /**
     * A block.
     *
     * @param bytes holds the stretch from its first byte on; not to be changed while the block is in use
     * @param length the number of bytes of the stretch
     * @param whole whether its last record ends in it
     */
    Block(byte[] bytes, int length, boolean whole) {
        this.bytes = bytes;
        this.length = length;
        this.whole = whole;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public boolean isWhole() {
        return whole;
    }
}
