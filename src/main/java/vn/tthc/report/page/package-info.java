/**
 * What all documents are made of: a {@link vn.tthc.report.page.Page} of tables, charts and notes, {@link
 * vn.tthc.report.page.Language words and numbers} in Vietnamese and English, and the writers of pages: text, Markdown, HTML and
 * XLSX. {@link vn.tthc.report.writer.ReportFormat} names the formats; a further one is a writer and a line there.
 */
package vn.tthc.report.page;
