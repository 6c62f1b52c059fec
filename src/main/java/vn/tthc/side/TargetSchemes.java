package vn.tthc.side;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tthc.model.Measure;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Target;
import vn.tthc.model.TargetScheme;
import vn.tthc.source.Source;

/** Schemes of targets, built in or in a file of the user. */
public final class TargetSchemes {
    private static final String SCHEME = "scheme";
    private static final String MEASURE = "measure";
    private static final String PERCENT = "percent";

    private TargetSchemes() {}

    /** The schemes of the instruments in force. */
    public static Schemes<TargetScheme> builtIn() {
        return Schemes.builtIn("targets.csv", TargetScheme::name, TargetSchemes::read);
    }

    private static Optional<Map<String, TargetScheme>> read(Source source, InputStream in, Consumer<Problem> problems) {
        SideFile file = new SideFile(source, ProblemCode.BAD_TARGETS, problems);
        Map<String, TargetScheme> schemes = new LinkedHashMap<>();
        file.read(in, List.of(SCHEME, MEASURE, PERCENT), line -> find(file, line)
                .ifPresent(scheme -> schemes.merge(
                        Schemes.key(scheme.name()), scheme, (before, added) -> joined(file, line, before, added))));
        return file.isFaulty() ? Optional.empty() : Optional.of(schemes);
    }

    private static TargetScheme joined(SideFile file, SideFile.Line line, TargetScheme before, TargetScheme added) {
        Target target = added.targets().get(0);
        if (before.targets().stream().anyMatch(earlier -> earlier.measure() == target.measure())) {
            file.report(line, line.get(MEASURE), "twice", target.measure().key(), before.name());
        }
        List<Target> targets = new ArrayList<>(before.targets());
        targets.add(target);
        return new TargetScheme(before.name(), targets, before.period(), before.against(), before.source());
    }

    private static Optional<TargetScheme> find(SideFile file, SideFile.Line line) {
        SideFile.Cell name = line.get(SCHEME);
        SideFile.Cell measure = line.get(MEASURE);
        SideFile.Cell percent = line.get(PERCENT);
        Optional<Measure> found = Measure.find(measure.text());
        Optional<BigDecimal> share = Target.parsePercent(percent.text());
        if (name.isEmpty()) {
            file.report(line, name, "empty");
        } else if (found.isEmpty()) {
            String known = Arrays.stream(Measure.values()).map(Measure::key).collect(Collectors.joining(", "));
            file.report(line, measure, "measure", measure.text(), known);
        } else if (share.isEmpty()) {
            file.report(line, percent, "percent", percent.text());
        } else {
            return Optional.of(new TargetScheme(
                    name.text(),
                    List.of(new Target(found.get(), share.get())),
                    line.get("period").text(),
                    line.get("against").text(),
                    line.get("source").text()));
        }
        return Optional.empty();
    }
}
