/**
 * JSON as rows: an object is a row, its keys are headers. A list is an array, objects on lines, or an array within a wrapper;
 * what objects with the same keys mean is learnt once.
 */
package vn.tthc.table.json;
