package vn.tthc.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.tthc.batch.ProblemLog;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.PrintException;
import vn.tthc.cli.files.ReaderGoneException;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.InputOptions;
import vn.tthc.cli.options.NoInputException;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.OutputOptions;
import vn.tthc.cli.options.ProblemOptions;
import vn.tthc.model.problem.Understanding;
import vn.tthc.output.Spool;
import vn.tthc.report.page.JsonProblems;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.ProblemList;
import vn.tthc.summary.Summary;

/** Finds everything that is wrong with lists, and prints that alone. */
final class CheckCommand implements Callable<Integer> {
    private final Io io;

    private final InputOptions input;
    private final OptionValue<Format> format;
    private final OutputOptions output;
    private final ProblemOptions problemOptions;
    private final CommonOptions common;

    /** The formats of problems. */
    private enum Format {
        TEXT,
        CSV,
        JSON
    }

    CheckCommand(Io io, Options options) {
        this.io = io;
        input = new InputOptions(options);
        format = options.value(Format.class, "text|csv|json", "help.check_format", "-f", "--format");
        output = new OutputOptions(options);
        problemOptions = new ProblemOptions(options);
        common = new CommonOptions(options);
    }

    @Override
    public Integer call() throws IOException {
        Language language = common.language(io);
        SourceReading reading = new SourceReading(io, language, input, problemOptions, output.file());
        if (reading.wouldAskKeyboard()) {
            throw new NoInputException(language);
        }
        return switch (format.or(Format.TEXT)) {
            case TEXT -> print(reading, language);
            case CSV, JSON -> list(reading, language);
        };
    }

    /**
     * Prints each problem when it is found, so that a reader who has seen enough can stop the run: it ends by what was found up
     * to there.
     */
    private int print(SourceReading reading, Language language) throws IOException {
        Printing printing = new Printing();
        ProblemLog problems = new ProblemLog(
                problemOptions.limit(language),
                problem -> printing.print(language.line(problem)),
                repeated -> printing.print(language.line(repeated.first(), repeated.others())));
        try {
            output.write(
                    io,
                    out -> {
                        printing.out = common.isQuiet() ? Writer.nullWriter() : out.writer();
                        print(problems, reading, language, printing.out);
                        return true;
                    },
                    result -> result);
        } catch (ReaderGoneException e) {
            // It has seen enough.
        }
        return Ending.exitCode(problems).number();
    }

    /** Prints lines from where no {@link IOException} can be thrown. */
    private final class Printing {
        private Writer out = Writer.nullWriter();

        void print(String line) {
            io.progress().erase();
            try {
                out.write(line + "\n");
                out.flush();
            } catch (IOException e) {
                throw new PrintException(e);
            }
        }
    }

    private void print(ProblemLog problems, SourceReading reading, Language language, Writer out) throws IOException {
        Summary summary = reading.read(problems, new Summary(0));
        problems.showGathered();
        if (problems.hidden() > 0) {
            out.write(language.say("problems.more", language.count("problems", problems.hidden())) + "\n");
        }
        ProblemList.writeSources(summary.sources(), understood(summary), language, io.width(), out);
        out.write((problems.counts().isEmpty() ? language.say("check.clean") : problems.summary(language)) + "\n");
    }

    /**
     * Writes the problems when all are known, and with them how the run ends. What is to be written waits until then, which of
     * many problems is much, but none of them.
     */
    private int list(SourceReading reading, Language language) throws IOException {
        try (Spool spool = new Spool()) {
            ProblemList list = format.or(Format.TEXT) == Format.JSON
                    ? new JsonProblems(language, spool)
                    : ProblemList.csv(input.delimiter(language).orElse(','), language, spool);
            ProblemLog problems = new ProblemLog(problemOptions.limit(language), problem -> {
                try {
                    list.write(problem);
                } catch (IOException e) {
                    throw new PrintException(e);
                }
            });
            Summary summary = reading.read(problems, new Summary(0));
            list.finish(problems.counts(), summary.sources(), understood(summary));
            output.writeWhole(io, out -> spool.copyTo(out.writer()));
            return Ending.exitCode(problems).number();
        }
    }

    private Map<String, Understanding> understood(Summary summary) {
        return common.isVerbose() ? summary.understandings() : Map.of();
    }
}
