/**
 * The door for whoever reads lists: {@link vn.tthc.input.ListReader} takes an opened source, and gives what its rows mean.
 *
 * <p>It knows the ways in which rows are read, and takes the one that a list allows. Text and JSON are read by blocks of their
 * bytes, of which most rows are understood many at once ({@code BlockList}, over {@code vn.tthc.bulk}); the rows of a sheet are
 * understood likewise, one after another. Whatever else there is, and every list of which no row is ordinary, is read row by
 * row ({@code vn.tthc.table}, {@code vn.tthc.row}). The outcome is the same.
 *
 * <p>A long list of text may be read by several tasks, each of which reads a stretch: what it found is kept in a {@link
 * vn.tthc.input.ReadStretch}, and counts when all of them are joined. Where a list cannot be read so, a stretch is not sure, and the
 * list is read as a whole.
 */
package vn.tthc.input;
