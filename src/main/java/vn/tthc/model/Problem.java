package vn.tthc.model;

import java.util.List;

/**
 * Something wrong with a list, free of any language: the sentence for people is made from the code and the arguments
 * where it is printed.
 *
 * @param field canonical name of the field, or empty
 * @param value the offending text as it stands in the list, or empty
 * @param details what else the sentence needs, in an order fixed by the code
 */
public record Problem(ProblemCode code, Location location, String field, String value, List<String> details) {
    public Problem {
        details = List.copyOf(details);
    }

    /** A problem of a source or a row as a whole. */
    public static Problem of(ProblemCode code, Location location, String... details) {
        return new Problem(code, location, "", "", List.of(details));
    }

    public Severity severity() {
        return code.severity();
    }
}
