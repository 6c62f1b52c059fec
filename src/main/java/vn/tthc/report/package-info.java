/**
 * Exact sums → documents → pages, CSV and JSON.
 *
 * <p>A room for each document ({@code procedures}, {@code comparison}, {@code shares}, {@code costs}, {@code ranking}), all of
 * them over {@code page}, which knows tables, charts, languages and printers but no document; {@code saved} reads JSON reports
 * back. In each room the names are the same: XReport (or X) computes once and rounds once; XDocument is what formats ask of it, by
 * XPage, which words it as a page, and CsvX and JsonX, which write it for programs. A printer never computes.
 */
package vn.tthc.report;
