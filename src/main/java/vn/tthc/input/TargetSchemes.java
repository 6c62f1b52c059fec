package vn.tthc.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tthc.model.Measure;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Target;
import vn.tthc.model.TargetScheme;

/** Targets that are known by name: those in {@code targets.csv} and those of a file of the user, which come first. */
public final class TargetSchemes {
    private static final String BUILT_IN = "targets.csv";
    private static final String SCHEME = "scheme";
    private static final String MEASURE = "measure";
    private static final String PERCENT = "percent";

    private final Map<String, TargetScheme> byName;

    private TargetSchemes(Map<String, TargetScheme> byName) {
        this.byName = byName;
    }

    /** The schemes of the instruments in force. */
    public static TargetSchemes builtIn() {
        Source source = new Source(Optional.empty(), BUILT_IN, BUILT_IN, false);
        try (InputStream in = TargetSchemes.class.getResourceAsStream("/vn/tthc/" + BUILT_IN)) {
            return new TargetSchemes(read(source, in, problem -> {
                        throw new IllegalStateException(problem.toString());
                    })
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same schemes and those of a file.
     *
     * @param problems takes everything that is wrong with the file
     * @return empty if anything is
     */
    public Optional<TargetSchemes> with(Source file, Consumer<Problem> problems) {
        return read(file, InputStream.nullInputStream(), problems).map(read -> {
            Map<String, TargetScheme> all = new LinkedHashMap<>(read);
            byName.forEach(all::putIfAbsent);
            return new TargetSchemes(all);
        });
    }

    public Optional<TargetScheme> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The names of all schemes. */
    public List<String> names() {
        return byName.values().stream().map(TargetScheme::name).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Optional<Map<String, TargetScheme>> read(Source source, InputStream in, Consumer<Problem> problems) {
        SideFile file = new SideFile(source, ProblemCode.BAD_TARGETS, problems);
        Map<String, TargetScheme> schemes = new LinkedHashMap<>();
        file.read(in, List.of(SCHEME, MEASURE, PERCENT), line -> find(file, line)
                .ifPresent(scheme -> schemes.merge(
                        key(scheme.name()), scheme, (before, added) -> joined(file, line, before, added))));
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
