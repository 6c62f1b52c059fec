package vn.tthc.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be known of a part of a file, wherever it was cut, to tell where its records begin: of a list with quotes that
 * depends on whether a quote is open where the part begins.
 *
 * @param lines how many lines end in it
 * @param isOdd whether it has an odd number of quotes
 * @param ends where the first record ends in it: as lines, outside quotes, and within quotes
 * @param state that of the file, in words; empty if it is not known
 */
public record StretchMarks(long from, long lines, boolean isOdd, List<End> ends, Digest digest, String state)
        implements Serializable {
    private static final int BUFFER = 1 << 16;

    /**
     * Where a record ends.
     *
     * @param at where the next one may begin; negative if none ends
     * @param lines how many lines of the part come before that
     */
    public record End(long at, long lines) implements Serializable {
        private static final End NONE = new End(-1, 0);
    }

    /** How records are told from each other. */
    public enum Records {
        LINES,
        QUOTED
    }

    /**
     * Looks at the bytes of a file from one place to another; where they cannot be read, or are fewer by now, nothing is known, nor
     * its state.
     */
    public static StretchMarks of(Source source, long from, long to) {
        String state = source.state().map(Source.State::toString).orElse("");
        try (InputStream in = source.openAt(from)) {
            DigestedBytes bytes = new DigestedBytes(Stretch.bounded(in, to - from));
            Counting counting = new Counting(from);
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer, 0, BUFFER); read >= 0; read = bytes.read(buffer, 0, BUFFER)) {
                counting.take(buffer, read);
            }
            counting.end(in.read());
            if (bytes.length() < to - from) {
                return unknown(from);
            }
            return new StretchMarks(
                    from, counting.lines, (counting.quotes & 1) == 1, List.of(counting.ends), bytes.known(), state);
        } catch (IOException e) {
            // Whoever reads it will say so.
            return unknown(from);
        }
    }

    private static StretchMarks unknown(long from) {
        return new StretchMarks(from, 0, false, List.of(), Digest.EMPTY, "");
    }

    /** What was seen so far. */
    private static final class Counting {
        private final End[] ends = {End.NONE, End.NONE, End.NONE};
        private long place;
        private long lines;
        private long quotes;
        private boolean isAfterReturn;
        private int open = ends.length;

        Counting(long from) {
            place = from;
        }

        void take(byte[] bytes, int length) {
            int at = 0;
            while (at < length && open > 0) {
                take(bytes[at]);
                at++;
            }
            while (at < length && at % ByteWords.SIZE != 0) {
                take(bytes[at]);
                at++;
            }
            for (; at + ByteWords.SIZE <= length; at += ByteWords.SIZE) {
                long word = ByteWords.aligned(bytes, at);
                if (isAfterReturn || count(word, '\r') > 0) {
                    for (int i = at; i < at + ByteWords.SIZE; i++) {
                        take(bytes[i]);
                    }
                } else {
                    lines += count(word, '\n');
                    quotes += count(word, '"');
                    place += ByteWords.SIZE;
                }
            }
            for (; at < length; at++) {
                take(bytes[at]);
            }
        }

        /** How many bytes of a word are some character; exact, unlike {@link ByteWords#zeros}. */
        private static int count(long word, char character) {
            long other = word ^ character * ByteWords.LOW_BITS;
            long low = ~ByteWords.HIGH_BITS;
            return Long.bitCount(~(((other & low) + low) | other | low));
        }

        private void take(byte character) {
            place++;
            if (character == '\n') {
                lines++;
                markEnd(0);
                markEnd(1 + (int) (quotes & 1));
            } else if (isAfterReturn) {
                lines++;
            }
            isAfterReturn = character == '\r';
            quotes += character == '"' ? 1 : 0;
        }

        private void markEnd(int kind) {
            if (ends[kind].equals(End.NONE)) {
                ends[kind] = new End(place, lines);
                open--;
            }
        }

        /** Sees what comes next: with a line feed a carriage return is no end of its own. */
        void end(int next) {
            lines += isAfterReturn && next != '\n' ? 1 : 0;
        }
    }

    /**
     * The stretches of a file.
     *
     * @param parts all of it, in their order
     * @param head how many lines at most tell what those before any stretch tell
     */
    public static List<Stretch> stretches(List<StretchMarks> parts, Records records, long head) {
        List<Long> starts = new ArrayList<>(List.of(0L));
        List<Long> lines = new ArrayList<>(List.of(0L));
        long before = 0;
        boolean isOpen = false;
        long size = 0;
        for (StretchMarks part : parts) {
            End end = part.ends.get(records == Records.LINES ? 0 : isOpen ? 2 : 1);
            size += part.digest.length();
            if (part.from > 0 && end.at > starts.get(starts.size() - 1)) {
                starts.add(end.at);
                lines.add(before + end.lines);
            }
            before += part.lines;
            isOpen ^= part.isOdd;
        }
        if (starts.get(starts.size() - 1) == size && starts.size() > 1) {
            starts.remove(starts.size() - 1);
            lines.remove(lines.size() - 1);
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean isLast = i + 1 == starts.size();
            stretches.add(new Stretch(
                    starts.get(i),
                    isLast ? size : starts.get(i + 1),
                    lines.get(i),
                    isLast ? before : lines.get(i + 1),
                    isLast,
                    Math.min(head, starts.size() == 1 ? before : lines.get(1))));
        }
        return stretches;
    }
}
