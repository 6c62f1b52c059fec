package vn.tthc.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tthc.source.Head;
import vn.tthc.source.Sources;

/** Tells by the first bytes of content, or by the parts of an archive, what it is if it is no text. */
final class FormatDetector {
    /** So many bytes have the signature of everything that is told by them. */
    static final int SIGNATURE_BYTES = 16;

    /** Where a text says that it is a page or a document, it does so at its beginning. */
    private static final int MAX_MARKUP = 4096;

    /** Old documents of Office name their parts in one sector each, which may stand anywhere; larger ones are guessed at. */
    private static final long MAX_OLE2_BYTES = 64L << 20;

    private static final int OLE2_ENTRY = 128;
    private static final int OLE2_NAME = 64;
    private static final int OLE2_STREAM = 2;

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("%PDF-", ForeignFormat.PDF),
            new Signature("{\\rtf", ForeignFormat.RTF),
            new Signature("7z\u00BC\u00AF'\u001C", ForeignFormat.SEVEN_ZIP),
            new Signature("Rar!\u001A\u0007", ForeignFormat.RAR),
            new Signature("(\u00B5/\u00FD", ForeignFormat.ZSTD),
            new Signature("\u00FD7zXZ\0", ForeignFormat.XZ),
            new Signature("BZh", ForeignFormat.BZIP2),
            new Signature("PAR1", ForeignFormat.PARQUET),
            new Signature("SQLite format 3\0", ForeignFormat.DATABASE),
            new Signature("\0\1\0\0Standard ", ForeignFormat.DATABASE),
            new Signature("\u0089PNG\r\n", ForeignFormat.IMAGE),
            new Signature("\u00FF\u00D8\u00FF", ForeignFormat.IMAGE),
            new Signature("GIF8", ForeignFormat.IMAGE),
            new Signature("II*\0", ForeignFormat.IMAGE),
            new Signature("MM\0*", ForeignFormat.IMAGE));

    /** What may stand before the first frame of zstd: a mark of sixteen, and what a writer notes. */
    private static final String SKIPPABLE = "*M\u0018";

    /** What follows the three letters of bzip2: the size of blocks, and the mark of a block or of the end. */
    private static final Pattern BZIP2 = Pattern.compile("BZh[1-9](1AY&SY|\u0017rE8P\u0090).*", Pattern.DOTALL);

    private static final Pattern PDF_BEHIND_OTHER_BYTES = Pattern.compile(".{0,1024}%PDF-1\\..*", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile(
            "(<\\?xml|<!doctype|<!--|<(html|head|body|meta|title|style|script|table|thead|tbody|tr|div|center|font)[\\s/>]).*",
            Pattern.DOTALL);
    private static final Pattern MIME = Pattern.compile(
            "(mime-version|content-type|from|date|subject|message-id|x-[a-z-]+): .*multipart/.*", Pattern.DOTALL);

    /** The mark of a tar archive follows the name and rights of its first file. */
    private static final int TAR_MARK = 257;

    private FormatDetector() {}

    /** What content of some format begins with, a character for each byte. */
    private record Signature(String bytes, ForeignFormat format) {}

    /** By the first {@value #SIGNATURE_BYTES} bytes. */
    static Optional<ForeignFormat> ofSignature(byte[] signature) {
        String start = latin1(signature, signature.length);
        if (start.startsWith(SKIPPABLE, 1) && (start.charAt(0) & ~0xF) == 'P') {
            return Optional.of(ForeignFormat.ZSTD);
        }
        return SIGNATURES.stream()
                .filter(known -> start.startsWith(known.bytes()))
                .map(Signature::format)
                .filter(format ->
                        format != ForeignFormat.BZIP2 || BZIP2.matcher(start).matches())
                .findFirst();
    }

    /** By the beginning of what may be a text. */
    static Optional<ForeignFormat> ofBeginning(byte[] bytes, Head start) {
        if (start.firstCharacter() != '<' && !mayBeOther(bytes)) {
            return Optional.empty();
        }
        String raw = latin1(bytes, MAX_MARKUP);
        if (PDF_BEHIND_OTHER_BYTES.matcher(raw).matches()) {
            return Optional.of(ForeignFormat.PDF);
        }
        if (raw.startsWith("ustar", TAR_MARK)) {
            return Optional.of(ForeignFormat.TAR);
        }
        String text = start.text(MAX_MARKUP).strip().toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(text).matches()) {
            return Optional.of(markup(text));
        }
        return MIME.matcher(text).matches() ? Optional.of(ForeignFormat.MHTML) : Optional.empty();
    }

    /** Whether there is anything that the beginning of a list seldom has, so that it is worth a look. */
    private static boolean mayBeOther(byte[] bytes) {
        int end = Math.min(bytes.length, MAX_MARKUP);
        for (int i = 0; i + 1 < end; i++) {
            boolean pdf = bytes[i] == '%' && bytes[i + 1] == 'P';
            boolean mime = bytes[i] == ':' && bytes[i + 1] == ' ';
            if (bytes[i] == 0 || pdf || mime) {
                return true;
            }
        }
        return false;
    }

    private static ForeignFormat markup(String text) {
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && !text.contains("<html")) {
            return ForeignFormat.XML_SPREADSHEET;
        }
        if (text.contains("office/word/2003/wordml") || text.contains("2006/xmlpackage")) {
            return ForeignFormat.WORD_XML;
        }
        if (text.contains("urn:oasis:names:tc:opendocument")) {
            return text.contains("opendocument.text") ? ForeignFormat.ODT : ForeignFormat.ODS;
        }
        if (text.contains(Sources.OWN_PAGE.toLowerCase(Locale.ROOT))) {
            return ForeignFormat.OWN_PAGE;
        }
        boolean page = !text.startsWith("<?xml") || text.contains("<html") || text.contains("<!doctype html");
        return page ? ForeignFormat.HTML : ForeignFormat.XML;
    }

    /** What text with a byte 0 is if every second byte is one; else empty. */
    static Optional<ForeignFormat> ofZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                even++;
            } else if (bytes[i] == 0) {
                odd++;
            }
        }
        // Of Vietnamese letters about a quarter has a second byte.
        int half = bytes.length / 2;
        if (odd * 2 > half && even * 20 < half) {
            return Optional.of(ForeignFormat.UTF_16LE);
        }
        return even * 2 > half && odd * 20 < half ? Optional.of(ForeignFormat.UTF_16BE) : Optional.empty();
    }

    /**
     * By the names of an archive's files.
     *
     * @return empty if it is a workbook that can be read, or may be a broken one
     */
    static Optional<ForeignFormat> ofArchive(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            return Optional.of(ForeignFormat.XLSB);
        }
        Set<String> folders = new HashSet<>();
        names.forEach(name -> folders.add(name.replaceFirst("/.*", "/")));
        if (names.contains("[Content_Types].xml") || folders.contains("xl/")) {
            if (folders.contains("xl/")) {
                return Optional.empty();
            }
            return folders.contains("word/")
                    ? Optional.of(ForeignFormat.DOCX)
                    : folders.contains("ppt/") ? Optional.of(ForeignFormat.PPT) : Optional.empty();
        }
        return Optional.of(ForeignFormat.ZIP);
    }

    /** The format that an archive of OpenDocument names; empty if the archive is of another kind. */
    static Optional<ForeignFormat> ofMimeType(String type) {
        if (!type.contains("opendocument")) {
            return Optional.empty();
        }
        if (type.contains("presentation")) {
            return Optional.of(ForeignFormat.PPT);
        }
        return Optional.of(type.contains("text") ? ForeignFormat.ODT : ForeignFormat.ODS);
    }

    /** Which program's document a container of old Office is, by the first of its parts that only one of them has. */
    static ForeignFormat ofOle2(InputStream in) throws IOException {
        byte[] entry = new byte[OLE2_ENTRY];
        ForeignFormat other = ForeignFormat.OLE2;
        for (long read = 0;
                read < MAX_OLE2_BYTES && in.readNBytes(entry, 0, OLE2_ENTRY) == OLE2_ENTRY;
                read += OLE2_ENTRY) {
            if (entry[OLE2_NAME + 2] == OLE2_STREAM && entry[1] == 0) {
                switch (new String(entry, 0, OLE2_NAME, StandardCharsets.UTF_16LE).replaceFirst("(?s)\0.*", "")) {
                    case "Workbook" -> {
                        return ForeignFormat.XLS;
                    }
                    // A workbook for both generations of Excel has both streams.
                    case "Book" -> other = ForeignFormat.OLD_XLS;
                    case "WordDocument" -> {
                        return ForeignFormat.DOC;
                    }
                    case "PowerPoint Document" -> {
                        return ForeignFormat.PPT;
                    }
                    case "EncryptedPackage" -> {
                        return ForeignFormat.LOCKED;
                    }
                    default -> {
                        // Another part, or bytes that are no part.
                    }
                }
            }
        }
        return other;
    }

    private static String latin1(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }
}
