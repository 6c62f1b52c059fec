/**
 * The rows of long lists, judged many at once from their bytes, on several threads. Be warned: this is the one room that is
 * written for speed; the outcome is that of {@link vn.tthc.row.Intake}, row by row, and tests hold it to that.
 *
 * <p>A {@link vn.tthc.bulk.scan.BlockScanner} or, of JSON, a {@link vn.tthc.bulk.scan.JsonScanner} cuts the records of a block and hands
 * them to a {@link vn.tthc.bulk.scan.BulkCounter}; a {@link vn.tthc.bulk.BulkGrid} hands over the rows of a sheet.
 * What their cells mean is told by a {@link vn.tthc.bulk.ListShape}, be they of a table or of JSON.
 * That one looks the parts of a row up (open addressing, by the bytes of a cell): each distinct part was judged once by the
 * parser of {@code vn.tthc.row}, in a row made up for it. Rows of which parts depend on each other are left to {@link
 * vn.tthc.bulk.BulkRows}, which takes them one by one, in their order.
 *
 * <p>Where the rows are joined with those of another list, a {@link vn.tthc.bulk.Joiner} puts what both say into one record before
 * it is counted; {@link vn.tthc.bulk.OtherRows} keeps the rows of that other list.
 */
package vn.tthc.bulk;
