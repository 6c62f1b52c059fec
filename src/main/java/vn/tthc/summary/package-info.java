/** Procedures → exact sums per agency, sector, level and source. Holds sums, never a list of all procedures. */
package vn.tthc.summary;
