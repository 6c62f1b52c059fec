package vn.tthc.cli.options;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.summary.GroupBy;
import vn.tthc.text.Spelling;

/** The tables that {@code --by} asks for. */
public final class Groupings {
    private Groupings() {}

    /**
     * The groupings, or the default ones if no word is given.
     *
     * @throws UsageException if a word is no grouping
     */
    public static List<Grouping> parse(List<String> words, Language language) {
        List<Grouping> groupings = parse(words, GroupBy.OF_PROCEDURES, "usage.by", language);
        return groupings.isEmpty() ? ReportOptions.DEFAULT.groupings() : groupings;
    }

    /**
     * The groupings, or the default ones if no word is given; a word that is none of the known ones is the header of a column.
     *
     * @throws UsageException if a word is empty or there twice, or looks like a known one that is mistyped
     */
    public static List<Grouping> parseWithColumns(List<String> words, Language language) {
        List<Grouping> groupings = words.stream()
                .map(word -> Grouping.parse(word, Groupings::meaning)
                        .orElseThrow(() -> InputOptions.wrong(
                                language,
                                "--by",
                                word,
                                language.say("usage.by"),
                                Spelling.findNearest(word, Grouping.common(GroupBy.OF_PROCEDURES)))))
                .distinct()
                .toList();
        return groupings.isEmpty() ? ReportOptions.DEFAULT.groupings() : groupings;
    }

    private static Optional<GroupBy> meaning(String word) {
        String key = HeaderTable.findField(word).map(Field::key).orElse(word);
        List<String> known = GroupBy.OF_PROCEDURES.stream().map(GroupBy::key).toList();
        Optional<GroupBy> one = GroupBy.OF_PROCEDURES.stream()
                .filter(by -> by.key().equalsIgnoreCase(key) || by.key().equalsIgnoreCase(word))
                .findFirst();
        boolean isMistyped = HeaderTable.findField(word).isEmpty()
                && Spelling.findNearest(word, known).isPresent();
        return one.or(() -> Optional.of(word)
                .filter(any -> any.chars().anyMatch(Character::isLetterOrDigit) && !isMistyped)
                .map(GroupBy::ofColumn));
    }

    /**
     * The groupings; none if no word is given.
     *
     * @param known what can be grouped by
     * @param expected the key of the sentence that says so
     * @throws UsageException if a word is no grouping
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
