/**
 * Lists that are written: cleaned rows in canonical form, and templates to fill in. Rows are composed while they are scanned, in the
 * threads that scan ({@link vn.tthc.bulk.scan.RowComposer}); those that are understood only as a whole come as a {@link
 * vn.tthc.convert.CleanRow} and are composed when it is their turn. Where each column has a type, as in Parquet, rows are handed over
 * as {@link vn.tthc.convert.RowCells}.
 */
package vn.tthc.convert;
