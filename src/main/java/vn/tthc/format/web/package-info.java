/**
 * Tables of web pages, and of what one-stop software exports as a page under the name of a workbook: {@link
 * vn.tthc.format.web.HtmlReader} over jsoup, which whoever loads a class of this room needs on the class path.
 */
package vn.tthc.format.web;
