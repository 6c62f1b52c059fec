package vn.tthc.row.figures;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.model.share.UnknownStatus;
import vn.tthc.row.ListCounts;
import vn.tthc.row.ProblemSink;
import vn.tthc.text.Texts;

/**
 * The problems of a list of shares. What mostly stands in many rows is told once, at the end of the list, with how many rows
 * have it: each status that is not known, and what a whole column leaves out.
 */
public final class ShareProblems implements ProblemSink, Serializable {
    private static final Set<ProblemCode> OF_COLUMNS = EnumSet.of(ProblemCode.NO_WHOLE, ProblemCode.TIME_UNKNOWN);

    /** A column with more statuses has something else in it, whose rows are told one by one. */
    private static final int MAX_STATUSES = 1000;

    /** In a list whose months stand first, most days are above 12; so many in a hundred rows are more than mistakes. */
    private static final int MONTHS_FIRST_PERCENT = 20;

    private final transient ProblemSink problems;
    private final Map<List<String>, Problem> unknown = new LinkedHashMap<>();
    private final Map<ProblemCode, Problem> ofColumns = new EnumMap<>(ProblemCode.class);
    private Optional<Problem> monthFirst = Optional.empty();
    /** How many rows have such a date. */
    private long monthsFirst;

    private long lastMonthFirst;

    public ShareProblems(ProblemSink problems) {
        this.problems = problems;
    }

    /** What tells a kind of problem from others: of a status what it is, of a date whether its month stands first. */
    public static Problem kind(Problem problem) {
        boolean isStatus = problem.code() == ProblemCode.UNKNOWN_STATUS;
        return new Problem(
                problem.code(),
                Location.of(""),
                "",
                isStatus ? problem.value() : "",
                isStatus || isMonthFirst(problem) ? problem.details() : List.of());
    }

    private static boolean isMonthFirst(Problem problem) {
        return problem.code() == ProblemCode.BAD_DATE && problem.details().contains(ShareParser.MONTH_FIRST);
    }

    @Override
    public void accept(Problem problem) {
        if (isMonthFirst(problem)) {
            monthFirst = monthFirst.or(() -> Optional.of(problem));
            monthsFirst += problem.location().line() == lastMonthFirst ? 0 : 1;
            lastMonthFirst = problem.location().line();
        }
        if (!isToldOnce(problem)) {
            problems.accept(problem);
        }
    }

    /** Keeps what is told at the end of the list; false if it is to be told now. */
    private boolean isToldOnce(Problem problem) {
        if (OF_COLUMNS.contains(problem.code())) {
            ofColumns.merge(problem.code(), problem, (first, again) -> first.ofRows(first.rows() + 1));
            return true;
        }
        if (!isStatus(problem)) {
            return false;
        }
        List<String> status = status(problem);
        boolean isKept = unknown.size() < MAX_STATUSES || unknown.containsKey(status);
        if (isKept) {
            unknown.merge(status, problem, (first, again) -> first.ofRows(first.rows() + 1));
        }
        return isKept;
    }

    private static boolean isStatus(Problem problem) {
        return problem.code() == ProblemCode.UNKNOWN_STATUS && !problem.value().isBlank();
    }

    private static List<String> status(Problem problem) {
        return List.of(Texts.fold(problem.value()), String.join(" ", problem.details()));
    }

    /** Whatever is told at the end of the list has the words of the first row that has it. */
    @Override
    public boolean isFull(List<Problem> alike, boolean isRejected) {
        boolean isForNow = false;
        for (int i = 0; i < alike.size(); i++) {
            Problem problem = alike.get(i);
            boolean isOfColumn = OF_COLUMNS.contains(problem.code());
            boolean isKept = isOfColumn
                    ? ofColumns.containsKey(problem.code())
                    : isStatus(problem) && unknown.containsKey(status(problem));
            if (!isKept && (isOfColumn || (isStatus(problem) && unknown.size() < MAX_STATUSES))) {
                return false;
            }
            if (isMonthFirst(problem) && monthFirst.isEmpty()) {
                return false;
            }
            isForNow |= !isKept;
        }
        return !isForNow || problems.isFull(alike, isRejected);
    }

    @Override
    public void count(List<Problem> alike) {
        List<Problem> forNow = new ArrayList<>();
        boolean isAnyMonthFirst = false;
        for (int i = 0; i < alike.size(); i++) {
            isAnyMonthFirst |= isMonthFirst(alike.get(i));
            if (!isToldOnce(alike.get(i))) {
                forNow.add(alike.get(i));
            }
        }
        monthsFirst += isAnyMonthFirst ? 1 : 0;
        if (!forNow.isEmpty()) {
            problems.count(forNow);
        }
    }

    /**
     * Takes what is told at the end of the list, from the rows after these.
     *
     * @return false if there are so many statuses that some may have been told before
     */
    public boolean add(ShareProblems next) {
        next.ofColumns.forEach((code, problem) -> add(ofColumns, code, problem));
        next.unknown.forEach((status, problem) -> add(unknown, status, problem));
        monthFirst = monthFirst.or(() -> next.monthFirst);
        monthsFirst += next.monthsFirst;
        return unknown.size() < MAX_STATUSES;
    }

    private static <K> void add(Map<K, Problem> all, K kind, Problem more) {
        all.merge(kind, more, (first, again) -> first.ofRows(first.rows() + again.rows()));
    }

    /**
     * Says that the list has ended.
     *
     * @param counts what became of its rows
     * @param statuses takes the statuses that are not known
     * @throws UnreadableException if its dates have their month first, so that not only those that show it are wrong
     */
    public void end(ListCounts counts, Consumer<UnknownStatus> statuses) throws UnreadableException {
        ofColumns.values().forEach(problems);
        unknown.values().forEach(problem -> {
            problems.accept(problem);
            statuses.accept(new UnknownStatus(Texts.clean(problem.value()), problem.rows()));
        });
        long rows = counts.accepted() + counts.rejected();
        if (monthsFirst * 100 > rows * MONTHS_FIRST_PERCENT) {
            Problem first = monthFirst.orElseThrow();
            throw new UnreadableException(new Problem(
                    ProblemCode.MONTH_FIRST,
                    first.location(),
                    first.field(),
                    first.value(),
                    List.of(String.valueOf(monthsFirst), String.valueOf(rows))));
        }
    }
}
