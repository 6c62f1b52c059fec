/**
 * The commands, and how a run ends. The only place with picocli; options come from {@code options}, and what a run is connected to
 * is in {@code files}.
 *
 * <p>A further command is a class that takes its options from an {@link vn.tthc.cli.options.Options}, a line in {@link
 * vn.tthc.cli.Main}, and in the tables of texts its header ({@code tthc.NAME.usage.header}), its examples ({@code example.NAME.1},
 * {@code example.NAME.1.run}) and the help of its options. One that writes a document of lists extends {@link
 * vn.tthc.cli.DocumentCommand}, one that reads another kind of list {@link vn.tthc.cli.FiguresCommand}. Help, completion and manual
 * pages follow from it.
 */
package vn.tthc.cli;
