/**
 * The file systems that Hadoop knows, as those of Java: a {@link java.nio.file.Path} that is read by Hadoop, so that files are found,
 * read and told apart by the same code wherever they lie. A file can be written whole. The door is {@link
 * vn.tthc.spark.hadoop.Places}, which knows what a word of the command line names. Files of the machine itself stay paths of Java.
 */
package vn.tthc.spark.hadoop;
