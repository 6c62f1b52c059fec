/**
 * The sources of one run, read into one summary: {@link vn.tthc.batch.Batch} takes lists of all formats and saved reports, and a
 * {@link vn.tthc.batch.ProblemLog} what is wrong with them. What lists are to each other is found out here: names that two
 * would share, rows that would count twice, names that are nearly alike. Commands and the library both read by it.
 */
package vn.tthc.batch;
