/**
 * How lists are written: content of any format becomes rows of cells, which nothing here understands.
 *
 * <p>{@link vn.tthc.format.Content} opens a source and finds out its {@link vn.tthc.format.InputFormat}; {@link
 * vn.tthc.format.CsvGrid} and {@link vn.tthc.format.xlsx.XlsxGrid} give the rows of tables as a {@link vn.tthc.format.Grid}.
 * A further format of tables is a class that implements {@code Grid}, a line in {@code InputFormat}, and a golden case.
 *
 * <p>What is no list is refused by what it is: {@link vn.tthc.format.FormatDetector} knows it by its first bytes or by the
 * files of its archive. A further one is a line in {@link vn.tthc.format.ForeignFormat}, its signature in the detector, and
 * a sentence in each language that says what to do.
 */
package vn.tthc.format;
