package vn.tthc.format.xlsx;

import java.io.IOException;

/** Thrown where a part of a workbook is not what it must be; the message says what stands there. */
public final class BrokenPartException extends IOException {
    public BrokenPartException(String message) {
        super(message);
    }
}
