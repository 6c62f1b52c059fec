package vn.tthc.report.saved;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tthc.model.Change;
import vn.tthc.model.GroupName;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.procedures.FigureBounds;
import vn.tthc.report.procedures.Figures;
import vn.tthc.report.procedures.Group;
import vn.tthc.report.procedures.GroupTable;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.SourceCounts;
import vn.tthc.summary.Summary;
import vn.tthc.summary.Tally;

/**
 * Compares the finished figures of a saved report with those that its cells give. Where they differ somebody has changed
 * one of the two, and nobody knows which is right.
 */
final class SavedFigures {
    private SavedFigures() {}

    /** What does not agree, as the details of a problem. */
    static Optional<List<String>> findDisagreement(SavedDocument document, Summary summary) {
        List<Grouping> groupings = new ArrayList<>();
        for (String key : document.groups().keySet()) {
            Optional<Grouping> grouping = Grouping.parseKey(key);
            if (grouping.isEmpty()) {
                return Optional.of(List.of("unknown", key));
            }
            groupings.add(grouping.get());
        }
        Report report = Report.of(
                summary,
                ReportOptions.of(
                        groupings,
                        ReportOptions.DEFAULT.sort(),
                        document.splitAgencies().isPresent()));
        return findInTotal(Line.of(document.total()), Line.of(report.total()))
                .or(() -> findInGroups(document, report))
                .or(() -> findInSources(summary))
                .or(() -> findInCounts(document, report));
    }

    private static Optional<List<String>> findInTotal(Line saved, Line summed) {
        if (saved.procedures != summed.procedures) {
            return Optional.of(List.of("procedures"));
        }
        if (saved.abolished != summed.abolished) {
            return Optional.of(List.of("abolished"));
        }
        for (Map.Entry<String, Measured> measure : summed.measures.entrySet()) {
            if (!measure.getValue().equals(saved.measures.get(measure.getKey()))) {
                return Optional.of(List.of(measure.getKey()));
            }
        }
        return saved.measures.keySet().stream()
                .filter(key -> !summed.measures.containsKey(key))
                .findFirst()
                .map(key -> List.of("unknown", key));
    }

    /** Groups are compared by what makes names one and without regard to order, which are a matter of what is shown. */
    private static Optional<List<String>> findInGroups(SavedDocument document, Report report) {
        for (Map.Entry<Grouping, GroupTable> table : report.groups().entrySet()) {
            String key = table.getKey().key();
            List<Line> saved = document.groups().entrySet().stream()
                    .filter(entry -> Grouping.parseKey(entry.getKey()).equals(Optional.of(table.getKey())))
                    .flatMap(entry -> entry.getValue().stream())
                    .map(Line::of)
                    .toList();
            List<Line> summed = table.getValue().stream().map(Line::of).toList();
            if (!counted(saved).equals(counted(summed))) {
                return Optional.of(List.of("groups", key));
            }
        }
        return Optional.empty();
    }

    private static <T> Map<T, Long> counted(List<T> lines) {
        return lines.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Every accepted row is a procedure of a cell. */
    private static Optional<List<String>> findInSources(Summary summary) {
        Map<String, Long> left = new HashMap<>();
        for (SourceCounts source : summary.sources()) {
            left.merge(source.name(), source.accepted(), Long::sum);
        }
        for (Map.Entry<GroupKey, Tally> cell : summary.cells().entrySet()) {
            left.merge(cell.getKey().source(), -cell.getValue().procedures(), Long::sum);
        }
        return left.entrySet().stream()
                .filter(source -> source.getValue() != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(name -> List.of("source", name));
    }

    private static Optional<List<String>> findInCounts(SavedDocument document, Report report) {
        if (document.agencies() != report.agencies()) {
            return Optional.of(List.of("agencies"));
        }
        if (document.sectors() != report.sectors()) {
            return Optional.of(List.of("sectors"));
        }
        if (!document.splitAgencies().equals(report.split())) {
            return Optional.of(List.of("split_agencies"));
        }
        Map<String, Long> units = report.dayUnits().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
        return units.equals(document.dayUnits()) ? Optional.empty() : Optional.of(List.of("day_units"));
    }

    /** A line of the report, saved or summed, so that equal ones are equal. */
    private record Line(String name, long procedures, long abolished, Map<String, Measured> measures) {
        static Line of(SavedDocument.GroupLine saved) {
            Map<String, Measured> measures = new HashMap<>();
            saved.measures().forEach((key, line) -> measures.put(key, Measured.of(line)));
            return new Line(GroupName.identity(saved.name()), saved.procedures(), saved.abolished(), measures);
        }

        static Line of(Group group) {
            Map<String, Measured> measures = new HashMap<>();
            group.figures().forEach((measure, figures) -> measures.put(measure.key(), Measured.of(figures)));
            String name = GroupLines.name(group.names());
            return new Line(GroupName.identity(name), group.procedures(), group.abolished(), measures);
        }
    }

    /** Figures without zeros at the end of their numbers, which other programs that write JSON drop. */
    private record Measured(
            Change total,
            BigDecimal saved,
            Optional<BigDecimal> percent,
            Optional<BigDecimal> meanPercent,
            long reduced,
            long unchanged,
            long increased,
            long leftOut,
            Optional<FigureBounds> bounds) {
        static Measured of(Figures figures) {
            return new Measured(
                    figures.total(),
                    figures.total().saved().stripTrailingZeros(),
                    figures.percent().map(BigDecimal::stripTrailingZeros),
                    figures.meanPercent().map(BigDecimal::stripTrailingZeros),
                    figures.reduced(),
                    figures.unchanged(),
                    figures.increased(),
                    figures.leftOut(),
                    figures.bounds());
        }

        static Measured of(SavedDocument.Line line) {
            return new Measured(
                    new Change(line.current(), line.proposed()),
                    line.saved().stripTrailingZeros(),
                    line.percent().map(BigDecimal::stripTrailingZeros),
                    line.meanPercent().map(BigDecimal::stripTrailingZeros),
                    line.reduced(),
                    line.unchanged(),
                    line.increased(),
                    line.leftOut(),
                    line.bounds());
        }
    }
}
