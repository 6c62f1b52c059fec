/** Units ranked by score within their groups, with the classes of a scheme. */
package vn.tthc.report.ranking;
