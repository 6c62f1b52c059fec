/**
 * Streams that were compressed otherwise than by gzip: zstd, xz and bzip2, each a {@link vn.tthc.format.Codec} over its library,
 * which whoever loads a class of this room needs on the class path. What they have in common, above all that damage is told
 * from a file that cannot be read, is in {@link vn.tthc.format.packed.Unpacked}.
 */
package vn.tthc.format.packed;
