package vn.tthc.model;

import java.util.List;

/**
 * Targets that an instrument sets together.
 *
 * @param name by which it is asked for
 * @param period the years for which it holds, as text
 * @param against the year whose values it is measured against; empty if it is the list's own current values
 * @param source the instrument
 */
public record TargetScheme(String name, List<Target> targets, String period, String against, String source) {
    public TargetScheme {
        targets = List.copyOf(targets);
    }
}
