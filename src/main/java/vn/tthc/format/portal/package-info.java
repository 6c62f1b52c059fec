/** How the national portal of public services, and those who copy it, nest what belongs to a procedure. */
package vn.tthc.format.portal;
