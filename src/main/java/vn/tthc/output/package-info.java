/** What lists and reports that are written have in common: files that appear whole or not at all, CSV, workbooks, documents. */
package vn.tthc.output;
