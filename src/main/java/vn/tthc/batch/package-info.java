/**
 * The sources of one run, read into one summary: {@link vn.tthc.batch.Batch} takes lists of all formats and saved reports, and a
 * {@link vn.tthc.batch.ProblemLog} what is wrong with them. What lists are to each other is found out here: names that two
 * would share, rows that would count twice, names that are nearly alike. Commands and the library both read by it.
 *
 * <p>A source is read by a {@link vn.tthc.batch.SourceReader} into values that touch nothing else, and counts when it is its turn: so
 * several can be read at the same time, by threads or by other machines ({@link vn.tthc.batch.Elsewhere}), to which a {@link
 * vn.tthc.batch.SourceTask} is brought and from which {@link vn.tthc.batch.SourceRun}s come back.
 */
package vn.tthc.batch;
