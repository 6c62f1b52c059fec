/**
 * Cuts the records of a block, of text or of JSON, and hands them to a {@link vn.tthc.bulk.scan.BulkCounter}; what was found
 * of each is kept in a {@link vn.tthc.bulk.scan.ScannedRun}, in order. Be warned: written for speed.
 */
package vn.tthc.bulk.scan;
