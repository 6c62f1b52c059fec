package vn.tthc.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.text.Phrases;

/**
 * A row between others that says of those below what they have in common, such as "LĨNH VỰC ĐẤT ĐAI", "I. Lĩnh vực hộ tịch"
 * or "THỦ TỤC HÀNH CHÍNH CẤP TỈNH (02 TTHC)".
 *
 * @param field what it names: the sector, the level or the agency
 */
record Heading(Field field, String name) {
    private static final Pattern NUMBERING =
            Pattern.compile("(?<number>[IVXLC]+|[A-ZĐ]|\\d{1,3}(?:\\.\\d{1,3})*)\\s*[.)\\-–:]\\s*(?=\\p{L})");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** " (02 TTHC)", ": 02 thủ tục", " - 02 TTHC". */
    private static final Pattern COUNT = Pattern.compile(
            "\\s*(?:\\(\\s*|[:\\-–]\\s*\\(?\\s*)\\d+\\s*(?:TTHC|thủ tục(?: hành chính)?)\\s*\\)?\\s*\\.?$", FLAGS);

    private static final Pattern SECTOR = Pattern.compile("lĩnh vực\\s*:?\\s*(.+)", FLAGS);
    private static final Pattern GROUP =
            Pattern.compile("(?:" + Phrases.alternatives("group_headings") + ")\\s.*", FLAGS);
    private static final Pattern PLACE =
            Pattern.compile("(?:" + Phrases.alternatives("group_places") + ")(?!\\p{L}).*", FLAGS);
    private static final String ONE_LEVEL = "cấp (?:trung ương|bộ|tỉnh|huyện|xã)";
    private static final Pattern LEVEL = Pattern.compile(
            "(?:(?:danh mục )?(?:thủ tục(?: hành chính)?|TTHC)\\s+)?(" + ONE_LEVEL + "(?:\\s*(?:,|;|/|và)\\s*"
                    + ONE_LEVEL + ")*)",
            FLAGS);
    private static final Pattern AGENCY = Pattern.compile(
            "(?:sở|ban(?! hành)|bộ(?! phận)|cục|chi cục|tổng cục|thanh tra|văn phòng|ủy ban|uỷ ban|ubnd|công an|bảo hiểm xã hội|kho bạc"
                    + "|trung tâm|viện kiểm sát|tòa án|toà án)\\s.*",
            FLAGS);

    /**
     * Reads the only text of a row.
     *
     * @param unnamed the names that the list has no column for, so that a heading must carry them
     * @return empty if the text is no heading that is known
     */
    static Optional<Heading> read(String text, Set<Field> unnamed, ListKind kind) {
        return kind == ListKind.SCORES
                ? readGroup(text)
                : read(text, unnamed).filter(heading -> kind.fields().contains(heading.field()));
    }

    /** A group of the units that are ranked; a unit alone is one whose score is missing. */
    private static Optional<Heading> readGroup(String text) {
        String bare = bare(text);
        boolean named = isChapter(text) || GROUP.matcher(bare).matches();
        return named ? Optional.of(new Heading(Field.GROUP, spelled(bare))) : Optional.empty();
    }

    /** Whether it names several units, or the place where they are: "Khối sở, ngành", "TP Hà Nội". */
    static boolean isGroup(String text) {
        return GROUP.matcher(text).matches() || PLACE.matcher(text).matches();
    }

    /** Whether it is numbered as a chapter is, in Roman or with a letter. */
    static boolean isChapter(String text) {
        return NUMBERING.matcher(text).lookingAt() && !Character.isDigit(text.charAt(0));
    }

    /** The number of a chapter that a text begins with: "I" of "I. Hộ tịch". */
    static Optional<String> findChapter(String text) {
        Matcher numbering = NUMBERING.matcher(text);
        return isChapter(text) && numbering.lookingAt() ? Optional.of(numbering.group("number")) : Optional.empty();
    }

    private static String bare(String text) {
        Matcher numbering = NUMBERING.matcher(text);
        return numbering.lookingAt() ? text.substring(numbering.end()) : text;
    }

    private static Optional<Heading> read(String text, Set<Field> unnamed) {
        String bare = COUNT.matcher(bare(text)).replaceFirst("");
        Matcher sector = SECTOR.matcher(bare);
        if (sector.matches()) {
            return Optional.of(new Heading(Field.SECTOR, spelled(sector.group(1))));
        }
        Matcher level = LEVEL.matcher(bare);
        if (level.matches()) {
            return Optional.of(new Heading(Field.LEVEL, spelled(level.group(1))));
        }
        if (unnamed.contains(Field.AGENCY) && AGENCY.matcher(bare).matches()) {
            return Optional.of(new Heading(Field.AGENCY, bare));
        }
        if (unnamed.contains(Field.SECTOR) && (isChapter(text) || isCapitals(bare))) {
            return Optional.of(new Heading(Field.SECTOR, spelled(bare)));
        }
        return Optional.empty();
    }

    /** A heading in capitals as it would stand in a cell, and any with a capital first. */
    private static String spelled(String name) {
        String small = isCapitals(name) ? name.toLowerCase(Locale.ROOT) : name;
        return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    }

    static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }
}
