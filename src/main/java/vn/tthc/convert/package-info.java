/** Lists that are written: cleaned rows in canonical form, and templates to fill in. */
package vn.tthc.convert;
