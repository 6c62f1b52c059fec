package vn.tthc.report.procedures;

import java.util.List;
import java.util.Map;
import vn.tthc.model.Measure;
import vn.tthc.model.Target;
import vn.tthc.model.TargetScheme;

/**
 * What the figures are held against.
 *
 * @param schemes the instruments that set targets, as far as they were named
 */
public record Targets(Map<Measure, Target> byMeasure, List<TargetScheme> schemes) {
    public static final Targets NONE = new Targets(Map.of(), List.of());

    public Targets {
        schemes = List.copyOf(schemes);
    }
}
