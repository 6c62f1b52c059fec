/**
 * Files beside the lists: aliases, targets, ranking schemes, hourly rates, published figures. Each is a small table with a
 * header, read whole by {@link vn.tthc.side.SideFile}, and refused whole if anything is wrong with it.
 */
package vn.tthc.side;
