/**
 * What the rows of other lists than those of procedures mean: shares and dossiers, scores, activities. Each kind is a {@link
 * vn.tthc.row.RowParser}.
 */
package vn.tthc.row.figures;
