/** Writes a page in the format that is asked for: {@link vn.tthc.report.writer.ReportFormat} is the door. */
package vn.tthc.report.writer;
