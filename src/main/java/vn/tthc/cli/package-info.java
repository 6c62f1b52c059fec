/**
 * The commands, and how a run ends. A command is a class with its {@code @Command} and a line in {@link vn.tthc.cli.Main};
 * its options come from {@code options}, what it reads and writes goes through {@code files}. The only place with picocli.
 */
package vn.tthc.cli;
