/** What the lists of a run are to each other: names that two would share, and rows that would count twice. */
package vn.tthc.cli.lists;
