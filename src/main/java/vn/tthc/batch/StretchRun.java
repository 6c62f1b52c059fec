package vn.tthc.batch;

import java.io.Serializable;
import vn.tthc.input.ReadStretch;
import vn.tthc.row.DuplicateCodes;

/**
 * A stretch of a list that was read by itself, and what is wrong with its rows. It can be serialised as sums can.
 *
 * @param problems those of its rows
 */
public record StretchRun(ReadStretch stretch, ProblemLog.Later problems) implements Serializable {
    /** Takes the codes of the first stretch, which those of the others are looked up in. */
    public DuplicateCodes takeCodes() {
        return stretch.takeCodes().orElseGet(DuplicateCodes::new);
    }
}
