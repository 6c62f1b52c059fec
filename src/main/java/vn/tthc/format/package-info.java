/**
 * How lists are written: content of any format becomes rows of cells, which nothing here understands.
 *
 * <p>{@link vn.tthc.format.Content} opens a source and finds out its {@link vn.tthc.format.InputFormat}; {@link
 * vn.tthc.format.CsvGrid} and {@link vn.tthc.format.xlsx.XlsxGrid} give the rows of tables as a {@link vn.tthc.format.Grid}.
 * A further format of tables is a class that implements {@code Grid}, a line in {@code InputFormat}, and a golden case.
 */
package vn.tthc.format;
