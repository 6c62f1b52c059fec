package vn.tthc.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a proposal can reduce; each is a pair of a current and a proposed value. One more is a line here, four fields in the
 * schema (current, proposed, saved, printed percentage) with all that fields need, and its words.
 */
public enum Measure {
    /** Processing time in days, as the list counts them (see {@link DayUnit}). */
    DAYS(Kind.TIME),
    /** Processing days times dossiers per year: what all applicants of a year wait together. Computed, never stated. */
    DAYS_BY_VOLUME(Kind.TIME),
    /** Compliance cost in đồng per year. */
    COST(Kind.MONEY),
    /** Number of papers in the applicant's dossier. */
    DOCUMENTS(Kind.COUNT),
    /** Number of conditions for doing business (điều kiện kinh doanh). */
    CONDITIONS(Kind.COUNT);

    /** In what a measure is counted. */
    public enum Kind {
        TIME,
        MONEY,
        COUNT
    }

    /** The measures that lists state; the others are computed from them. */
    public static final List<Measure> STATED = List.of(DAYS, COST, DOCUMENTS, CONDITIONS);

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The name in machine formats: such as {@code days}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is made of processing days. */
    public boolean isDays() {
        return kind == Kind.TIME;
    }

    /** The measure of that {@link #key}, whatever its letter case. */
    public static Optional<Measure> find(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }
}
