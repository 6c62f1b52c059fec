/**
 * The other figures of a reform report: a {@link vn.tthc.batch.figures.FiguresJob} for each kind of list (shares, scores, activities)
 * says how its rows are read, what they add up to, and what document that makes; {@link vn.tthc.batch.figures.FiguresTaker} does so for
 * all sources of a {@link vn.tthc.batch.Batch}. Commands and the library both read by them.
 */
package vn.tthc.batch.figures;
