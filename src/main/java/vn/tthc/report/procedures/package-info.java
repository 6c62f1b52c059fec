/** The main report: what proposals save by agency, sector and other groupings, with targets and rechecked figures. */
package vn.tthc.report.procedures;
