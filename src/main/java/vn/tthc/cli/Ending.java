package vn.tthc.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import vn.tthc.batch.ProblemLog;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Severity;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.ProblemList;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.SourceCounts;

/** How a command that reads lists ends: what it says of the problems, and with which code. */
final class Ending {
    private Ending() {}

    /**
     * What takes the problems of a command that writes something else than problems.
     *
     * @param limit how many are shown one by one
     */
    static ProblemLog log(Io io, Language language, int limit, CommonOptions common) {
        return new ProblemLog(
                limit,
                problem -> {
                    // A list of which nothing counts is said in any case.
                    boolean isRead =
                            problem.code().scope() == ProblemCode.Scope.ROW || problem.severity() == Severity.WARNING;
                    if (!common.isQuiet() || !isRead) {
                        io.printLine(language.line(problem));
                    }
                },
                repeated -> {
                    if (!common.isQuiet()) {
                        io.printLine(language.line(repeated.first(), repeated.others()));
                    }
                });
    }

    /**
     * Says on the error stream how many problems there were, and how many of them were not shown; before it, where that is
     * asked for, how each list was understood.
     */
    static void print(
            Io io, Language language, ProblemLog problems, List<? extends Accounts> sides, CommonOptions common)
            throws IOException {
        problems.showGathered();
        if (common.isVerbose()) {
            for (Accounts side : sides) {
                StringWriter understood = new StringWriter();
                ProblemList.writeSources(side.sources(), side.understandings(), language, io.width(), understood);
                io.printLine(understood.toString().stripTrailing());
            }
        }
        if (common.isQuiet()) {
            return;
        }
        if (problems.hidden() > 0) {
            io.printLine(language.say("problems.more", language.count("problems", problems.hidden())));
        }
        if (!problems.counts().isEmpty()) {
            io.printLine(problems.summary(language));
        }
    }

    /** Whether some source could not be read to its end. */
    static boolean isAnyUnread(ProblemLog problems, Accounts accounts) {
        return problems.hasAny(ProblemCode.Scope.FILE)
                || accounts.sources().stream().anyMatch(SourceCounts::failed);
    }

    static boolean hasErrors(ProblemLog problems, Accounts accounts) {
        return problems.count(Severity.ERROR) > 0
                || accounts.sources().stream().anyMatch(source -> source.rejected() > 0 || source.failed());
    }

    /** How a command ends that looks for problems alone, or that was stopped before all rows were accounted for. */
    static ExitCode exitCode(ProblemLog problems) {
        if (problems.hasAny(ProblemCode.Scope.FILE)) {
            return ExitCode.UNREADABLE;
        }
        return problems.count(Severity.ERROR) > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }

    static ExitCode exitCode(ProblemLog problems, Accounts accounts) {
        if (isAnyUnread(problems, accounts)) {
            return ExitCode.UNREADABLE;
        }
        boolean rejected = accounts.sources().stream().anyMatch(source -> source.rejected() > 0);
        return rejected ? ExitCode.REJECTED : ExitCode.DONE;
    }
}
