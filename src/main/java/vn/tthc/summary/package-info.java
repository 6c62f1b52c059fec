/**
 * Procedures → exact sums per agency, sector, level and source. Holds sums, never a list of all procedures. Sums can
 * be serialised but for the {@link java.util.Optional}s and records in them, which whoever does it takes care of.
 *
 * <p>A group is a number, and so is each name ({@link vn.tthc.summary.numbers}): sums are kept in a few long arrays, and a hundred
 * thousand groups cost what their names cost. Who asks for a group is given a view of these.
 *
 * <p>Any column of the lists can be grouped by as it is. A grouping that the product itself knows is a constant of {@link
 * vn.tthc.summary.GroupBy}, a component of {@link vn.tthc.summary.GroupKey} that is filled from the procedure, its key in the cells
 * of saved reports, and its words.
 */
package vn.tthc.summary;
