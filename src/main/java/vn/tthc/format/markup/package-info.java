/**
 * Workbooks as XML: spreadsheets of OpenDocument (part 3 of its standard), in an archive or as one file, and those of Excel
 * 2003 ({@code urn:schemas-microsoft-com:office:spreadsheet}), by the reader of XML that workbooks of today have. A sheet is
 * read from its first row on as often as it is asked for, and no more of it is held than a row.
 */
package vn.tthc.format.markup;
