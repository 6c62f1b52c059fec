package vn.tthc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tthc.batch.Batch;
import vn.tthc.batch.ListTaker;
import vn.tthc.batch.ProblemLog;
import vn.tthc.cli.files.Documents;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.OutputException;
import vn.tthc.cli.files.RejectFiles;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.ProblemOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.convert.RowTaker;
import vn.tthc.model.Merge;
import vn.tthc.report.comparison.Comparison;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Terminal;
import vn.tthc.row.RowOptions;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.source.Source;
import vn.tthc.source.Sources;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.Roster;
import vn.tthc.summary.Summary;

/** What every command that reads lists does first: find the sources, see that no output is among them, and read. */
public final class SourceReading {
    private static final int STANDARD_INPUT = 0;
    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    private final Io io;
    private final Language language;
    private final ListOptions input;
    private final ProblemOptions problemOptions;
    private final Optional<Path> output;
    private final List<Source> beside = new ArrayList<>();
    private Optional<Source> baseline = Optional.empty();
    private Optional<ListTaker> other = Optional.empty();
    private final Optional<Documents> folder;
    private Function<Summary, Document> documents = summary -> {
        throw new IllegalStateException("no document of a source alone is known");
    };

    SourceReading(Io io, Language language, ListOptions input, ProblemOptions problemOptions, Optional<Path> output) {
        this(io, language, input, problemOptions, output, Optional.empty());
    }

    /**
     * What reads the sources of a command line.
     *
     * @param folder takes a document of each source, if those are wanted
     */
    SourceReading(
            Io io,
            Language language,
            ListOptions input,
            ProblemOptions problemOptions,
            Optional<Path> output,
            Optional<Documents> folder) {
        this.io = io;
        this.language = language;
        this.input = input;
        this.problemOptions = problemOptions;
        this.output = output;
        this.folder = folder;
    }

    /** Says that another file is read too, which no output may replace. */
    void readsToo(Optional<Source> file) {
        file.ifPresent(beside::add);
    }

    /** Says that other files are read too, which no output may replace. */
    void readsToo(List<Source> files) {
        beside.addAll(files);
    }

    /** Says against which earlier list reductions are measured, if any. */
    void measureAgainst(Optional<Source> earlier) {
        baseline = earlier;
        readsToo(earlier);
    }

    /** Says what is written of each source where that is asked for, by its rows. */
    void documentEach(Function<Summary, Document> ofSource) {
        documents = ofSource;
    }

    /** Whether the command would wait for a person to type a list. */
    boolean wouldAskKeyboard() {
        return io.inputIsTerminal() && input.files().contains("-");
    }

    /**
     * Reads all sources.
     *
     * @param empty the summary to add to
     * @throws UsageException if a source is given twice, or an output is a source
     */
    Summary read(ProblemLog problems, Summary empty) throws IOException {
        return read(problems, empty, Optional.empty());
    }

    /**
     * Reads lists alone.
     *
     * @param rows takes every accepted row
     * @throws UsageException as {@link #read} does
     */
    Summary readLists(ProblemLog problems, RowTaker rows) throws IOException {
        return read(problems, new Summary(0), Optional.of(rows));
    }

    /**
     * Reads lists of a kind other than procedures.
     *
     * @throws UsageException as {@link #read} does
     */
    Accounts readInto(ProblemLog problems, ListTaker taker) throws IOException {
        other = Optional.of(taker);
        return read(problems, new Summary(0), Optional.empty());
    }

    /**
     * Reads what the two words stand for, each for itself.
     *
     * @throws UsageException as {@link #read} does
     */
    List<Comparison.Input> readBoth(ProblemLog problems) throws IOException {
        return readBoth(problems, Optional.empty(), Optional.empty());
    }

