package vn.tthc.model.problem;

import java.util.List;

/**
 * Something wrong with a list, free of any language: the sentence for people is made from the code and the arguments
 * where it is printed.
 *
 * @param field canonical name of the field, or empty
 * @param value the offending text as it stands in the list, or empty
 * @param details what else the sentence needs, in an order fixed by the code
 * @param rows how many rows have the same; the location is that of the first
 */
public record Problem(
        ProblemCode code, Location location, String field, String value, List<String> details, long rows) {
    public Problem {
        details = List.copyOf(details);
    }

    /** A problem of one row, or of a source as a whole. */
    public Problem(ProblemCode code, Location location, String field, String value, List<String> details) {
        this(code, location, field, value, details, 1);
    }

    /** A problem of a source or a row as a whole. */
    public static Problem of(ProblemCode code, Location location, String... details) {
        return new Problem(code, location, "", "", List.of(details));
    }

    /** This problem as one that so many rows have. */
    public Problem ofRows(long count) {
        return new Problem(code, location, field, value, details, count);
    }

    public Severity severity() {
        return code.severity();
    }
}
