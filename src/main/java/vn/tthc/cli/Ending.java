package vn.tthc.cli;

import vn.tthc.cli.files.Io;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Severity;
import vn.tthc.report.page.Language;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.SourceCounts;

/** How a command that reads lists ends: what it says of the problems, and with which code. */
final class Ending {
    private Ending() {}

    /** Says on the error stream how many problems there were, and how many of them were not shown. */
    static void print(Io io, Language language, ProblemLog problems) {
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
