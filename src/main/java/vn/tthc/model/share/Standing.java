package vn.tthc.model.share;

import java.util.Locale;

/** How a dossier or a finding stands when it is counted. */
public enum Standing {
    /** Settled before its deadline. */
    EARLY,
    /** Settled on its deadline; or by it, where the list does not say which. */
    ON_TIME,
    /** Settled after its deadline. */
    LATE,
    /** Not settled, and not past its deadline as far as is known. */
    PENDING,
    /** Not settled, and its deadline is past. */
    OVERDUE,
    /** Not settled, because the applicant has still to do something, such as to pay. */
    WAITING,
    /** Withdrawn, refused or returned: it ended, but neither in time nor late. */
    STOPPED,
    /** A finding that was mended. */
    MENDED,
    /** A finding that is still open. */
    UNMENDED,
    /** A finding that was there before. */
    REPEATED,
    /** What the user counts as the part. */
    CHOSEN,
    /** What the user counts as the rest of the whole. */
    REST;

    /** The name in machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the dossier is settled, or the finding followed up, so that it belongs to the whole. */
    public boolean isCounted() {
        return switch (this) {
            case EARLY, ON_TIME, LATE, MENDED, UNMENDED, REPEATED, CHOSEN, REST -> true;
            case PENDING, OVERDUE, WAITING, STOPPED -> false;
        };
    }

    /** Whether it is of a dossier that has a deadline to keep. */
    public boolean isOfDossier() {
        return switch (this) {
            case EARLY, ON_TIME, LATE, PENDING, OVERDUE, WAITING -> true;
            case STOPPED, MENDED, UNMENDED, REPEATED, CHOSEN, REST -> false;
        };
    }

    /** Whether the dates of a dossier say otherwise: that it is settled, or the other side of its deadline. */
    public boolean isContradictedBy(Standing dated) {
        return isOfDossier() && dated.isCounted() && (!isCounted() || isDone() != dated.isDone());
    }

    /** Whether it is what a reform report counts as done. */
    public boolean isDone() {
        return switch (this) {
            case EARLY, ON_TIME, MENDED, CHOSEN -> true;
            case LATE, PENDING, OVERDUE, WAITING, STOPPED, UNMENDED, REPEATED, REST -> false;
        };
    }
}
