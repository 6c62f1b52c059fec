/** JSON reports read back into the exact sums that they were written from, so that they can be added up. */
package vn.tthc.report.saved;
