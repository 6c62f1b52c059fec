/** Exact sums → a finished report → the formats. Only {@link vn.tthc.report.Report} computes; all formats print the same. */
package vn.tthc.report;