    /**
     * Reads what the two words stand for, each for itself.
     *
     * @param before takes the lists of the first, if they are of another kind than procedures
     * @param after takes those of the second
     * @throws UsageException as {@link #read} does
     */
    List<Comparison.Input> readBoth(ProblemLog problems, Optional<ListTaker> before, Optional<ListTaker> after)
            throws IOException {
        checkWords();
        List<Source> sources = Sources.find(input.files(), problems);
        problems.expect(sources.size());
        List<Source> all = new ArrayList<>(sources);
        input.aliases().ifPresent(all::add);
        checkFiles(all);
        String first = input.files().get(0);
        int border = Files.isDirectory(Path.of(first))
                ? (int) sources.stream()
                        .takeWhile(source -> source.inDirectory()
                                && source.path().orElseThrow().startsWith(Path.of(first)))
                        .count()
                : 1;
        RowOptions options = rowOptions();
        List<Comparison.Input> both = withRejects(rejects -> List.of(
                readOne(options, problems, rejects, first, sources.subList(0, border), before),
                readOne(
                        options,
                        problems,
                        rejects,
                        input.files().get(1),
                        sources.subList(border, sources.size()),
                        after)));
        Set<Merge> merges = new HashSet<>();
        both.forEach(one -> merges.addAll(one.summary().merges().keySet()));
        options.aliases().unused(merges).forEach(problems);
        return both;
    }

    private Comparison.Input readOne(
            RowOptions options,
            ProblemLog problems,
            Optional<RejectWriter> rejects,
            String word,
            List<Source> sources,
            Optional<ListTaker> taker) {
        Batch batch =
                new Batch(setting(), options, problems, rejects, new Summary(0), Optional.empty(), Optional.empty());
        taker.ifPresent(batch::readFiguresInto);
        Roster roster = new Roster();
        batch.collectInto(roster);
        Summary summary = batch.read(sources);
        batch.noticeWithoutLists(Files.isDirectory(Path.of(word)) ? List.of(Path.of(word)) : List.of(), sources);
        String name = sources.size() == 1
                ? sources.get(0).name()
                : Path.of(word).toAbsolutePath().normalize().getFileName().toString();
        return new Comparison.Input(name, summary, roster);
    }

    private Summary read(ProblemLog problems, Summary empty, Optional<RowTaker> rows) throws IOException {
        checkWords();
        if (io.cluster().isPresent()) {
            checkForCluster();
        }
        List<String> words =
                io.cluster().map(machines -> machines.expand(input.files())).orElse(input.files());
        List<Source> found = Sources.find(words, this::path, problems);
        problems.expect(found.size());
        // Rows that are written again stay in the order of the user's words; sums must not depend on it.
        List<Source> sources = rows.isPresent()
                ? found
                : found.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
        Optional<Source> proposed = input.proposed().map(word -> Sources.one(word));
        List<Source> all = new ArrayList<>(sources);
        proposed.ifPresent(all::add);
        input.aliases().ifPresent(all::add);
        all.addAll(beside);
        folder.ifPresent(reports -> reports.name(sources));
        checkFiles(all);
        return withRejects(rejects -> read(problems, rejects, empty, words, sources, proposed, rows));
    }

    private RowOptions rowOptions() {
        RowOptions options = input.toRowOptions(language);
        return problemOptions.rejects().isPresent()
                ? options.withReading(options.reading().withObjects())
                : options;
    }

    /** Lets something be read while rejected rows are written, if that is asked for. */
    private <T> T withRejects(Function<Optional<RejectWriter>, T> read) {
        Optional<Path> file = problemOptions.rejects();
        if (file.isEmpty()) {
            return read.apply(Optional.empty());
        }
        try (RejectFiles rejects = new RejectFiles(file.get(), language)) {
            T result = read.apply(Optional.of(rejects.writer()));
            rejects.commit();
            for (Path further : rejects.further()) {
                io.printLine(language.say("rejects.further", Terminal.safe(further.toString())));
            }
            return result;
        } catch (UncheckedIOException e) {
            throw new OutputException(file.get().toString(), e.getCause());
        } catch (IOException e) {
            throw new OutputException(file.get().toString(), e);
        }
    }

