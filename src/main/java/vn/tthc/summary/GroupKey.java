package vn.tthc.summary;

import java.util.function.UnaryOperator;

/**
 * The finest group that is counted: procedures alike in all that can be grouped by, each spelled as in the list. A text
 * that is not given is empty.
 */
public record GroupKey(String agency, String sector, String level, String source) {
    GroupKey renamed(UnaryOperator<String> names) {
        return new GroupKey(names.apply(agency), names.apply(sector), level, source);
    }

    /** The spelling under {@code by}. */
    public String get(GroupBy by) {
        return switch (by) {
            case AGENCY -> agency;
            case SECTOR -> sector;
            case LEVEL -> level;
            case SOURCE -> source;
            case INDICATOR -> throw new IllegalArgumentException(by.key());
        };
    }
}
