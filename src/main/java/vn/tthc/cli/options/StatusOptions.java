package vn.tthc.cli.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tthc.row.figures.StandingWords;

/** The options that say what the statuses of records mean. */
public final class StatusOptions {
    private final OptionValue<List<String>> partIs;
    private final OptionValue<List<String>> restIs;

    public StatusOptions(Options options) {
        partIs = options.wordsOf("STATUSES", "help.part_is", "--part-is");
        restIs = options.wordsOf("STATUSES", "help.rest_is", "--rest-is");
    }

    /**
     * What statuses mean.
     *
     * @param asOf the day on which open records past their deadline are overdue
     */
    public StandingWords toWords(Optional<LocalDate> asOf) {
        return new StandingWords(partIs.or(List.of()), restIs.or(List.of()), asOf);
    }
}
