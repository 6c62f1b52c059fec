/**
 * Rows of cells → rows of fields: which row is the header, which column holds which field, and what stands between the rows
 * (titles, headings, totals, blank rows).
 *
 * <p>{@link vn.tthc.table.TableRows} does so for tables, {@link vn.tthc.table.JsonRows} for JSON; both give {@link
 * vn.tthc.table.Rows}, of which each {@link vn.tthc.table.Row} has its cells by field, its place, and all its texts for
 * whoever writes it out again.
 */
package vn.tthc.table;
