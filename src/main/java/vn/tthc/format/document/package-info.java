/**
 * Tables that stand among other text, as in documents of Word and in web pages.
 *
 * <p>Whoever can read a document implements {@link vn.tthc.format.document.DocumentReader} and hands out its {@link
 * vn.tthc.format.document.Block blocks}; a {@link vn.tthc.format.document.TableBuilder} puts cells that span columns and rows
 * where they stand. A {@link vn.tthc.format.document.DocumentGrid} gives the whole as one table below the other, of which the
 * machine for sheets makes lists: what stands above a table is its title. The readers need libraries that may be missing, and
 * are found by their names.
 */
package vn.tthc.format.document;
