package vn.tthc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tthc.input.CleanRow;
import vn.tthc.input.RejectWriter;
import vn.tthc.input.Source;
import vn.tthc.input.Sources;
import vn.tthc.report.Language;
import vn.tthc.report.Terminal;
import vn.tthc.summary.Summary;

/** What every command that reads lists does first: find the sources, see that no output is among them, and read. */
final class Reading {
    private final Io io;
    private final Language language;
    private final InputOptions input;
    private final ProblemOptions problemOptions;
    private final Optional<Path> output;

    Reading(Io io, Language language, InputOptions input, ProblemOptions problemOptions, Optional<Path> output) {
        this.io = io;
        this.language = language;
        this.input = input;
        this.problemOptions = problemOptions;
        this.output = output;
    }

    /** Whether the command would wait for a person to type a list. */
    boolean wouldAskKeyboard() {
        return io.inputIsTerminal() && input.files().contains("-");
    }

    /**
     * Reads all sources.
     *
     * @throws UsageException if a source is given twice, or an output is a source
     */
    Summary read(ProblemLog problems, int topLimit) throws IOException {
        return read(problems, topLimit, Optional.empty());
    }

    /**
     * Reads lists alone.
     *
     * @param rows takes every accepted row
     * @throws UsageException as {@link #read} does
     */
    Summary readLists(ProblemLog problems, Consumer<CleanRow> rows) throws IOException {
        return read(problems, 0, Optional.of(rows));
    }

    private Summary read(ProblemLog problems, int topLimit, Optional<Consumer<CleanRow>> rows) throws IOException {
        checkWords();
        List<Source> sources = Sources.find(input.files(), problems);
        Optional<Source> proposed = input.proposed().map(word -> Sources.one(word));
        List<Source> all = new ArrayList<>(sources);
        proposed.ifPresent(all::add);
        input.aliases().ifPresent(all::add);
        checkFiles(all);
        Optional<Path> file = problemOptions.rejects();
        if (file.isEmpty()) {
            return read(problems, Optional.empty(), topLimit, sources, proposed, rows);
        }
        try (RejectFiles rejects = new RejectFiles(file.get(), language)) {
            Summary summary = read(problems, Optional.of(rejects.writer()), topLimit, sources, proposed, rows);
            rejects.commit();
            for (Path further : rejects.further()) {
                io.err().write(language.say("rejects.further", Terminal.safe(further.toString())) + "\n");
            }
            return summary;
        } catch (UncheckedIOException e) {
            throw new OutputException(file.get().toString(), e.getCause());
        } catch (IOException e) {
            throw new OutputException(file.get().toString(), e);
        }
    }

    private Summary read(
            ProblemLog problems,
            Optional<RejectWriter> rejects,
            int topLimit,
            List<Source> sources,
            Optional<Source> proposed,
            Optional<Consumer<CleanRow>> rows) {
        Batch batch =
                new Batch(io, input.toReadOptions(language), problems, rejects, topLimit, rows, input.jobs(language));
        Summary summary = proposed.isPresent()
                ? batch.read(sources, proposed.get(), input.isMissingUnchanged(language))
                : batch.read(sources);
        batch.noticeWithoutLists(
                input.files().stream().map(Path::of).filter(Files::isDirectory).toList(), sources);
        return summary;
    }

    /** An empty word, such as that of an unset variable of a script, would stand for the current directory. */
    private void checkWords() {
        Stream<String> outputs = Stream.of(output, problemOptions.rejects())
                .flatMap(Optional::stream)
                .map(Path::toString);
        if (Stream.of(input.files().stream(), input.proposed().stream(), outputs)
                .flatMap(words -> words)
                .anyMatch(String::isEmpty)) {
            throw new UsageException(language.say("usage.empty_name"));
        }
    }

    private void checkFiles(List<Source> sources) {
        Set<Object> seen = new HashSet<>();
        for (Source source : sources) {
            Object identity = source.path().map(Reading::identity).orElse("-");
            if (!seen.add(identity)) {
                throw new UsageException(language.say("usage.same_file", source.shown()));
            }
        }
        Optional<Path> rejects = problemOptions.rejects();
        for (Optional<Path> file : List.of(output, rejects)) {
            if (file.isPresent() && Files.isRegularFile(file.get()) && seen.contains(identity(file.get()))) {
                throw new UsageException(language.say("usage.output_is_input", file.get()));
            }
        }
        if (output.isPresent() && rejects.isPresent() && identity(output.get()).equals(identity(rejects.get()))) {
            throw new UsageException(language.say("usage.outputs_equal", output.get()));
        }
    }

    /** The file itself, however it is named or linked; where the system does not tell, its real path. */
    private static Object identity(Path path) {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key == null ? path.toRealPath() : key;
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
