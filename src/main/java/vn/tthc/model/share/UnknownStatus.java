package vn.tthc.model.share;

/**
 * A status of records that is not known, so that they count neither as the part nor as the rest of the whole.
 *
 * @param rows how many records have it
 */
public record UnknownStatus(String status, long rows) {
    /** Both together, in one spelling whatever their order. */
    public UnknownStatus plus(UnknownStatus other) {
        return new UnknownStatus(status.compareTo(other.status) <= 0 ? status : other.status, rows + other.rows);
    }
}
