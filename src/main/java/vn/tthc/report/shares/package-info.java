/** Shares (part ÷ whole) by indicator, agency and sector, and two sets of them side by side. */
package vn.tthc.report.shares;
