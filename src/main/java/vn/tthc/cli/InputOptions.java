package vn.tthc.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.tthc.input.Cases;
import vn.tthc.input.ListKind;
import vn.tthc.input.Ratio;
import vn.tthc.input.ReadOptions;
import vn.tthc.input.Spelling;
import vn.tthc.report.Language;

/** The options that say how lists of procedures are to be read. */
final class InputOptions extends ListOptions {
    private static final String LEFT_OUT = "left-out";
    private static final int MAX_JOBS = 64;
    private static final String UNCHANGED = "unchanged";

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "help.jobs")
    private int jobs = Math.min(MAX_JOBS, Runtime.getRuntime().availableProcessors());

    @Option(names = "--cases", paramLabel = "max|min", descriptionKey = "help.cases")
    private Cases cases;

    @Option(names = "--abolished", paramLabel = "include|exclude", descriptionKey = "help.abolished")
    private Abolished abolished = Abolished.INCLUDE;

    @Option(names = "--working-day-ratio", paramLabel = "5/7", descriptionKey = "help.working_day_ratio")
    private String workingDayRatio;

    @Option(names = "--proposed", paramLabel = "FILE", descriptionKey = "help.proposed")
    private String proposed;

    @Option(names = "--missing", paramLabel = "left-out|unchanged", descriptionKey = "help.missing")
    private String missing = LEFT_OUT;

    InputOptions() {
        super(ListKind.PROCEDURES);
    }

    /** Whether procedures that are abolished count. */
    private enum Abolished {
        INCLUDE,
        EXCLUDE
    }

    /** The list of what is proposed, if it stands apart. */
    @Override
    Optional<String> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** Whether a procedure that the list of proposals does not have stays as it is. */
    @Override
    boolean isMissingUnchanged(Language language) {
        return switch (missing.toLowerCase(Locale.ROOT)) {
            case UNCHANGED -> true;
            case LEFT_OUT -> false;
            default ->
                throw wrong(
                        language,
                        "--missing",
                        missing,
                        LEFT_OUT + "|" + UNCHANGED,
                        Spelling.findNearest(missing, List.of(LEFT_OUT, UNCHANGED)));
        };
    }

    /** How many threads may read. */
    @Override
    int jobs(Language language) {
        if (jobs < 1 || jobs > MAX_JOBS) {
            throw wrong(language, "--jobs", String.valueOf(jobs), "usage.jobs");
        }
        return jobs;
    }

    @Override
    ReadOptions toReadOptions(Language language) {
        return super.toReadOptions(language)
                .withProcedures(
                        Optional.ofNullable(cases),
                        Optional.ofNullable(workingDayRatio).map(text -> Ratio.parse(text)
                                .orElseThrow(() -> wrong(language, "--working-day-ratio", text, "usage.ratio"))),
                        abolished == Abolished.EXCLUDE);
    }
}
