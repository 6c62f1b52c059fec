/**
 * Where bytes come from: files, folders, standard input, gzip, encodings, and blocks of whole lines.
 *
 * <p>{@link vn.tthc.source.Sources} finds what a command names, {@link vn.tthc.source.Source} opens one of them, {@link
 * vn.tthc.source.Head} looks at its first bytes, and {@link vn.tthc.source.Blocks} or {@link vn.tthc.source.TextLines}
 * hand out its lines; {@link vn.tthc.source.BlockLines} and {@link vn.tthc.source.BlockText} know where in a block they are. {@link vn.tthc.source.ByteWords} and {@link vn.tthc.source.Utf8} treat eight bytes at a time; their
 * comments name the methods.
 */
package vn.tthc.source;
