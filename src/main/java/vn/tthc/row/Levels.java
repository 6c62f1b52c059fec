package vn.tthc.row;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** The level at which a procedure is settled: central, provincial, commune; in the portal's cells often several of them. */
final class Levels {
    private static final Pattern PARTED = Pattern.compile("\\s*(?:[,;/\n]|(?<!\\p{L})(?:và|and)(?!\\p{L}))\\s*");
    private static final String JOINED_BY = "; ";

    /** From the highest to the lowest, with all words for one in one text. */
    private static final List<List<String>> KNOWN = List.of(
            folded("level.central"), folded("level.province"), folded("level.district"), folded("level.commune"));

    private Levels() {}

    /** The level as one group has it; several known ones from the highest to the lowest, each once. */
    static String clean(String text) {
        List<String> parts = Arrays.stream(PARTED.split(text.strip(), 0))
                .map(GroupNames::clean)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() < 2 || parts.stream().anyMatch(part -> rank(part) < 0)) {
            return GroupNames.clean(text);
        }
        return String.join(
                JOINED_BY,
                parts.stream()
                        .sorted(Comparator.comparingInt(Levels::rank))
                        .distinct()
                        .toList());
    }

    private static int rank(String part) {
        String folded = Texts.fold(part);
        for (int rank = 0; rank < KNOWN.size(); rank++) {
            if (KNOWN.get(rank).contains(folded)) {
                return rank;
            }
        }
        return -1;
    }

    private static List<String> folded(String key) {
        return Phrases.words(key).stream().map(Texts::fold).toList();
    }
}
