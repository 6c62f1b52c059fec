/** What a procedure is, what can be wrong with a list of them, and the arithmetic. Knows no file, option or format. */
package vn.tthc.model;
