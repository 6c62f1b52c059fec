package vn.tthc.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tthc.text.Texts;

/**
 * The first bytes of a text, from which it is told what it is. Most of what is asked of them can be answered without
 * decoding them all, which for a short list takes a good part of the time.
 */
public final class Head {
    /** So many bytes of a Vietnamese text have letters that no other language has. */
    private static final int SAMPLE = 1 << 9;

    private final byte[] bytes;
    private final Charset charset;
    private final boolean hasAscii;

    /**
     * The beginning of a text.
     *
     * @param bytes those after its byte order mark
     */
    public Head(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        hasAscii = charset.equals(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The text; {@link Texts#BAD_BYTES} stands where bytes are not valid. */
    public String text() {
        return text(bytes.length);
    }

    /** The text of no more than so many bytes. */
    public String text(int most) {
        try {
            return Encodings.decoder(charset)
                    .decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, most)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("the decoder replaces what it cannot decode", e);
        }
    }

    /** The first character that is no white space; 0 if there is none. */
    public char firstCharacter() {
        for (int i = 0; hasAscii && i < bytes.length && bytes[i] >= 0; i++) {
            if (bytes[i] > ' ' && bytes[i] < 0x7F) {
                return (char) bytes[i];
            }
        }
        String stripped = text().stripLeading();
        return stripped.isEmpty() ? 0 : stripped.charAt(0);
    }

    /** Whether there is nothing that anybody could see. */
    public boolean isBlank() {
        for (int i = 0; hasAscii && i < bytes.length; i++) {
            if (bytes[i] > ' ' && bytes[i] < 0x7F) {
                return false;
            }
        }
        return Texts.isBlank(text());
    }

    /** The line with a character 0, which no text has. */
    public OptionalLong findZero() {
        if (hasAscii && !hasZero()) {
            return OptionalLong.empty();
        }
        String text = text();
        int zero = text.indexOf('\0');
        return zero < 0
                ? OptionalLong.empty()
                : OptionalLong.of(text.substring(0, zero + 1).lines().count());
    }

    private boolean hasZero() {
        int whole = ByteWords.floor(bytes.length);
        for (int at = 0; at < whole; at += ByteWords.SIZE) {
            if (ByteWords.hasZero(ByteWords.aligned(bytes, at))) {
                return true;
            }
        }
        for (int at = whole; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** How its letters were lost before it was saved, as {@link Garbling#of} tells. */
    public Optional<Garbling> garbling() {
        return Encodings.hasVietnameseLetters(text(SAMPLE)) ? Optional.empty() : Garbling.of(text());
    }
}
