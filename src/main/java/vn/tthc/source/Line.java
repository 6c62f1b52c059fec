package vn.tthc.source;

/**
 * A line of text as an editor shows it.
 *
 * @param text the line without its end
 * @param end what ended it: LF, CR LF, CR, or nothing at the end of the file
 * @param number its number, from 1
 * @param cut whether it was longer than lines may be, so that the rest of it is missing
 */
public record Line(String text, String end, long number, boolean cut) {}
