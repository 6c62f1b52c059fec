package vn.tthc.cli.completion;

/**
 * A word to choose.
 *
 * @param text what is typed; one that ends with = is followed by a value of its own
 * @param meaning what it means, in one line; empty if it says it itself
 */
public record Choice(String text, String meaning) {}
