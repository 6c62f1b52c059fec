package vn.tthc.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tthc.report.Language;

/** The options that say what happens to problems and rejected rows. */
@Command(addMethodSubcommands = false)
final class ProblemOptions {
    private static final int DEFAULT_LIMIT = 100;

    @Option(names = "--max-problems", paramLabel = "N", descriptionKey = "help.max_problems")
    private int limit = DEFAULT_LIMIT;

    @Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "help.rejects")
    private Path rejects;

    int limit(Language language) {
        if (limit < 0) {
            throw InputOptions.wrong(language, "--max-problems", String.valueOf(limit), "usage.number");
        }
        return limit;
    }

    Optional<Path> rejects() {
        return Optional.ofNullable(rejects);
    }
}
