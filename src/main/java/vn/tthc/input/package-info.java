/** The door for whoever reads lists: {@link vn.tthc.input.ListReader} takes an opened source, and gives what its rows mean. */
package vn.tthc.input;
