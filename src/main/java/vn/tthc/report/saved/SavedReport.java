package vn.tthc.report.saved;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import vn.tthc.model.Action;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.procedures.JsonReport;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Sums;
import vn.tthc.summary.Tally;

/** Reads a report that was saved as JSON back into its exact sums. */
public final class SavedReport {
    /** How the library says that something follows the report: in a stream of reports, the next one. */
    private static final String TRAILING = "Trailing token";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .addModule(SavedNumbers.module())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** As {@code --working-day-ratio} takes them. */
    private static final Pattern RATIO = Pattern.compile("\\d[\\d./]{0,40}");

    private final String shown;
    private final Consumer<Problem> warnings;

    /**
     * A reader of one report.
     *
     * @param shown the source as the user named it
     * @param warnings takes what the report cannot give
     */
    public SavedReport(String shown, Consumer<Problem> warnings) {
        this.shown = shown;
        this.warnings = warnings;
    }

    /**
     * Reads a report.
     *
     * @param topLimit how many of the procedures that save most are kept; a report that was saved with fewer is warned of
     * @throws UnreadableException if this is no report of this version, or its parts do not agree
     */
    public Summary read(Reader reader, int topLimit) throws UnreadableException, IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        try {
            checkVersion(text.toString());
            SavedDocument document = MAPPER.readValue(text.toString(), SavedDocument.class);
            Summary summary = summary(document, topLimit);
            Optional<List<String>> disagreement = SavedFigures.findDisagreement(document, summary);
            if (disagreement.isPresent()) {
                throw bad(disagreement.get().toArray(new String[0]));
            }
            return summary;
        } catch (SavedNumbers.BadNumberException e) {
            throw new UnreadableException(
                    new Problem(ProblemCode.BAD_REPORT, location(e), "", e.number(), List.of("number")));
        } catch (JacksonException e) {
            if (e.getOriginalMessage().startsWith(TRAILING)) {
                throw bad(location(e), "several");
            }
            // Where the broken part began the library does not know.
            throw bad(location(e), e.getOriginalMessage().replaceFirst(" \\(start marker at .*", ""));
        }
    }

    private Location location(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null
                ? Location.of(shown)
                : new Location(shown, Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()));
    }

    /** Looks for kind and version alone: a later version may well have other parts. */
    private void checkVersion(String text) throws UnreadableException {
        Map<String, String> found = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (found.size() < 2 && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("kind") || key.equals("version")) {
                    found.put(key, parser.currentToken().isScalarValue() ? parser.getString() : "");
                }
                parser.skipChildren();
            }
        }
        String kind = found.getOrDefault("kind", "");
        if (!kind.equals(JsonReport.KIND)) {
            throw bad("kind", kind);
        }
        String version = found.getOrDefault("version", "");
        if (!version.equals(String.valueOf(JsonReport.VERSION))) {
            throw bad("version", version);
        }
    }

    private Summary summary(SavedDocument document, int topLimit) throws UnreadableException {
        Summary summary = new Summary(topLimit);
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        for (String key : document.measures()) {
            measures.add(constant(Measure.class, key));
        }
        summary.addMeasures(measures);
        for (String ratio : document.workingDayRatios()) {
            if (!RATIO.matcher(ratio).matches()) {
                throw bad("unknown", ratio);
            }
            summary.addWorkingDayRatio(ratio);
        }
        if (document.cases().isPresent()) {
            if (!document.cases().get().equals(JsonReport.RANGE)) {
                throw bad("unknown", document.cases().get());
            }
            summary.addRanges();
        }
        document.baselines().orElse(List.of()).forEach(summary::addBaseline);
        for (SavedDocument.Cell cell : document.cells()) {
            summary.add(key(cell), tally(cell, measures));
        }
        Map<ProblemCode, Long> others = problems(document.problems());
        for (SavedDocument.Source source : document.sources()) {
            SourceCounts counts = source(source);
            counts.problems().forEach((code, count) -> others.merge(code, -count, Long::sum));
            summary.addSource(counts);
        }
        if (others.values().stream().anyMatch(count -> count < 0)) {
            throw bad("problems");
        }
        others.values().removeIf(count -> count == 0);
        summary.addProblems(others);
        for (SavedDocument.MergeCount merge : document.merges().orElse(List.of())) {
            summary.addMerges(new Merge(merge.from(), merge.to()), merge.count());
        }
        List<Problem> rejected = new ArrayList<>();
        for (SavedDocument.RejectedRow row : document.rejectedRows().orElse(List.of())) {
            ProblemCode code = ProblemCode.find(row.code()).orElseThrow(() -> bad("unknown", row.code()));
            Location place = new Location(row.source(), row.sheet(), row.line(), row.column());
            rejected.add(new Problem(code, place, row.field(), row.value(), List.of()));
        }
        summary.addRejectedRows(rejected, name -> name);
        top(document.top(), measures, summary);
        return summary;
    }

    private static GroupKey key(SavedDocument.Cell cell) {
        return new GroupKey(
                cell.agency(),
                cell.sector(),
                cell.level(),
                cell.type().orElse(""),
                cell.action().orElse(""),
                cell.source(),
                cell.columns()
                        .map(TreeMap::new)
                        .map(Collections::unmodifiableMap)
                        .orElse(Map.of()));
    }

    private Tally tally(SavedDocument.Cell cell, Set<Measure> measures) throws UnreadableException {
        EnumMap<Measure, Sums> sums = new EnumMap<>(Measure.class);
        Optional<Action> action = Optional.empty();
        if (!cell.action().orElse("").isEmpty()) {
            action = Optional.of(constant(Action.class, cell.action().orElseThrow()));
        }
        boolean possible = cell.procedures() > 0 && cell.abolished() <= cell.procedures() && isPossible(action, cell);
        for (Map.Entry<String, SavedDocument.CellSums> entry : cell.measures().entrySet()) {
            Measure measure = constant(Measure.class, entry.getKey());
            possible &= measures.contains(measure) && entry.getValue().isPossible(cell.procedures());
            if (possible) {
                sums.put(measure, entry.getValue().sums());
            }
        }
        if (!possible) {
            throw bad("cell", cell.agency() + " / " + cell.sector());
        }
        return new Tally(cell.procedures(), cell.abolished(), cell.touched(), action, sums);
    }

    /** Whether the counts of a cell fit what is proposed for all its procedures alike. */
    private static boolean isPossible(Optional<Action> action, SavedDocument.Cell cell) {
        long touched = cell.touched().orElse(0L);
        if (touched < 0 || touched > cell.procedures()) {
            return false;
        }
        return action.isEmpty()
                || (cell.abolished() == (action.get() == Action.ABOLISH ? cell.procedures() : 0)
                        && (cell.touched().isEmpty()
                                || touched == (action.get().isTouching() ? cell.procedures() : 0)));
    }

    private void top(Optional<SavedDocument.Top> top, Set<Measure> measures, Summary summary)
            throws UnreadableException {
        long limit = top.map(SavedDocument.Top::limit).orElse(0L);
        if (limit < summary.topLimit()) {
            warnings.accept(Problem.of(
                    ProblemCode.TOP_INCOMPLETE,
                    Location.of(shown),
                    String.valueOf(limit),
                    String.valueOf(summary.topLimit())));
        }
        if (top.isEmpty()) {
            return;
        }
        Set<String> sources =
                summary.cells().keySet().stream().map(GroupKey::source).collect(Collectors.toSet());
        for (Map.Entry<String, List<SavedDocument.TopRow>> entry :
                top.get().procedures().entrySet()) {
            Measure measure = constant(Measure.class, entry.getKey());
            if (!measures.contains(measure) || entry.getValue().size() > limit) {
                throw bad("top");
            }
            for (SavedDocument.TopRow row : entry.getValue()) {
                if (!row.isPossible() || !sources.contains(row.source())) {
                    throw bad("top");
                }
                if (summary.topLimit() > 0) {
                    summary.add(measure, row.procedure());
                }
            }
        }
    }

    private SourceCounts source(SavedDocument.Source source) throws UnreadableException {
        SourceCounts counts = new SourceCounts(
                source.name(),
                source.accepted(),
                source.rejected(),
                source.filtered().orElse(0L),
                counts(Skipped.class, source.skippedByKind()),
                counts(DayUnit.class, source.dayUnits()),
                problems(source.problems()),
                source.failed(),
                source.digest().orElse(""));
        long stated =
                counts.dayUnits().values().stream().mapToLong(Long::longValue).sum();
        if (counts.rows() != source.rows()
                || counts.skippedRows() != source.skipped()
                || stated > source.accepted()
                || (source.failed() && source.rows() > 0)) {
            throw bad("source", source.name());
        }
        return counts;
    }

    private Map<ProblemCode, Long> problems(List<SavedDocument.ProblemCount> counts) throws UnreadableException {
        Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
        for (SavedDocument.ProblemCount problem : counts) {
            ProblemCode code = ProblemCode.find(problem.code()).orElseThrow(() -> bad("unknown", problem.code()));
            problems.merge(code, problem.count(), Long::sum);
        }
        return problems;
    }

    private <E extends Enum<E>> Map<E, Long> counts(Class<E> type, Map<String, Long> counts)
            throws UnreadableException {
        Map<E, Long> result = new EnumMap<>(type);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            result.put(constant(type, entry.getKey()), entry.getValue());
        }
        return result;
    }

    /** The constant of which this is the name in machine formats. */
    private <E extends Enum<E>> E constant(Class<E> type, String key) throws UnreadableException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(key)) {
                return constant;
            }
        }
        throw bad("unknown", key);
    }

    private UnreadableException bad(String... details) {
        return bad(Location.of(shown), details);
    }

    private static UnreadableException bad(Location location, String... details) {
        return new UnreadableException(Problem.of(ProblemCode.BAD_REPORT, location, details));
    }
}
