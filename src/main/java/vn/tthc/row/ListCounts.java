package vn.tthc.row;

import java.util.Map;
import java.util.Set;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.Merge;
import vn.tthc.model.problem.Skipped;
import vn.tthc.model.problem.Understanding;

/**
 * What became of the rows of a list that was read to its end.
 *
 * @param filtered rows that the user has not chosen
 * @param skipped rows that are no procedures, by kind
 * @param dayUnits in which units the accepted rows state their current days
 * @param measures the measures of which the list has both fields
 * @param merges how many accepted rows count under another name, by the names
 * @param followed whether another list comes after it
 * @param understanding how the list was understood
 */
public record ListCounts(
        long accepted,
        long rejected,
        long filtered,
        Map<Skipped, Long> skipped,
        Map<DayUnit, Long> dayUnits,
        Set<Measure> measures,
        Map<Merge, Long> merges,
        boolean followed,
        Understanding understanding) {}
