package vn.tthc.cli.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files made from names of anything, without their endings: every file system takes them, none leads out of its
 * folder, and no two are the same file where case or composition of letters does not count.
 */
final class FileNames {
    /** In UTF-8. File systems take 255, encrypted ones 143; number, ending and folder come on top. */
    private static final int MAX_BYTES = 120;

    private static final String KEPT = " ._-()+,";
    private static final String NAMELESS = "list";
    private static final Pattern REPEATED = Pattern.compile("([ -])\\1+");
    private static final Pattern ENDS = Pattern.compile("^[ .-]+|[ .-]+$");

    /** Windows opens devices under these names, whatever follows the first dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)^(con|prn|aux|nul|com\\d|lpt\\d)(?=\\.|$)");

    private final Set<String> taken = new HashSet<>();

    /** A file name for the name, followed by a number if a name that was taken before is the same file. */
    String take(String name) {
        String safe = safe(name);
        String free = safe;
        for (int i = 2; !taken.add(identity(free)); i++) {
            free = safe + "-" + i;
        }
        return free;
    }

    private static String safe(String name) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> kept.appendCodePoint(isKept(c) ? c : '-'));
        String safe = trimmed(start(trimmed(REPEATED.matcher(kept).replaceAll("$1"))));
        return safe.isEmpty() ? NAMELESS : DEVICE.matcher(safe).replaceFirst("$1_");
    }

    private static boolean isKept(int c) {
        return KEPT.indexOf(c) >= 0
                || Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static String start(String text) {
        int end = 0;
        for (int bytes = 0; end < text.length(); ) {
            String next = text.substring(end, end + Character.charCount(text.codePointAt(end)));
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            end += next.length();
        }
        return text.substring(0, end);
    }

    private static String trimmed(String text) {
        return ENDS.matcher(text).replaceAll("");
    }

    /** What file systems that ignore case or composition tell files apart by, and somewhat less. */
    private static String identity(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
