package vn.tthc.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import vn.tthc.report.page.Language;

/** The options that say what happens to problems and rejected rows. */
public final class ProblemOptions {
    private static final int DEFAULT_LIMIT = 100;

    private final OptionValue<Integer> limit;
    private final OptionValue<Path> rejects;

    public ProblemOptions(Options options) {
        limit = options.value(Integer.class, "N", "help.max_problems", "--max-problems");
        rejects = options.value(Path.class, "FILE", "help.rejects", "--rejects");
    }

    public int limit(Language language) {
        int most = limit.or(DEFAULT_LIMIT);
        if (most < 0) {
            throw InputOptions.wrong(language, "--max-problems", String.valueOf(most), "usage.number");
        }
        return most;
    }

    public Optional<Path> rejects() {
        return rejects.find();
    }
}
