package vn.tthc.schema;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/**
 * The header of form II.06a: what is done with the dossiers (received, settled, pending) stands over the columns that count
 * them, and the same words stand under each of these headings. So a column is known by both.
 */
final class FormHeader {
    private static final Map<Field, Set<String>> BLOCKS = new EnumMap<>(Field.class);
    private static final Map<Field, Set<String>> COUNTS = new EnumMap<>(Field.class);

    static {
        for (Field block : List.of(Field.RECEIVED, Field.SETTLED, Field.PENDING)) {
            BLOCKS.put(block, Phrases.folded(HeaderWords.ALL, "form." + block.key()));
        }
        for (Field count : ListKind.COUNTS) {
            COUNTS.put(count, Phrases.folded(HeaderWords.ALL, "form." + count.key() + ".of"));
        }
    }

    private FormHeader() {}

    /**
     * The column that a path names.
     *
     * @return empty if it does not say what is done with the dossiers; no field if it says several, or not which are counted
     */
    static Optional<Set<Field>> column(List<String> segments) {
        Set<Field> blocks = EnumSet.noneOf(Field.class);
        segments.forEach(segment -> blocks.addAll(named(BLOCKS, segment)));
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        Set<Field> fields = named(COUNTS, segments.get(segments.size() - 1));
        fields.removeIf(field -> blocks.stream().noneMatch(block -> field.key().startsWith(block.key())));
        return Optional.of(blocks.size() == 1 && fields.size() == 1 ? fields : Set.of());
    }

    /** Whether a text is one of the form's header. */
    static boolean isPart(String text) {
        return !named(BLOCKS, text).isEmpty() || !named(COUNTS, text).isEmpty();
    }

    private static Set<Field> named(Map<Field, Set<String>> words, String text) {
        String folded = Texts.fold(text);
        Set<Field> named = EnumSet.noneOf(Field.class);
        words.forEach((field, some) -> {
            if (some.stream().anyMatch(folded::contains)) {
                named.add(field);
            }
        });
        return named;
    }
}
