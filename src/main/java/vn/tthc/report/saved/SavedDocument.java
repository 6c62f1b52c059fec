package vn.tthc.report.saved;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tthc.model.Change;
import vn.tthc.report.procedures.FigureBounds;
import vn.tthc.report.procedures.JsonReport;
import vn.tthc.summary.Bounds;
import vn.tthc.summary.OpenChanges;
import vn.tthc.summary.Sums;
import vn.tthc.summary.TopProcedure;

/** What {@link JsonReport} writes, as it stands in the file: possibly changed by hand since. */
record SavedDocument(
        long agencies,
        long sectors,
        List<String> measures,
        GroupLine total,
        Map<String, List<GroupLine>> groups,
        Optional<Top> top,
        List<Cell> cells,
        List<Source> sources,
        List<ProblemCount> problems,
        Map<String, Long> dayUnits,
        List<String> workingDayRatios,
        Optional<String> cases,
        Optional<List<String>> baselines,
        Optional<List<MergeCount>> merges,
        Optional<Long> splitAgencies,
        Optional<List<RejectedRow>> rejectedRows) {

    record RejectedRow(String source, String sheet, long line, int column, String field, String value, String code) {}

    record MergeCount(String from, String to, long count) {}

    record Top(long limit, Map<String, List<TopRow>> procedures) {}

    record TopRow(
            String code,
            String name,
            String agency,
            String sector,
            String source,
            BigDecimal current,
            BigDecimal proposed,
            Optional<List<List<BigDecimal>>> changes) {
        boolean isPossible() {
            return (changes.isEmpty() || new Choice(1, changes.get()).isPossible())
                    && proposed.signum() >= 0
                    && proposed.compareTo(current) < 0;
        }

        TopProcedure procedure() {
            return new TopProcedure(
                    code,
                    name,
                    agency,
                    sector,
                    source,
                    new Change(current, proposed),
                    changes.map(several -> new Choice(1, several).toChanges()).orElse(List.of()));
        }
    }

    record GroupLine(String name, long procedures, long abolished, Map<String, Line> measures) {}

    record Line(
            BigDecimal current,
            BigDecimal proposed,
            BigDecimal saved,
            Optional<BigDecimal> percent,
            Optional<BigDecimal> meanPercent,
            long reduced,
            long unchanged,
            long increased,
            long leftOut,
            Optional<BigDecimal> currentLow,
            Optional<BigDecimal> currentHigh,
            Optional<BigDecimal> proposedLow,
            Optional<BigDecimal> proposedHigh,
            Optional<BigDecimal> savedLow,
            Optional<BigDecimal> savedHigh,
            Optional<BigDecimal> percentLow,
            Optional<BigDecimal> percentHigh,
            Optional<BigDecimal> meanPercentLow,
            Optional<BigDecimal> meanPercentHigh) {
        /** The bounds of the figures; empty where there are none, or not all of those that sums always have. */
        Optional<FigureBounds> bounds() {
            boolean hasSums = Stream.of(currentLow, currentHigh, proposedLow, proposedHigh, savedLow, savedHigh)
                    .allMatch(Optional::isPresent);
            return hasSums
                    ? Optional.of(new FigureBounds(
                            currentLow.get(),
                            currentHigh.get(),
                            proposedLow.get(),
                            proposedHigh.get(),
                            savedLow.get(),
                            savedHigh.get(),
                            percentLow,
                            percentHigh,
                            meanPercentLow,
                            meanPercentHigh))
                    : Optional.empty();
        }
    }

    record Cell(
            String agency,
            String sector,
            String level,
            Optional<String> type,
            Optional<String> action,
            String source,
            Optional<Map<String, String>> columns,
            long procedures,
            long abolished,
            Optional<Long> touched,
            Map<String, CellSums> measures) {}

    record CellSums(
            BigDecimal current,
            BigDecimal proposed,
            long reduced,
            long unchanged,
            long increased,
            BigDecimal ratioSum,
            long ratioCount,
            Optional<List<Choice>> choices) {
        Sums sums() {
            OpenChanges several = new OpenChanges();
            for (Choice one : choices.orElse(List.of())) {
                several.add(one.toChanges(), one.procedures());
            }
            return new Sums(
                    new Change(current, proposed), reduced, unchanged, increased, ratioSum, ratioCount, several);
        }

        /** Whether some of so many procedures could have these sums. */
        boolean isPossible(long procedures) {
            for (Choice one : choices.orElse(List.of())) {
                if (!one.isPossible()) {
                    return false;
                }
            }
            Sums sums = sums();
            Bounds bounds = sums.bounds();
            return sums.known() <= procedures
                    && sums.open().procedures() <= sums.known()
                    && bounds.currentLow().signum() >= 0
                    && bounds.proposedLow().signum() >= 0
                    && current.signum() >= 0
                    && proposed.signum() >= 0
                    && ratioCount <= sums.known()
                    && (sums.known() > 0 || sums.equals(Sums.NONE))
                    && (reduced > 0 || !sums.total().isReduced())
                    && (increased > 0 || !sums.total().isIncreased());
        }
    }

    /** Procedures of which any of some changes may apply, each a pair of a current and a proposed value. */
    record Choice(long procedures, List<List<BigDecimal>> changes) {
        boolean isPossible() {
            return procedures > 0
                    && changes.size() > 1
                    && changes.stream()
                            .allMatch(pair -> pair.size() == 2
                                    && pair.get(0).signum() >= 0
                                    && pair.get(1).signum() >= 0);
        }

        List<Change> toChanges() {
            return changes.stream()
                    .map(pair -> new Change(pair.get(0), pair.get(1)))
                    .toList();
        }
    }

    record Source(
            String name,
            long rows,
            long accepted,
            long rejected,
            long skipped,
            Optional<Long> filtered,
            Map<String, Long> skippedByKind,
            Map<String, Long> dayUnits,
            List<ProblemCount> problems,
            boolean failed,
            Optional<String> digest) {}

    record ProblemCount(String code, long count) {}
}
