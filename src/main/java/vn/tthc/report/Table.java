package vn.tthc.report;

import java.util.List;
import java.util.Optional;
import vn.tthc.model.Measure;

/**
 * A table for people.
 *
 * @param total the line that sums up the others, if it has one
 * @param chart what may be drawn of it, if anything may
 */
record Table(
        String title, List<Column> columns, List<List<Cell>> rows, Optional<List<Cell>> total, Optional<Chart> chart) {
    /**
     * A measure of the groups of a table.
     *
     * @param percentColumn the number of the column with the percentages, from 0
     */
    record Chart(Grouping grouping, Measure measure, int percentColumn) {}
}
