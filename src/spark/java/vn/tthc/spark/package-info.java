/**
 * The commands on a cluster of Apache Spark: what {@code tthc report}, {@code rate} and {@code check} say of files that the machines
 * of a cluster see, with the same options and to the byte the same output; and what {@code convert} writes, in parts.
 *
 * <p>Spark brings work to where the bytes are; it is our reader that reads them. {@link vn.tthc.spark.SparkMain} runs the ordinary
 * command with a {@link vn.tthc.cli.files.Cluster}. Whatever is found of the sources is found by the driver, as on one machine; then
 * {@link vn.tthc.spark.SparkCluster} packs them into tasks in their order, a {@link vn.tthc.batch.SourceTask} reads each pack where
 * Spark sends it, and the runs are joined, those next to each other first, until the driver gets few. Rows never come to the driver.
 * What goes between machines is packed by {@link vn.tthc.spark.Wire}.
 *
 * <p>Lists are written once all was read as for a report: {@link vn.tthc.spark.ListParts} has each part read once more by a task that
 * writes its rows to a file, and sees that the sources are what they were. The files are put in their place by Spark's protocol.
 */
package vn.tthc.spark;
