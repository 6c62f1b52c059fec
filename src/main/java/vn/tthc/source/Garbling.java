package vn.tthc.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.text.Texts;

/**
 * How the letters of a text became others before it was saved: its bytes are valid, its words are not. Texts of other
 * languages, whose letters are as they should be, are left alone.
 *
 * @param example words as they stand there
 * @param meant the same words as they were meant, where that can be told
 */
public record Garbling(Kind kind, String example, String meant) {
    /** What was done to the letters. */
    public enum Kind {
        /** Written with a font that shows other signs as Vietnamese letters, as "nghiªn cøu". */
        TCVN3("TCVN3-text"),
        /** UTF-8 was read as Windows-1252, Latin-1 or Windows-1258, and saved as UTF-8 again, as "Sá»Ÿ Y táº¿". */
        TWICE("utf-8-twice"),
        /** Saved in an encoding without such letters, as "S? Y t?". */
        LOST("lost-letters");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The first detail of the problem, which chooses its sentence. */
        public String key() {
            return key;
        }
    }

    private static final int MIN_TWICE = 2;
    private static final int MIN_SIGNS = 3;
    private static final int MIN_LOST = 3;
    private static final int MAX_EXAMPLE = 40;

    /** What the fonts show as letters within words; the soft hyphen is left out, for it may stand in any word. */
    private static final String TCVN3_SIGNS = "¨©ª«¬®µ¶·¸¹»¼½¾";

    /** What the fonts show as Đ and đ, which begin words. */
    private static final String TCVN3_D = "§®";

    /** What Windows-1252 has for the bytes from 80 to 9F; Windows-1258 has some of them. */
    private static final String FOLLOWING = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /** What of a text's letters gives it away, if anything does. */
    static Optional<Garbling> of(String text) {
        boolean high = text.chars().anyMatch(c -> c >= 0x80);
        if (high) {
            Optional<Garbling> twice = twice(text);
            if (twice.isPresent()) {
                return twice;
            }
            if (isTcvn3(text)) {
                return Optional.of(new Garbling(Kind.TCVN3, "", ""));
            }
        }
        return text.indexOf('?') >= 0 ? lost(text) : Optional.empty();
    }

    /** What of a single name gives it away, of which there is too little for {@link #of}. */
    public static Optional<Garbling> ofName(String name) {
        if (hasFollowing(name)) {
            for (Map<Character, Byte> bytes : Twice.BYTES) {
                Twice reading = new Twice(bytes);
                String meant = reading.read(name);
                if (reading.letters > 0 && reading.others == 0) {
                    return Optional.of(new Garbling(Kind.TWICE, name, meant));
                }
            }
        }
        for (int i = name.indexOf('?'); i >= 0; i = name.indexOf('?', i + 1)) {
            if (isLost(name, wordStart(name, i), i, wordEnd(name, i))) {
                return Optional.of(new Garbling(Kind.LOST, name, ""));
            }
        }
        return Optional.empty();
    }

