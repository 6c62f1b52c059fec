package vn.tthc.api;

import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.batch.Batch;
import vn.tthc.batch.ListTaker;
import vn.tthc.batch.ProblemLog;
import vn.tthc.batch.RepeatedException;
import vn.tthc.batch.figures.FiguresTaker;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.source.Sources;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.text.NumberStyle;

/**
 * What all readings have in common: how lists are read, whatever their kind, and reading them.
 *
 * @param maxProblems how many problems are kept one by one
 * @param baseline the earlier list that reductions are measured against
 */
record ReadSetting(ListKind kind, RowOptions options, int maxProblems, Optional<Path> baseline) {
    private static final int MAX_JOBS = 64;
    private static final int MAX_PROBLEMS = 100;

    /** As the command reads lists of a kind that is told nothing. */
    static ReadSetting of(ListKind kind) {
        return new ReadSetting(kind, RowOptions.DEFAULT, MAX_PROBLEMS, Optional.empty());
    }

    ReadSetting with(RowOptions other) {
        return new ReadSetting(kind, other, maxProblems, baseline);
    }

    ReadSetting withKind(ListKind other) {
        return new ReadSetting(other, options, maxProblems, baseline);
    }

    ReadSetting withBaseline(Path earlier) {
        return new ReadSetting(kind, options, maxProblems, Optional.of(earlier));
    }

    ReadSetting withColumn(String field, String header) {
        Field known = Field.find(field)
                .filter(kind.fields()::contains)
                .orElseThrow(() ->
                        new IllegalArgumentException("no field \"" + field + "\"; expected one of " + kind.keys()));
        if (header.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("\"" + header + "\" is no header");
        }
        return with(options.withReading(options.reading().withHeader(known, header)));
    }

    ReadSetting withNumbers(String style) {
        NumberStyle known = NumberStyle.valueOf(style.toUpperCase(Locale.ROOT));
        return with(options.withReading(options.reading().withNumbers(known)));
    }

    ReadSetting withMaxProblems(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("less than no problem: " + most);
        }
        return new ReadSetting(kind, options, most, baseline);
    }

    /** The tables that words ask for. */
    static List<Grouping> groupings(Set<GroupBy> known, String... words) {
        return Arrays.stream(words)
                .map(word -> Grouping.parse(word, known)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "cannot group by \"" + word + "\"; expected one of " + Grouping.common(known))))
                .distinct()
                .toList();
    }

    /**
     * What is read of a file beside the lists.
     *
     * @param reading gives nothing if it reports anything
     * @throws ListException if it does
     */
    static <T> T ifGood(Path file, Function<Consumer<Problem>, Optional<T>> reading) throws ListException {
        List<ListProblem> problems = new ArrayList<>();
        Optional<T> read = reading.apply(problem -> problems.add(new ListProblem(problem)));
        if (read.isEmpty()) {
            throw new ListException("not read: " + file + why(problems), problems);
        }
        return read.get();
    }

    private static String why(List<ListProblem> problems) {
        return problems.stream()
                .filter(ListProblem::isOfFile)
                .findFirst()
                .or(() -> problems.stream().findFirst())
                .map(problem -> " (" + problem + ")")
                .orElse("");
    }

    /** The files that a name of a list stands for. */
    ReadLists read(List<Path> files, Optional<ListTaker> taker, Optional<Path> beside) throws ListException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file is given");
        }
        Set<String> seen = new HashSet<>();
        List<String> words = files.stream().map(ReadSetting::word).toList();
        Collected collected = new Collected();
        List<Source> sources = new ArrayList<>(Sources.find(words, collected.log));
        for (Source source : sources) {
            if (!seen.add(Source.identity(source.path().orElseThrow()))) {
                throw new IllegalArgumentException(Language.EN.say("usage.same_file", source.shown()));
            }
        }
        if (baseline.isPresent() && seen.contains(Source.identity(baseline.get()))) {
            throw new IllegalArgumentException(Language.EN.say("usage.baseline_is_list", baseline.get()));
        }
        // The sums do not depend on the order of the words.
        sources.sort((a, b) -> a.name().compareTo(b.name()));
        return collected.read(sources, files, InputStream.nullInputStream(), taker, beside);
    }

    ReadLists read(InputStream in, Optional<ListTaker> taker, Optional<Path> beside) throws ListException {
        return new Collected().read(List.of(Sources.one("-")), List.of(), in, taker, beside);
    }

    private static String word(Path file) {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            throw new IllegalArgumentException(file + " is in no file system that lists are read from");
        }
        // An empty path is the folder in which the program stands, and a lone dash would be standard input.
        boolean isSpecial = file.toString().isEmpty() || file.toString().equals("-");
        return (isSpecial ? Path.of(".").resolve(file) : file).toString();
    }

    /** One reading: its problems, and its sums. */
    private final class Collected {
        private final List<ListProblem> problems = new ArrayList<>();
        private final ProblemLog log = new ProblemLog(maxProblems, problem -> problems.add(new ListProblem(problem)));

        ReadLists read(
                List<Source> sources,
                List<Path> named,
                InputStream in,
                Optional<ListTaker> taker,
                Optional<Path> beside)
                throws ListException {
            int jobs = Math.min(MAX_JOBS, Runtime.getRuntime().availableProcessors());
            Batch batch = new Batch(
                    new Batch.Setting(in, Batch.Watcher.NONE, jobs),
                    options,
                    log,
                    Optional.empty(),
                    new Summary(0),
                    Optional.empty(),
                    Optional.empty());
            taker.ifPresent(batch::readFiguresInto);
            if (baseline.isPresent() && !batch.readBaseline(Sources.one(word(baseline.get())))) {
                throw new ListException("not read: " + baseline.get() + why(problems), problems);
            }
            Summary summary;
            try {
                summary = batch.read(sources);
                batch.noticeWithoutLists(
                        named.stream().filter(Files::isDirectory).toList(), sources);
            } catch (RepeatedException e) {
                throw new ListException(Language.EN.say("usage.repeated_source", e.places()), problems);
            }
            List<String> failed = summary.sources().stream()
                    .filter(SourceCounts::failed)
                    .map(SourceCounts::name)
                    .toList();
            if (!failed.isEmpty() || log.hasAny(ProblemCode.Scope.FILE)) {
                throw new ListException("not read: " + String.join(", ", failed) + why(problems), problems);
            }
            if (taker.isPresent() && taker.get() instanceof FiguresTaker<?, ?> figures) {
                figures.warnOfNames(log, summary);
            }
            Set<Path> files = Stream.of(
                            sources.stream().flatMap(source -> source.path().stream()),
                            beside.stream(),
                            baseline.stream())
                    .flatMap(some -> some)
                    .filter(Files::exists)
                    .collect(Collectors.toUnmodifiableSet());
            return new ReadLists(summary, problems, files);
        }
    }
}
