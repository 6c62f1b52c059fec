package vn.tthc.model.problem;

import java.util.List;

/**
 * How a list was understood.
 *
 * @param description how it is written: encoding and delimiter, or the sheet
 * @param numbers the style of numbers in its text cells: vi, en, or empty if it gives no hint
 * @param numbersGiven whether the user has said the style; else it was taken from the headers
 * @param headerLine the line on which the header begins; 0 if there is none, as in JSON
 * @param columns the headers, or keys, with the fields that they stand for
 */
public record Understanding(
        String description, String numbers, boolean numbersGiven, long headerLine, List<Column> columns) {
    public Understanding {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param number its number, from 1
     * @param fields canonical names, empty if the column is ignored
     * @param unit what its figures are measured in, such as {@code working_day} or {@code thousand}; empty if that is nothing
     *     that could be said otherwise
     * @param unitFrom where that was read: option, header, row, list, or default if nothing says it; empty like the unit
     */
    public record Column(int number, String header, List<String> fields, String unit, String unitFrom) {
        public Column {
            fields = List.copyOf(fields);
        }
    }
}
