package vn.tthc.api;

import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tthc.batch.Batch;
import vn.tthc.batch.ProblemLog;
import vn.tthc.batch.RepeatedException;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.report.page.Language;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.source.Sources;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.text.Cases;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Ratio;

/** How lists of procedures are read. A value that does not change: each {@code with…} gives another one. */
public final class ListReading {
    /** As the command reads them that is told nothing. */
    public static final ListReading DEFAULT = new ListReading(RowOptions.DEFAULT, 100);

    private static final int MAX_JOBS = 64;

    private final RowOptions options;
    private final int maxProblems;

    private ListReading(RowOptions options, int maxProblems) {
        this.options = options;
        this.maxProblems = maxProblems;
    }

    private ListReading with(RowOptions other) {
        return new ListReading(other, maxProblems);
    }

    /**
     * Says which column holds a field, where its header is not known by itself ({@code --map}).
     *
     * @param field a canonical name, such as {@code current_days}
     * @throws IllegalArgumentException if there is no such field, or the header has neither letter nor digit
     */
    public ListReading withColumn(String field, String header) {
        Field known = Field.find(field)
                .filter(ListKind.PROCEDURES.fields()::contains)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no field \"" + field + "\"; expected one of " + ListKind.PROCEDURES.keys()));
        if (header.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("\"" + header + "\" is no header");
        }
        return with(options.withReading(options.reading().withHeader(known, header)));
    }

    /**
     * Says how text cells write numbers ({@code --numbers}), where the lists do not show it.
     *
     * @param style {@code vi} for 1.234,5 or {@code en} for 1,234.5
     * @throws IllegalArgumentException if it is neither
     */
    public ListReading withNumbers(String style) {
        NumberStyle known = NumberStyle.valueOf(style.toUpperCase(Locale.ROOT));
        return with(options.withReading(options.reading().withNumbers(known)));
    }

    /**
     * Says which of several cases in a cell counts ({@code --cases}); else a row with such a cell is rejected. The command's
     * {@code range} is refused: {@link MeasureFigures} has one figure where that gives two ends.
     *
     * @param which {@code max} or {@code min}
     * @throws IllegalArgumentException if it is neither
     */
    public ListReading withCases(String which) {
        Cases known = Cases.valueOf(which.toUpperCase(Locale.ROOT));
        if (known == Cases.RANGE) {
            throw new IllegalArgumentException("cases are max or min, not " + which);
        }
        return with(options.withProcedures(Optional.of(known), options.workingDayRatio(), options.skipAbolished()));
    }

    /**
     * Converts calendar days to working days, so that both can be compared ({@code --working-day-ratio}).
     *
     * @param ratio working days per calendar day, such as {@code 5/7}
     * @throws IllegalArgumentException if it is no ratio above 0 and up to 1
     */
    public ListReading withWorkingDayRatio(String ratio) {
        Ratio parsed = Ratio.parse(ratio)
                .orElseThrow(() -> new IllegalArgumentException("\"" + ratio + "\" is no ratio such as 5/7"));
        return with(options.withProcedures(options.cases(), Optional.of(parsed), options.skipAbolished()));
    }

    /** Leaves out rows that abolish their procedure ({@code --abolished exclude}). */
    public ListReading withoutAbolished() {
        return with(options.withProcedures(options.cases(), options.workingDayRatio(), true));
    }

    /**
     * Says how many problems are kept one by one; all are counted. Without this the first 100.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public ListReading withMaxProblems(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("less than no problem: " + most);
        }
        return new ListReading(options, most);
    }

    /**
     * Reads lists and saved reports, and sums them up together.
     *
     * @param files lists in any format that the command reads, saved reports, and folders for the lists in and below them
     * @return the sums, of all sources or none; rows that were rejected are counted and in {@link ProcedureSums#problems}
     * @throws ListException if a source is missing, cannot be read to its end, or is no list; or if a saved report has the rows
     *     of another source
     * @throws IllegalArgumentException if no file is given, or one twice, or one in another file system than the default one
     */
    public ProcedureSums read(Path... files) throws ListException {
        return read(List.of(files));
    }

    /**
     * Reads lists and saved reports, and sums them up together.
     *
     * @throws ListException as {@link #read(Path...)} does
     */
    public ProcedureSums read(List<Path> files) throws ListException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file is given");
        }
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (Path file : files) {
            if (!file.getFileSystem().equals(FileSystems.getDefault())) {
                throw new IllegalArgumentException(file + " is in no file system that lists are read from");
            }
            // An empty path is the folder in which the program stands, and a lone dash would be standard input.
            Path named = file.toString().isEmpty() || file.toString().equals("-")
                    ? Path.of(".").resolve(file)
                    : file;
            words.add(named.toString());
        }
        Collected collected = new Collected();
        List<Source> sources = new ArrayList<>(Sources.find(words, collected.log));
        for (Source source : sources) {
            if (!seen.add(Source.identity(source.path().orElseThrow()))) {
                throw new IllegalArgumentException(Language.EN.say("usage.same_file", source.shown()));
            }
        }
        // The sums do not depend on the order of the words.
        sources.sort((a, b) -> a.name().compareTo(b.name()));
        return collected.sums(sources, files, InputStream.nullInputStream());
    }

    /**
     * Reads one list from a stream, which reports call "stdin".
     *
     * @param in is read to its end and closed
     * @throws ListException as {@link #read(Path...)} does
     */
    public ProcedureSums read(InputStream in) throws ListException {
        return new Collected().sums(List.of(Sources.one("-")), List.of(), in);
    }

    /** One reading: its problems, and its sums. */
    private final class Collected {
        private final List<ListProblem> problems = new ArrayList<>();
        private final ProblemLog log = new ProblemLog(maxProblems, problem -> problems.add(new ListProblem(problem)));

        ProcedureSums sums(List<Source> sources, List<Path> named, InputStream in) throws ListException {
            int jobs = Math.min(MAX_JOBS, Runtime.getRuntime().availableProcessors());
            Batch batch = new Batch(
                    new Batch.Setting(in, Batch.Watcher.NONE, jobs),
                    options,
                    log,
                    Optional.empty(),
                    new Summary(0),
                    Optional.empty(),
                    Optional.empty());
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
                String why = problems.stream()
                        .filter(ListProblem::isOfFile)
                        .findFirst()
                        .map(problem -> " (" + problem + ")")
                        .orElse("");
                throw new ListException("not read: " + String.join(", ", failed) + why, problems);
            }
            Set<Path> files = sources.stream()
                    .flatMap(source -> source.path().stream())
                    .filter(Files::exists)
                    .collect(Collectors.toUnmodifiableSet());
            return new ProcedureSums(summary, problems, files);
        }
    }
}
