package vn.tthc.output;

import java.io.IOException;

/** A table that is longer than a sheet of a workbook can be. */
public final class TooManyRowsException extends IOException {
    private final int most;

    /**
     * Says how many rows would do.
     *
     * @param most how many rows a sheet holds
     */
    public TooManyRowsException(int most) {
        super("a sheet holds no more than " + most + " rows");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
