/**
 * Lists that are written: cleaned rows in canonical form, and templates to fill in. Text formats compose rows while they are scanned, in
 * the threads that scan ({@link vn.tthc.bulk.scan.RowComposer}); a workbook, and rows that are understood only as a whole, take
 * {@link vn.tthc.convert.CleanRow}.
 */
package vn.tthc.convert;
