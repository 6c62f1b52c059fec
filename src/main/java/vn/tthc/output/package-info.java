/** What lists and reports that are written have in common. */
package vn.tthc.output;
