/** Names as numbers: what is summed up is told by numbers, and a group costs what its names cost. */
package vn.tthc.summary.numbers;
