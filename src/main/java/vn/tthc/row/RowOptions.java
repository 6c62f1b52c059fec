package vn.tthc.row;

import java.util.Optional;
import vn.tthc.format.ReadOptions;
import vn.tthc.side.Aliases;
import vn.tthc.text.Cases;
import vn.tthc.text.Ratio;

/**
 * What the user has said of what rows mean.
 *
 * @param reading how the lists are written
 * @param workingDayRatio converts calendar days to working days, so that both can be compared
 * @param skipAbolished leaves out rows that abolish their procedure
 * @param aliases names of agencies and sectors that stand for others
 * @param baseline the earlier list against whose current values reductions are measured
 * @param selection which further columns are read, and which rows count
 */
public record RowOptions(
        ReadOptions reading,
        Optional<Cases> cases,
        Optional<Ratio> workingDayRatio,
        boolean skipAbolished,
        Aliases aliases,
        Optional<Baseline> baseline,
        Selection selection) {
    public static final RowOptions DEFAULT = of(ReadOptions.DEFAULT, Aliases.NONE);

    /** Rows that are read as lists of any kind are. */
    public static RowOptions of(ReadOptions reading, Aliases aliases) {
        return new RowOptions(
                reading, Optional.empty(), Optional.empty(), false, aliases, Optional.empty(), Selection.ALL);
    }

    /**
     * These options with those that concern lists of procedures alone.
     *
     * @param days converts calendar days to working days
     */
    public RowOptions withProcedures(Optional<Cases> chosen, Optional<Ratio> days, boolean withoutAbolished) {
        return new RowOptions(reading, chosen, days, withoutAbolished, aliases, baseline, selection);
    }

    /** These options for lists that are written in another way. */
    public RowOptions withReading(ReadOptions other) {
        return new RowOptions(other, cases, workingDayRatio, skipAbolished, aliases, baseline, selection);
    }

    /** Whether of several limits in a cell all count. */
    public boolean hasRanges() {
        return cases.isPresent() && cases.get() == Cases.RANGE;
    }

    /** These options for one of the lists that a file has. */
    public RowOptions at(Optional<String> sheet, int table) {
        return new RowOptions(
                reading.at(sheet, table), cases, workingDayRatio, skipAbolished, aliases, baseline, selection);
    }

    /** These options with a list to measure against. */
    public RowOptions withBaseline(Baseline read) {
        return new RowOptions(reading, cases, workingDayRatio, skipAbolished, aliases, Optional.of(read), selection);
    }

    /** These options with columns to group by and rows to choose. */
    public RowOptions withSelection(Selection chosen) {
        return new RowOptions(
                reading.withColumns(chosen.headers()),
                cases,
                workingDayRatio,
                skipAbolished,
                aliases,
                baseline,
                chosen);
    }
}
