package vn.tthc.report;

import java.util.List;
import java.util.Optional;

/**
 * A table for people.
 *
 * @param total the line that sums up the others, if it has one
 * @param bars the number of the column whose percentages may be drawn as bars, if any may
 */
record Table(
        String title,
        List<Column> columns,
        List<List<Cell>> rows,
        Optional<List<Cell>> total,
        Optional<Integer> bars) {}
