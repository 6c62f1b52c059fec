package vn.tthc.source;

import java.io.IOException;
import java.util.Optional;

/** Where somebody is in text that comes in blocks, of which whole stretches can be passed over that were read as bytes. */
public interface BlockPlaces {
    /** The block of which what comes next is the beginning or a part; empty at the end, or where nobody may pass over it. */
    Optional<Block> block() throws IOException;

    /** Where in its block that begins. */
    int position();

    /** How many lines come before it. */
    long linesBefore();

    /**
     * Goes to another place in the block.
     *
     * @param offset where a record begins
     * @param linesBefore how many lines come before it
     */
    void moveTo(int offset, long linesBefore);
}
