/**
 * What a row means: a procedure, a share, a score or an activity, with all problems of the row, not just the first.
 *
 * <p>A {@link vn.tthc.row.RowParser} judges one row; a {@link vn.tthc.row.Intake} takes the rows of a list one after
 * another, reports, counts, and writes what is rejected. {@link vn.tthc.row.Proposals} and {@link vn.tthc.row.Baseline} are
 * other lists that are joined by the code: {@link vn.tthc.row.CodeIndex} finds their rows, most of which stay bytes as {@link
 * vn.tthc.row.KeptRows}. A further kind of list is a {@code RowParser} and a line in {@link vn.tthc.schema.ListKind}.
 */
package vn.tthc.row;
