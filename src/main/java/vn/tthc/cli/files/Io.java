package vn.tthc.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import vn.tthc.report.page.Language;

/**
 * What a run is connected to.
 *
 * @param out the product's output
 * @param err problems and messages
 * @param inputIsTerminal whether a person sits at the standard input
 * @param outputIsTerminal whether a person looks at the standard output
 * @param width columns of the terminal
 * @param language the language of the locale
 * @param environment variables by their names
 * @param progress says on the terminal how far a long run has come
 * @param cluster other machines that read, if there are any
 */
public record Io(
        InputStream in,
        Writer out,
        Writer err,
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        int width,
        Language language,
        Map<String, String> environment,
        Progress progress,
        Optional<Cluster> cluster) {
    public static final int DEFAULT_WIDTH = 80;

    /** What a run on this machine alone is connected to. */
    public Io(
            InputStream in,
            Writer out,
            Writer err,
            boolean inputIsTerminal,
            boolean outputIsTerminal,
            int width,
            Language language,
            Map<String, String> environment,
            Progress progress) {
        this(in, out, err, inputIsTerminal, outputIsTerminal, width, language, environment, progress, Optional.empty());
    }

    /** The same with other machines that read. */
    public Io with(Cluster machines) {
        return new Io(
                in,
                out,
                err,
                inputIsTerminal,
                outputIsTerminal,
                width,
                language,
                environment,
                progress,
                Optional.of(machines));
    }

    /** These streams, with another language. */
    public Io with(Language other) {
        return new Io(in, out, err, inputIsTerminal, outputIsTerminal, width, other, environment, progress, cluster);
    }

    /** For commands of which nobody sees what they read and print. */
    public static Io nowhere(Language language) {
        return nowhere(language, InputStream.nullInputStream());
    }

    /** For commands of which nobody sees what they print. */
    public static Io nowhere(Language language, InputStream in) {
        return new Io(
                in,
                Writer.nullWriter(),
                Writer.nullWriter(),
                false,
                false,
                DEFAULT_WIDTH,
                language,
                Map.of(),
                Progress.none());
    }

    /** Whether the environment asks for no colour (no-color.org). */
    public boolean noColor() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Prints a line on the error stream, in place of the progress. */
    public void printLine(String line) {
        progress.erase();
        try {
            err.write(line + "\n");
            err.flush();
        } catch (IOException e) {
            // What is said beside the output must not cost the output, nor how the run ends.
        }
    }
}