    /** Whether any character may be a byte from 80 to BF, of which each letter of UTF-8 has some after its first byte. */
    private static boolean hasFollowing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x80 && c <= 0xBF) || (c > 0xFF && FOLLOWING.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** What a text of one line was before it was saved twice; empty if that cannot be told. */
    private static Optional<Garbling> twice(String text) {
        if (!hasFollowing(text)) {
            return Optional.empty();
        }
        for (Map<Character, Byte> bytes : Twice.BYTES) {
            Twice reading = new Twice(bytes);
            reading.read(text);
            if (reading.letters >= MIN_TWICE && reading.letters > 2 * reading.others) {
                String example = words(text, reading.first);
                return Optional.of(new Garbling(Kind.TWICE, example, new Twice(bytes).read(example)));
            }
        }
        return Optional.empty();
    }

    private static boolean isTcvn3(String text) {
        Set<Character> signs = new HashSet<>();
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean after = isLatin(text, i - 1);
            boolean before = isLatin(text, i + 1);
            boolean sign = TCVN3_SIGNS.indexOf(c) >= 0 && after && before;
            if (sign || (c == '¬' && after) || (TCVN3_D.indexOf(c) >= 0 && !after && before)) {
                found++;
                signs.add(c);
            } else if (c > '\u024F' && Character.isLetter(c)) {
                return false;
            }
        }
        return found >= MIN_SIGNS && signs.size() > 1 && !Encodings.hasVietnameseLetters(text);
    }

    private static boolean isLatin(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = Character.toLowerCase(text.charAt(at));
        return (c >= 'a' && c <= 'z') || (c >= '\u00E0' && c <= '\u00FF');
    }

    private static Optional<Garbling> lost(String text) {
        int found = 0;
        int first = -1;
        for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
            int start = wordStart(text, i);
            int end = wordEnd(text, i);
            if (isLost(text, start, i, end)) {
                first = first < 0 ? start : first;
                found++;
            }
        }
        long letters = text.chars()
                .filter(c -> c >= 0x80 && Character.isLetter((char) c))
                .count();
        return found >= MIN_LOST && letters < found
                ? Optional.of(new Garbling(Kind.LOST, words(text, first), ""))
                : Optional.empty();
    }

    /** Whether the question mark stands for a letter of its word, and neither ends a question nor parts an address. */
    private static boolean isLost(String text, int start, int at, int end) {
        String word = text.substring(start, end);
        if (word.chars().anyMatch(c -> "/=&:@".indexOf(c) >= 0)) {
            return false;
        }
        boolean before = at > start && Character.isLetter(text.charAt(at - 1));
        boolean after = at + 1 < end && Character.isLetter(text.charAt(at + 1));
        if (after) {
            return true;
        }
        boolean goesOn = end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLetter(text.charAt(end + 1));
        return before && at + 1 == end && (at - start == 1 || (at - start == 2 && goesOn));
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return c > ' ' && ",;|\"'".indexOf(c) < 0;
    }

    /** The words of a cell from a place on. */
    private static String words(String text, int from) {
        int start = wordStart(text, from);
        int end = start;
        while (end < text.length() && end - start < MAX_EXAMPLE && ",;|\"\n\r\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end).strip();
    }

    /** A reading of text whose characters are taken for the bytes that they are in an encoding of one byte. */
    private static final class Twice {
        private static final List<Map<Character, Byte>> BYTES = List.of(bytes("windows-1252"), bytes("windows-1258"));

        private final Map<Character, Byte> bytes;
        private int letters;
        private int others;
        private int first;

        Twice(Map<Character, Byte> bytes) {
            this.bytes = bytes;
        }

        /** The bytes above 127 by their characters; those that have none there are what Latin-1 makes of them. */
        private static Map<Character, Byte> bytes(String name) {
            Map<Character, Byte> bytes = new HashMap<>();
            Charset charset = Charset.forName(name);
            for (int b = 0x80; b <= 0xFF; b++) {
                bytes.putIfAbsent((char) b, (byte) b);
            }
            for (int b = 0x80; b <= 0xFF; b++) {
                String c = new String(new byte[] {(byte) b}, charset);
                if (c.charAt(0) != Texts.BAD_BYTES) {
                    bytes.put(c.charAt(0), (byte) b);
                }
            }
            return bytes;
        }

        /** The text as it was meant; what cannot be such bytes stays. */
        String read(String text) {
            StringBuilder meant = new StringBuilder();
            for (int i = 0; i < text.length(); ) {
                int end = i;
                while (end < text.length() && text.charAt(end) >= 0x80 && bytes.containsKey(text.charAt(end))) {
                    end++;
                }
                if (end > i) {
                    meant.append(run(text, i, end));
                    i = end;
                } else {
                    meant.append(text.charAt(i++));
                }
            }
            return meant.toString();
        }

        private String run(String text, int from, int to) {
            byte[] run = new byte[to - from];
            for (int i = from; i < to; i++) {
                run[i - from] = bytes.get(text.charAt(i));
            }
            try {
                String read = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(run))
                        .toString();
                if (letters == 0) {
                    first = from;
                }
                letters += (int) read.chars().filter(Character::isLetter).count();
                return read;
            } catch (CharacterCodingException e) {
                others++;
                return text.substring(from, to);
            }
        }
    }
}
