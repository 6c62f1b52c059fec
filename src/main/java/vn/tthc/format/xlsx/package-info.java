/**
 * Workbooks as programs write them (ECMA-376, strict and transitional).
 *
 * <p>A {@link vn.tthc.format.xlsx.XlsxBook} is opened from its {@link vn.tthc.format.xlsx.Parts}: its {@link
 * vn.tthc.format.xlsx.XlsxBook.XlsxSheet sheets} in their order, the {@link vn.tthc.format.xlsx.SharedTexts shared texts} and the {@link
 * vn.tthc.format.xlsx.CellFormats formats} of cells. {@link vn.tthc.format.xlsx.Xml} takes a part apart, {@link
 * vn.tthc.format.xlsx.SheetRows} finds the stored cells of a row in it, and {@link vn.tthc.format.xlsx.XlsxGrid} makes of them
 * what people see in the sheet: dates, percentages, the words that a {@link vn.tthc.format.xlsx.NumberFormat} puts beside a
 * number, names that are filled into {@link vn.tthc.format.xlsx.MergedRegion merged cells}.
 *
 * <p>Be warned: {@code Xml} and {@code SheetRows} work on slices of bytes that the next step overwrites. All that is read is
 * bounded, and the time is in proportion to the bytes, whatever they hold: lists come from strangers.
 */
package vn.tthc.format.xlsx;
