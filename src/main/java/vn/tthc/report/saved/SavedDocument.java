package vn.tthc.report.saved;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.report.procedures.JsonReport;
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
            BigDecimal proposed) {
        boolean isPossible() {
            return proposed.signum() >= 0 && proposed.compareTo(current) < 0;
        }

        TopProcedure procedure() {
            return new TopProcedure(code, name, agency, sector, source, new Change(current, proposed));
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
            long leftOut) {}

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
            long ratioCount) {
        Sums sums() {
            return new Sums(new Change(current, proposed), reduced, unchanged, increased, ratioSum, ratioCount);
        }

        /** Whether some procedures could have these sums. */
        boolean isPossible() {
            Sums sums = sums();
            return current.signum() >= 0
                    && proposed.signum() >= 0
                    && ratioCount <= sums.known()
                    && (sums.known() > 0 || sums.equals(Sums.NONE))
                    && (reduced > 0 || !sums.total().isReduced())
                    && (increased > 0 || !sums.total().isIncreased());
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
