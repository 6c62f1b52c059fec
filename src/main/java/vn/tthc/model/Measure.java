package vn.tthc.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a proposal can reduce; each is a pair of a current and a proposed value. */
public enum Measure {
    /** Processing time in days, as the list counts them (see {@link DayUnit}). */
    DAYS,
    /** Processing days times dossiers per year: what all applicants of a year wait together. Computed, never stated. */
    DAYS_BY_VOLUME,
    /** Compliance cost in đồng per year. */
    COST,
    /** Number of papers in the applicant's dossier. */
    DOCUMENTS;

    /** The measures that lists state; the others are computed from them. */
    public static final List<Measure> STATED = List.of(DAYS, COST, DOCUMENTS);

    /** The name in machine formats: such as {@code days}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is made of processing days. */
    public boolean isDays() {
        return this == DAYS || this == DAYS_BY_VOLUME;
    }

    /** The measure of that {@link #key}, whatever its letter case. */
    public static Optional<Measure> find(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }
}
