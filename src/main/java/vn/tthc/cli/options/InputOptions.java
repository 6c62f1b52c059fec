package vn.tthc.cli.options;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tthc.report.page.Language;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.ListKind;
import vn.tthc.text.Cases;
import vn.tthc.text.Ratio;
import vn.tthc.text.Spelling;

/** The options that say how lists of procedures are to be read. */
public final class InputOptions extends ListOptions {
    private static final String LEFT_OUT = "left-out";
    private static final String UNCHANGED = "unchanged";

    private final OptionValue<Cases> cases;
    private final OptionValue<Abolished> abolished;
    private final OptionValue<String> workingDayRatio;
    private final OptionValue<String> proposed;
    private final OptionValue<String> missing;

    public InputOptions(Options options) {
        super(ListKind.PROCEDURES, options);
        cases = options.value(Cases.class, "max|min|range", "help.cases", "--cases");
        abolished = options.value(Abolished.class, "include|exclude", "help.abolished", "--abolished");
        workingDayRatio = options.value(String.class, "5/7", "help.working_day_ratio", "--working-day-ratio");
        proposed = options.value(String.class, "FILE", "help.proposed", "--proposed");
        missing = options.value(String.class, "left-out|unchanged", "help.missing", "--missing");
    }

    /** Whether procedures that are abolished count. */
    private enum Abolished {
        INCLUDE,
        EXCLUDE
    }

    /** The list of what is proposed, if it stands apart. */
    @Override
    public Optional<String> proposed() {
        return proposed.find();
    }

    /** Whether a procedure that the list of proposals does not have stays as it is. */
    @Override
    public boolean isMissingUnchanged(Language language) {
        return switch (missing.or(LEFT_OUT).toLowerCase(Locale.ROOT)) {
            case UNCHANGED -> true;
            case LEFT_OUT -> false;
            default ->
                throw wrong(
                        language,
                        "--missing",
                        missing.or(LEFT_OUT),
                        LEFT_OUT + "|" + UNCHANGED,
                        Spelling.findNearest(missing.or(LEFT_OUT), List.of(LEFT_OUT, UNCHANGED)));
        };
    }

    @Override
    public RowOptions toRowOptions(Language language) {
        return super.toRowOptions(language)
                .withProcedures(
                        cases.find(),
                        workingDayRatio.find().map(text -> Ratio.parse(text)
                                .orElseThrow(() -> wrong(language, "--working-day-ratio", text, "usage.ratio"))),
                        abolished.or(Abolished.INCLUDE) == Abolished.EXCLUDE);
    }
}
