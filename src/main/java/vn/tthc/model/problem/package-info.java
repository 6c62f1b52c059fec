/**
 * What can be wrong with a list, and where: a problem has a code, which says how severe it is, a place, and the text that is
 * wrong. Its sentences stand in the tables of texts of {@code vn.tthc.report}.
 */
package vn.tthc.model.problem;
