package vn.tthc.cli.options;

import java.util.List;
import java.util.Set;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.summary.GroupBy;
import vn.tthc.text.Spelling;

/** The tables that {@code --by} asks for. */
public final class Groupings {
    private Groupings() {}

    /**
     * The groupings, or the default ones if no word is given.
     *
     * @throws UsageException if a word is none
     */
    public static List<Grouping> parse(List<String> words, Language language) {
        List<Grouping> groupings = parse(words, GroupBy.OF_PROCEDURES, "usage.by", language);
        return groupings.isEmpty() ? ReportOptions.DEFAULT.groupings() : groupings;
    }

    /**
     * The groupings; none if no word is given.
     *
     * @param known what can be grouped by
     * @param expected the key of the sentence that says so
     * @throws UsageException if a word is none
     */
    public static List<Grouping> parse(List<String> words, Set<GroupBy> known, String expected, Language language) {
        return words.stream()
                .map(word -> Grouping.parse(word, known)
                        .orElseThrow(() -> InputOptions.wrong(
                                language,
                                "--by",
                                word,
                                language.say(expected),
                                Spelling.findNearest(word, Grouping.common(known)))))
                .distinct()
                .toList();
    }
}
