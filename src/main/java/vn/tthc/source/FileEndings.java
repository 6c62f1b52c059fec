package vn.tthc.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the endings of file names say. */
final class FileEndings {
    private static final Set<String> LIST_ENDINGS = Set.of(
            "csv", "tsv", "json", "ndjson", "jsonl", "xlsx", "xlsm", "xltx", "xltm", "docx", "docm", "dotx", "doc",
            "dot", "xls", "xlt", "ods", "ots", "fods");

    private static final List<String> PACKED_ENDINGS = List.of(".gz", ".zst", ".xz", ".bz2");

    private FileEndings() {}

    /** A name in small letters without the ending that says how the file is compressed. */
    static String withoutPacking(String name) {
        for (String ending : PACKED_ENDINGS) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** The endings of files that are lists, or such files compressed. */
    static Set<String> all() {
        Set<String> all = new HashSet<>(LIST_ENDINGS);
        PACKED_ENDINGS.forEach(ending -> all.add(ending.substring(1)));
        return all;
    }

    /** Whether files with an ending, without its point, are lists. */
    static boolean isOfList(String ending) {
        return LIST_ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
    }
}
