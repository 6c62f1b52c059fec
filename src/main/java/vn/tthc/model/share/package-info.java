/** Parts of wholes, such as dossiers settled on time, and the words for what became of a dossier. */
package vn.tthc.model.share;
