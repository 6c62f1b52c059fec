/**
 * Of what the compliance cost of a procedure is made: tasks of so many hours at an hourly income, for segments of subjects
 * (Thông tư 02/2017/TT-VPCP, Điều 27).
 */
package vn.tthc.model.cost;
