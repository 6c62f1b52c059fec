package vn.tthc.row;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Standing;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** Which statuses records may have, and what they mean. */
public final class StandingWords {
    private static final Map<String, Standing> KNOWN = known();
    private static final Set<String> SETTLED = Phrases.folded("settled");

    private final Map<String, Standing> words = new HashMap<>(KNOWN);
    private final Set<Standing> part = EnumSet.noneOf(Standing.class);
    private final Set<Standing> whole = EnumSet.noneOf(Standing.class);
    private final Optional<LocalDate> asOf;

    /**
     * The known statuses and those that the user names.
     *
     * @param partIs the statuses that make the part; if there are none, what is done in time or mended
     * @param restIs further statuses that belong to the whole
     * @param asOf the day on which open records past their deadline are overdue
     */
    public StandingWords(List<String> partIs, List<String> restIs, Optional<LocalDate> asOf) {
        this.asOf = asOf;
        restIs.forEach(word -> whole.add(words.merge(Texts.fold(word), Standing.REST, (known, rest) -> known)));
        for (String word : partIs) {
            part.add(words.merge(
                    Texts.fold(word),
                    Standing.CHOSEN,
                    (known, chosen) -> known == Standing.REST ? Standing.CHOSEN : known));
        }
        if (partIs.isEmpty()) {
            EnumSet.allOf(Standing.class).stream().filter(Standing::isDone).forEach(part::add);
        }
        whole.addAll(part);
        EnumSet.allOf(Standing.class).stream().filter(Standing::isCounted).forEach(whole::add);
    }

    /** What counts as the part. */
    public Set<Standing> part() {
        return part;
    }

    /** What belongs to the whole, the part among it. */
    public Set<Standing> whole() {
        return whole;
    }

    /** The day on which open records past their deadline are overdue. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    Optional<Standing> find(String status) {
        return Optional.ofNullable(words.get(Texts.fold(status)));
    }

    /** Whether a status says that the record is settled, and leaves to the dates whether it was in time. */
    static boolean isSettled(String status) {
        return SETTLED.contains(Texts.fold(status));
    }

    /** How a record stands by its dates. */
    Standing of(LocalDate due, Optional<LocalDate> result) {
        if (result.isEmpty()) {
            return asOf.filter(day -> day.isAfter(due)).isPresent() ? Standing.OVERDUE : Standing.PENDING;
        }
        int compared = result.get().compareTo(due);
        return compared < 0 ? Standing.EARLY : compared == 0 ? Standing.ON_TIME : Standing.LATE;
    }

    private static Map<String, Standing> known() {
        Map<String, Standing> known = new HashMap<>();
        for (Standing standing : Standing.values()) {
            Phrases.words("standing." + standing.key()).forEach(word -> known.put(Texts.fold(word), standing));
        }
        return Map.copyOf(known);
    }
}
