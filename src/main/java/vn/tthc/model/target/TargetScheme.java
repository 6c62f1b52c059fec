package vn.tthc.model.target;

import java.util.List;

/**
 * Targets that an instrument sets together.
 *
 * @param name by which it is asked for
 * @param period the years for which it holds, as text
 * @param against the year whose values it is measured against; empty if it is the list's own current values
 * @param source the instrument
 * @param due until when it must be reached, as text; empty if that is not known
 * @param expiry the last day on which it is in force, {@code 2027-02-28}; empty if that is not known
 */
public record TargetScheme(
        String name, List<Target> targets, String period, String against, String source, String due, String expiry) {
    public TargetScheme {
        targets = List.copyOf(targets);
    }

    /** Whether it is no longer in force on a day, {@code 2027-02-28}. */
    public boolean isExpired(String day) {
        return !expiry.isEmpty() && expiry.compareTo(day) < 0;
    }
}