    private Summary read(
            ProblemLog problems,
            Optional<RejectWriter> rejects,
            Summary empty,
            List<String> words,
            List<Source> sources,
            Optional<Source> proposed,
            Optional<RowTaker> rows) {
        Batch batch = new Batch(
                setting(),
                rowOptions(),
                problems,
                rejects,
                empty,
                rows,
                folder.map(reports -> (source, summary) -> reports.take(source, () -> documents.apply(summary))));
        other.ifPresent(batch::readFiguresInto);
        boolean missingUnchanged = input.isMissingUnchanged(language);
        if (baseline.isPresent() && !batch.readBaseline(baseline.get())) {
            return empty;
        }
        beginProgress(sources, rows.isPresent());
        Summary summary;
        try {
            summary = proposed.isPresent()
                    ? batch.read(sources, proposed.get(), missingUnchanged)
                    : io.cluster()
                            .map(machines -> batch.read(sources, machines))
                            .orElseGet(() -> batch.read(sources));
        } finally {
            io.progress().end();
        }
        batch.noticeWithoutLists(
                words.stream().map(this::path).filter(Files::isDirectory).toList(), sources);
        return summary;
    }

    private Path path(String word) {
        return io.cluster().map(machines -> machines.path(word)).orElseGet(() -> Path.of(word));
    }

    /** What takes rows one by one, in their order, is not done on several machines. */
    private void checkForCluster() {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        asked.put("--proposed", input.proposed().isPresent());
        asked.put("--baseline", baseline.isPresent());
        asked.put("--rejects", problemOptions.rejects().isPresent());
        asked.put("--out-dir", folder.isPresent());
        asked.forEach((name, isAsked) -> {
            if (isAsked) {
                throw new UsageException(language.say("usage.cluster", name));
            }
        });
        if (input.files().contains("-")) {
            throw new UsageException(language.say("usage.cluster_input"));
        }
    }

    private Batch.Setting setting() {
        return new Batch.Setting(io.in(), io.progress(), input.jobs(language));
    }

    /** Rows that go to the terminal while they are read leave no place for a line of progress. */
    private void beginProgress(List<Source> sources, boolean rowsAreWritten) {
        if (!rowsAreWritten || output.isPresent() || !io.outputIsTerminal()) {
            io.progress().begin(language, sources);
        }
    }

    /** An empty word, such as that of an unset variable of a script, would stand for the current directory. */
    private void checkWords() {
        List<String> words = new ArrayList<>(input.files());
        input.proposed().ifPresent(words::add);
        for (Optional<Path> file : List.of(output, problemOptions.rejects(), folder.flatMap(Documents::folder))) {
            file.ifPresent(path -> words.add(path.toString()));
        }
        if (words.contains("")) {
            throw new UsageException(language.say("usage.empty_name"));
        }
    }

    private void checkFiles(List<Source> sources) {
        Set<String> seen = new HashSet<>();
        for (Source source : sources) {
            String identity = source.path()
                    .map(Source::identity)
                    .or(() -> standardFile(STANDARD_INPUT).map(Source::identity))
                    .orElse("-");
            if (!seen.add(identity)) {
                String key = baseline.equals(Optional.of(source)) ? "usage.baseline_is_list" : "usage.same_file";
                throw new UsageException(language.say(key, source.shown()));
            }
        }
        Optional<Path> rejects = problemOptions.rejects();
        List<Path> reports = new ArrayList<>(folder.map(Documents::files).orElse(List.of()));
        output.ifPresent(reports::add);
        for (Path file : Stream.concat(reports.stream(), rejects.stream()).toList()) {
            if (Files.isRegularFile(file) && seen.contains(Source.identity(file))) {
                throw new UsageException(language.say("usage.output_is_input", file));
            }
        }
        for (int stream : List.of(STANDARD_OUTPUT, STANDARD_ERROR)) {
            if (standardFile(stream)
                    .filter(file -> seen.contains(Source.identity(file)))
                    .isPresent()) {
                throw new UsageException(language.say("usage.stream_is_input." + stream));
            }
        }
        if (reports.isEmpty()) {
            standardFile(STANDARD_OUTPUT).ifPresent(reports::add);
        }
        for (Path report : reports) {
            if (rejects.isPresent() && Source.identity(report).equals(Source.identity(rejects.get()))) {
                throw new UsageException(language.say("usage.outputs_equal", rejects.get()));
            }
        }
    }

    /** The file behind a standard stream, if it is one and the system tells of it. */
    private static Optional<Path> standardFile(int stream) {
        return Optional.of(Path.of("/dev/fd/" + stream)).filter(Files::isRegularFile);
    }
}
