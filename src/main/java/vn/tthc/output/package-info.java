/** What lists and reports that are written have in common: files that appear whole or not at all, CSV, workbooks, documents, and texts that lie in the program. */
package vn.tthc.output;
