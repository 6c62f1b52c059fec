package vn.tthc.model;

import java.util.Locale;

/** What a proposal can reduce; each is a pair of a current and a proposed value. */
public enum Measure {
    /** Processing time in days, as the list counts them (see {@link DayUnit}). */
    DAYS,
    /** Compliance cost in đồng per year. */
    COST,
    /** Number of papers in the applicant's dossier. */
    DOCUMENTS;

    /** The name in machine formats: {@code days}, {@code cost}, {@code documents}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
