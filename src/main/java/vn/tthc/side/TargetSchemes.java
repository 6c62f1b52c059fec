package vn.tthc.side;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.target.Goal;
import vn.tthc.model.target.Subject;
import vn.tthc.model.target.Target;
import vn.tthc.model.target.TargetScheme;
import vn.tthc.source.Source;

/** Schemes of targets, built in or in a file of the user. */
public final class TargetSchemes {
    private static final String SCHEME = "scheme";
    private static final String MEASURE = "measure";
    private static final String PERCENT = "percent";
    private static final String AMOUNT = "amount";
    private static final String SENSE = "sense";
    /** Plain digits: files of side have no number style. */
    private static final Pattern AMOUNTS = Pattern.compile("\\d{1,18}(?:\\.\\d{1,6})?");

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
        if (before.targets().stream()
                .anyMatch(earlier -> earlier.subject().equals(target.subject())
                        && earlier.agency().equals(target.agency()))) {
            file.report(line, line.get(MEASURE), "twice", target.subject().key(), before.name());
        }
        List<Target> targets = new ArrayList<>(before.targets());
        targets.add(target);
        return new TargetScheme(
                before.name(),
                targets,
                before.period(),
                before.against(),
                before.source(),
                before.due(),
                before.expiry());
    }

    private static Optional<TargetScheme> find(SideFile file, SideFile.Line line) {
        SideFile.Cell name = line.get(SCHEME);
        SideFile.Cell measure = line.get(MEASURE);
        Optional<Subject> found = Subject.find(measure.text());
        Optional<Boolean> isAtMost = atMost(line.get(SENSE).text());
        if (name.isEmpty()) {
            file.report(line, name, "empty");
        } else if (found.isEmpty()) {
            String known = Subject.ALL.stream().map(Subject::key).collect(Collectors.joining(", "));
            file.report(line, measure, "measure", measure.text(), known);
        } else if (!isDate(line.get("expiry").text())) {
            file.report(line, line.get("expiry"), "expiry", line.get("expiry").text());
        } else if (isAtMost.isEmpty()) {
            file.report(line, line.get(SENSE), "sense", line.get(SENSE).text());
        } else {
            return goal(file, line, isAtMost.get())
                    .map(goal -> new TargetScheme(
                            name.text(),
                            List.of(new Target(
                                    found.get(), goal, line.get("agency").text())),
                            line.get("period").text(),
                            line.get("against").text(),
                            line.get("source").text(),
                            line.get("due").text(),
                            line.get("expiry").text()));
        }
        return Optional.empty();
    }

    private static Optional<Boolean> atMost(String sense) {
        return switch (sense) {
            case "", "at_least" -> Optional.of(false);
            case "at_most" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static boolean isDate(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** A percentage, or an amount. */
    private static Optional<Goal> goal(SideFile file, SideFile.Line line, boolean isAtMost) {
        SideFile.Cell percent = line.get(PERCENT);
        SideFile.Cell amount = line.get(AMOUNT);
        if (percent.isEmpty() && AMOUNTS.matcher(amount.text()).matches()) {
            return Optional.of(new Goal(isAtMost, new BigDecimal(amount.text()), false));
        }
        Optional<BigDecimal> share = Target.parsePercent(percent.text()).filter(any -> amount.isEmpty());
        if (share.isEmpty()) {
            file.report(
                    line,
                    amount.isEmpty() ? percent : amount,
                    "percent",
                    amount.isEmpty() ? percent.text() : amount.text());
        }
        return share.map(value -> new Goal(isAtMost, value, true));
    }
}
