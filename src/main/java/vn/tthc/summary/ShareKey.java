package vn.tthc.summary;

/**
 * The finest group of shares that is counted, each text spelled as in the list. A text that is not given is empty.
 *
 * @param of the indicator that this one is a part of
 */
public record ShareKey(String indicator, String of, String agency, String sector, String source) {
    /** The spelling under {@code by}. */
    public String get(GroupBy by) {
        return switch (by.key()) {
            case "indicator" -> indicator;
            case "agency" -> agency;
            case "sector" -> sector;
            case "source" -> source;
            default -> throw new IllegalArgumentException(by.key());
        };
    }
}
