package vn.tthc.report;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import vn.tthc.model.Change;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Location;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.Skipped;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Sums;
import vn.tthc.summary.Tally;
import vn.tthc.summary.TopProcedure;

/** Reads a report that was saved as JSON back into its exact sums. */
public final class SavedReport {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

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

    /** What is wrong with a saved report. */
    public static final class BadReportException extends Exception {
        private final transient Problem problem;

        BadReportException(Problem problem) {
            super(problem.code().key());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    private record Document(
            String kind,
            int version,
            List<String> measures,
            Group total,
            Optional<Top> top,
            List<Cell> cells,
            List<Source> sources,
            List<String> workingDayRatios,
            Optional<List<MergeCount>> merges) {}

    private record MergeCount(String from, String to, long count) {}

    private record Top(int limit, Map<String, List<TopRow>> procedures) {}

    private record TopRow(
            String code,
            String name,
            String agency,
            String sector,
            String source,
            BigDecimal current,
            BigDecimal proposed) {}

    private record Group(long procedures, long abolished, Map<String, Total> measures) {}

    private record Total(BigDecimal current, BigDecimal proposed) {}

    private record Cell(
            String agency,
            String sector,
            String level,
            String source,
            long procedures,
            long abolished,
            Map<String, CellSums> measures) {}

    private record CellSums(
            BigDecimal current,
            BigDecimal proposed,
            long reduced,
            long unchanged,
            long increased,
            BigDecimal ratioSum,
            long ratioCount) {}

    private record Source(
            String name,
            long rows,
            long accepted,
            long rejected,
            long skipped,
            Map<String, Long> skippedByKind,
            Map<String, Long> dayUnits,
            List<ProblemCount> problems,
            boolean failed) {}

    private record ProblemCount(String code, long count) {}

    /**
     * Reads a report.
     *
     * @param topLimit how many of the procedures that save most are kept; a report that was saved with fewer is warned of
     * @throws BadReportException if this is no report of this version, or its sums do not add up to its total
     */
    public Summary read(Reader text, int topLimit) throws BadReportException {
        try {
            Document document = MAPPER.readValue(text, Document.class);
            if (!document.kind.equals(JsonReport.KIND) || document.version != JsonReport.VERSION) {
                throw bad(Location.of(shown), document.kind + " " + document.version);
            }
            Summary summary = summary(document, topLimit);
            check(document, summary);
            return summary;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw bad(
                    place == null
                            ? Location.of(shown)
                            : new Location(shown, Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr())),
                    e.getOriginalMessage());
        }
    }

    private Summary summary(Document document, int topLimit) throws BadReportException {
        Summary summary = new Summary(topLimit);
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        for (String key : document.measures) {
            measures.add(constant(Measure.class, key));
        }
        summary.addMeasures(measures);
        document.workingDayRatios.forEach(summary::addWorkingDayRatio);
        for (Cell cell : document.cells) {
            EnumMap<Measure, Sums> sums = new EnumMap<>(Measure.class);
            for (Map.Entry<String, CellSums> entry : cell.measures.entrySet()) {
                sums.put(constant(Measure.class, entry.getKey()), sums(entry.getValue()));
            }
            summary.add(
                    new GroupKey(cell.agency, cell.sector, cell.level, cell.source),
                    new Tally(cell.procedures, cell.abolished, sums));
        }
        for (Source source : document.sources) {
            summary.addSource(source(source));
        }
        document.merges
                .orElse(List.of())
                .forEach(merge -> summary.addMerges(new Merge(merge.from, merge.to), merge.count));
        top(document, summary);
        return summary;
    }

    private void top(Document document, Summary summary) throws BadReportException {
        if (summary.topLimit() == 0) {
            return;
        }
        int limit = document.top.map(Top::limit).orElse(0);
        if (limit < summary.topLimit()) {
            warnings.accept(Problem.of(
                    ProblemCode.TOP_INCOMPLETE,
                    Location.of(shown),
                    String.valueOf(limit),
                    String.valueOf(summary.topLimit())));
        }
        if (document.top.isEmpty()) {
            return;
        }
        for (Map.Entry<String, List<TopRow>> entry :
                document.top.get().procedures.entrySet()) {
            for (TopRow row : entry.getValue()) {
                summary.add(
                        constant(Measure.class, entry.getKey()),
                        new TopProcedure(
                                row.code,
                                row.name,
                                row.agency,
                                row.sector,
                                row.source,
                                new Change(row.current, row.proposed)));
            }
        }
    }

    /** Refuses a report whose parts do not give its total: somebody has changed it, and one of the two is wrong. */
    private void check(Document document, Summary summary) throws BadReportException {
        Tally all = new Tally();
        summary.cells().values().forEach(all::add);
        long accepted = 0;
        for (SourceCounts source : summary.sources()) {
            accepted += source.accepted();
        }
        if (all.procedures() != document.total.procedures || all.procedures() != accepted) {
            throw bad(Location.of(shown), "procedures");
        }
        for (Measure measure : summary.measures()) {
            Total total = document.total.measures.get(measure.key());
            if (total == null
                    || !new Change(total.current, total.proposed)
                            .equals(all.sums(measure).total())) {
                throw bad(Location.of(shown), measure.key());
            }
        }
    }

    private static Sums sums(CellSums sums) {
        return new Sums(
                new Change(sums.current, sums.proposed),
                sums.reduced,
                sums.unchanged,
                sums.increased,
                sums.ratioSum,
                sums.ratioCount);
    }

    private SourceCounts source(Source source) throws BadReportException {
        Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
        for (ProblemCount problem : source.problems) {
            ProblemCode code = ProblemCode.find(problem.code).orElseThrow(() -> bad(Location.of(shown), problem.code));
            problems.put(code, problem.count);
        }
        SourceCounts counts = new SourceCounts(
                source.name,
                source.accepted,
                source.rejected,
                counts(Skipped.class, source.skippedByKind),
                counts(DayUnit.class, source.dayUnits),
                problems,
                source.failed);
        if (counts.rows() != source.rows || counts.skippedRows() != source.skipped) {
            throw bad(Location.of(shown), source.name);
        }
        return counts;
    }

    private <E extends Enum<E>> Map<E, Long> counts(Class<E> type, Map<String, Long> counts) throws BadReportException {
        Map<E, Long> result = new EnumMap<>(type);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            result.put(constant(type, entry.getKey()), entry.getValue());
        }
        return result;
    }

    /** The constant of which this is the name in machine formats. */
    private <E extends Enum<E>> E constant(Class<E> type, String key) throws BadReportException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(key)) {
                return constant;
            }
        }
        throw bad(Location.of(shown), key);
    }

    private static BadReportException bad(Location location, String detail) {
        return new BadReportException(Problem.of(ProblemCode.BAD_REPORT, location, detail));
    }
}
