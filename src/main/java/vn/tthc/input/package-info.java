/** Files → rows → procedures and problems. The only place that knows how lists are written. */
package vn.tthc.input;
