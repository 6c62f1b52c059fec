package vn.tthc.api;

import java.util.Locale;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.report.page.Language;

/** Something wrong with a list, and where. An error rejects its row, a warning keeps it. */
public final class ListProblem {
    private final Problem problem;

    ListProblem(Problem problem) {
        this.problem = problem;
    }

    /** The kind of the problem, such as {@code bad-number}: the same in every language and version. */
    public String code() {
        return problem.code().key();
    }

    /** Whether it is an error; else it is a warning. */
    public boolean isError() {
        return problem.severity() == Severity.ERROR;
    }

    /** Whether it is why a source was not read. */
    boolean isOfFile() {
        return problem.code().scope() == ProblemCode.Scope.FILE;
    }

    /** The file as the caller named it. */
    public String source() {
        return problem.location().source();
    }

    /** The sheet of a workbook; empty for other sources. */
    public String sheet() {
        return problem.location().sheet();
    }

    /** The line on which the row begins, from 1 as an editor counts; of a document the row in its table; 0 if there is none. */
    public long line() {
        return Location.rowOf(problem.location().line());
    }

    /** The cell of the row, from 1; 0 if it is no single cell. */
    public int column() {
        return problem.location().column();
    }

    /** The canonical name of the field, such as {@code current_days}; empty if the problem is not of one field. */
    public String field() {
        return problem.field();
    }

    /** The text that is wrong, as it stands in the list; empty if the problem is not of one field. */
    public String value() {
        return problem.value();
    }

    /** How many rows have the same; the place is that of the first. */
    public long rows() {
        return problem.rows();
    }

    /** What is wrong and what to do, in a sentence. */
    public String say(Locale locale) {
        return Words.of(locale).say(problem);
    }

    /** {@code file:line:column: error: message [code]} in English, on one line and safe for a terminal. */
    @Override
    public String toString() {
        return Language.EN.line(problem);
    }
}
