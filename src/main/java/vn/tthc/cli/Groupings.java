package vn.tthc.cli;

import java.util.List;
import vn.tthc.input.Spelling;
import vn.tthc.report.Grouping;
import vn.tthc.report.Language;
import vn.tthc.report.ReportOptions;

/** The tables that {@code --by} asks for. */
final class Groupings {
    private Groupings() {}

    /**
     * The groupings, or the default ones if no word is given.
     *
     * @throws UsageException if a word is none
     */
    static List<Grouping> parse(List<String> words, Language language) {
        List<Grouping> groupings = words.stream()
                .map(word -> Grouping.parse(word)
                        .orElseThrow(() -> InputOptions.wrong(
                                language,
                                "--by",
                                word,
                                language.say("usage.by"),
                                Spelling.findNearest(word, Grouping.common()))))
                .distinct()
                .toList();
        return groupings.isEmpty() ? ReportOptions.DEFAULT.groupings() : groupings;
    }
}
