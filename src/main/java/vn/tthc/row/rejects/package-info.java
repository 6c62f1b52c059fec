/**
 * Rejected rows as a list to mend: {@link vn.tthc.row.rejects.RejectWriter} is the door, and writes them as a {@link
 * vn.tthc.row.rejects.RejectTable} or, where they were objects of JSON, as {@link vn.tthc.row.rejects.RejectObjects}.
 */
package vn.tthc.row.rejects;
