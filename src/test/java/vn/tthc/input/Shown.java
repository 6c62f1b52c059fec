package vn.tthc.input;

import java.util.List;
import vn.tthc.model.DayUnit;
import vn.tthc.model.problem.Problem;
import vn.tthc.text.Reading;

/** Readings and problems as one line of text, so that a case of a test is a line too. */
public final class Shown {
    private Shown() {}

    /** The amount with its exact scale and its unit, or the key and the details of a problem, or a phrase. */
    public static String reading(Reading reading) {
        if (reading instanceof Reading.Value value) {
            return value.amount() + (value.unit() == DayUnit.UNSTATED ? "" : " " + value.unit());
        }
        if (reading instanceof Reading.Fault fault) {
            return fault.code().key() + details(fault.details());
        }
        return reading.toString();
    }

    /** {@code source:line:column code field: details}, and how many rows have it, if there are several. */
    public static String problem(Problem problem) {
        return problem.location()
                + " "
                + problem.code().key()
                + (problem.field().isEmpty() ? "" : " " + problem.field())
                + details(problem.details())
                + (problem.rows() == 1 ? "" : " x" + problem.rows());
    }

    /** {@code source:line:column code field}, for problems whose details another library words. */
    public static String place(Problem problem) {
        return problem(new Problem(problem.code(), problem.location(), problem.field(), "", List.of()));
    }

    private static String details(List<String> details) {
        String joined = String.join(", ", details);
        return joined.isEmpty() ? "" : ": " + joined;
    }
}
