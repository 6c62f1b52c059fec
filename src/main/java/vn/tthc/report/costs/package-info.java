/** Compliance costs of procedures from their activities (Thông tư 02/2017/TT-VPCP, Điều 27), step by step. */
package vn.tthc.report.costs;
