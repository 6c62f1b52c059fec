/**
 * Rows of cells → rows of fields: which row is the header, which column holds which field, and what stands between the rows
 * (titles, headings, totals, blank rows).
 *
 * <p>{@link vn.tthc.table.TableRows} does so for tables, {@link vn.tthc.table.json.JsonRows} for JSON; both give {@link
 * vn.tthc.table.Rows}, of which each {@link vn.tthc.table.Row} has its cells by field, its place, and all its texts for
 * whoever writes it out again.
 *
 * <p>Rows of text are {@link vn.tthc.table.PlacedRows}, of which whole stretches can be taken from the bytes: what the columns of
 * a table are to those who do so, the {@link vn.tthc.table.json.JsonLayout} is that JSON objects with the same keys have.
 *
 * <p>What figures are measured in is found by {@link vn.tthc.table.FigureUnits}, from what {@link vn.tthc.table.SaidUnit titles
 * and notes}, {@link vn.tthc.table.UnitRow rows of units}, headers and number formats say.
 */
package vn.tthc.table;
