package vn.tthc.batch;

import java.util.List;

/**
 * What a list says, in figures: equal for lists that say the same, so that one that is given twice is noticed.
 *
 * @param figures values with an equality of their own, in an order of the kind of list
 */
public record Fingerprint(List<?> figures) {
    public Fingerprint {
        figures = List.copyOf(figures);
    }
}
