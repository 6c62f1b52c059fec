package vn.tthc.report.costs;

import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.WorkTime;

/**
 * What is taken for granted where costs are reckoned; all of it is said in the output.
 *
 * @param time by which income for a year, month or day becomes hourly
 * @param defaults the terms of segments that do not say them; all are there
 * @param decimals to which the cost of a procedure is rounded, once
 * @param currency what amounts of money are called
 * @param explain whether every step is shown
 */
public record CostOptions(WorkTime time, Terms defaults, int decimals, String currency, boolean explain) {}
