/**
 * Workbooks of Excel up to 2003 ({@code .xls}, BIFF8), whose records Apache POI takes apart one after another; whoever loads a
 * class of this room needs POI on the class path.
 */
package vn.tthc.format.sheets;
