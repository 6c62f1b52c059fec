package vn.tthc.row.figures;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.share.Standing;
import vn.tthc.text.Moment;
import vn.tthc.text.StatusWords;
import vn.tthc.text.Texts;

/** Which statuses records may have, and what they mean. */
public final class StandingWords implements Serializable {
    /** The statuses that the user names, folded. */
    private final Map<String, Standing> named = new HashMap<>();

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
        restIs.forEach(word -> whole.add(name(word, Standing.REST)));
        partIs.forEach(word -> part.add(name(word, Standing.CHOSEN)));
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

    /**
     * Takes a status for what the user says it is. One that stands for all others of its meaning, such as "đúng hạn", names
     * them all; of what waits or was stopped the words tell several things apart, so that each names itself alone.
     */
    private Standing name(String status, Standing as) {
        Standing standing = StatusWords.find(status)
                .flatMap(words -> standing(words, false, false))
                .filter(known -> known != Standing.WAITING && known != Standing.STOPPED)
                .orElse(as);
        named.put(Texts.fold(status), standing);
        return standing;
    }

    /** How a record stands whose status the user has named. */
    Optional<Standing> findNamed(String status) {
        return Optional.ofNullable(named.get(Texts.fold(status)));
    }

    /**
     * How a record stands by its status; empty if that only says that it is settled, and leaves the rest to the dates.
     *
     * @param isDossier whether the list has dates, as only dossiers have
     * @param isOpen whether the record has a date on which it is due and none on which it was settled
     */
    static Optional<Standing> standing(StatusWords status, boolean isDossier, boolean isOpen) {
        boolean isTimed = status.timing() != StatusWords.Timing.UNSAID;
        return switch (status.course()) {
            case UNSAID ->
                isOpen || status.timing() == StatusWords.Timing.NOT_DUE
                        ? ofOpenUnlessSettled(status.timing())
                        : ofSettled(status.timing());
            case SETTLED -> ofSettled(status.timing());
            case OPEN -> Optional.of(ofOpen(status.timing()));
            case WAITING -> Optional.of(Standing.WAITING);
            case STOPPED -> Optional.of(Standing.STOPPED);
            case MENDED -> Optional.of(Standing.MENDED);
            case UNMENDED -> Optional.of(Standing.UNMENDED);
            case REPEATED -> Optional.of(Standing.REPEATED);
            case SETTLED_OR_MENDED -> isDossier || isTimed ? ofSettled(status.timing()) : Optional.of(Standing.MENDED);
            case OPEN_OR_UNMENDED -> Optional.of(isDossier || isTimed ? ofOpen(status.timing()) : Standing.UNMENDED);
        };
    }

    private static Optional<Standing> ofSettled(StatusWords.Timing timing) {
        return switch (timing) {
            case UNSAID -> Optional.empty();
            case EARLY -> Optional.of(Standing.EARLY);
            case ON_TIME, IN_TIME, NOT_DUE -> Optional.of(Standing.ON_TIME);
            case LATE -> Optional.of(Standing.LATE);
        };
    }

    private static Standing ofOpen(StatusWords.Timing timing) {
        return timing == StatusWords.Timing.LATE ? Standing.OVERDUE : Standing.PENDING;
    }

    /** "Trong hạn" and "Quá hạn" are said of open records too; "Đúng hạn" and "Trước hạn" only of what is settled. */
    private static Optional<Standing> ofOpenUnlessSettled(StatusWords.Timing timing) {
        return switch (timing) {
            case UNSAID, EARLY, ON_TIME -> ofSettled(timing);
            case IN_TIME, NOT_DUE, LATE -> Optional.of(ofOpen(timing));
        };
    }

    /** How a record stands by its dates. */
    Standing of(Moment due, Optional<Moment> result) {
        if (result.isEmpty()) {
            return asOf.filter(day -> day.isAfter(due.day())).isPresent() ? Standing.OVERDUE : Standing.PENDING;
        }
        return switch (Moment.compare(result.get().number(), due.number())) {
            case BEFORE_DAY -> Standing.EARLY;
            case ON_DAY, ON_DAY_SOMETIME -> Standing.ON_TIME;
            case AFTER -> Standing.LATE;
        };
    }
}
