/** Two reports side by side: what changed from one list to the next, by group and by procedure. */
package vn.tthc.report.comparison;
