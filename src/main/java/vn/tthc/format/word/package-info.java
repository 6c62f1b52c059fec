/**
 * Documents of Word, new and old: their tables with the text that a reader of the printed page sees.
 *
 * <p>{@link vn.tthc.format.word.DocxReader} has the parts of a {@code .docx} from Apache POI and takes its text apart itself
 * ({@link vn.tthc.format.word.DocumentText}): what POI says of a cell lacks content controls, spans and automatic numbers,
 * counts moved text twice, and glues paragraphs. {@link vn.tthc.format.word.DocReader} reads {@code .doc} by POI. Whoever
 * loads a class of this room needs POI on the class path.
 */
package vn.tthc.format.word;
