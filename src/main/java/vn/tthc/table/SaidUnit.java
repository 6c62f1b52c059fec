package vn.tthc.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.format.Grid;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/**
 * A unit as some place of a list says it.
 *
 * @param words how it says it
 */
public record SaidUnit(Unit unit, String words) {
    public static final SaidUnit NOTHING = new SaidUnit(Unit.UNSTATED, "");

    /** What parts several units: "ngày; nghìn đồng". */
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;,]\\s*|\\s+(?:và|and)\\s+");

    private static final int MAX_WORDS = 5;
    private static final int MIN_WORD = "giờ".length();
    private static final int MAX_TITLE = 400;
    private static final int MAX_SHOWN = 40;
    /** A note on units has no more cells than words and a unit. */
    private static final int MAX_IN_NOTE = 2;
    /** A title in brackets "(tháng)" or "(tuần)" tells of which time a report is. */
    private static final Set<Unit> OF_TIME = Set.of(Unit.MINUTE, Unit.HOUR, Unit.WORKING_DAY);

    /** How titles speak of units: apart, as most lists have none. */
    private static final class Titles {
        static final Pattern STATEMENT = Pattern.compile(
                "(?<!\\p{L})(?<said>" + Phrases.alternatives("unit_statement")
                        + ")(?!\\p{L})\\s*[:=]?\\s*(?:(?:là|is)\\s+)?(?:đơn vị\\s+)?(?<unit>[^()\\[\\]]*)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        /** With these words a title certainly says a unit, even if it is one that is not known. */
        static final Pattern CERTAIN = Pattern.compile(
                Phrases.alternatives("unit_statement_certain"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        static final Pattern ALONE = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]");
        /** "CHI PHÍ TUÂN THỦ (nghìn đồng)". */
        static final Pattern LAST = Pattern.compile(".*\\p{L}.*?[(\\[]([^()\\[\\]]+)[)\\]]\\s*");
    }

    boolean isStated() {
        return unit != Unit.UNSTATED;
    }

    /** The units of a cell that names units and nothing else; empty if it does not. */
    static List<SaidUnit> ofCell(String text) {
        String cleaned = Texts.clean(text);
        if (cleaned.isEmpty()) {
            return List.of();
        }
        Optional<Unit> one = Unit.find(cleaned);
        if (one.isPresent()) {
            return List.of(new SaidUnit(one.get(), bare(cleaned)));
        }
        List<SaidUnit> units = new ArrayList<>();
        for (String part : SEVERAL.split(bare(cleaned), 0)) {
            Optional<Unit> unit = Unit.find(part);
            if (unit.isEmpty()) {
                return List.of();
            }
            units.add(new SaidUnit(unit.get(), part));
        }
        return units;
    }

    private static String bare(String text) {
        Matcher alone = Titles.ALONE.matcher(text);
        return alone.matches() ? alone.group(1).strip() : text;
    }

    /**
     * The units that a row of titles or notes says of the whole list, such as "Đơn vị tính: nghìn đồng" or "(Unit: thousand
     * VND)"; words that certainly stand for a unit, but for none that is known, are {@link Unit#UNKNOWN}.
     */
    static List<SaidUnit> ofTitle(List<String> cells) {
        List<String> filled = cells.stream()
                .map(Texts::clean)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        List<SaidUnit> units = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            String text = filled.get(i);
            if (text.length() > MAX_TITLE) {
                continue;
            }
            Matcher statement = Titles.STATEMENT.matcher(text);
            boolean isSaid = false;
            while (statement.find()) {
                String words = statement.group("unit").strip();
                // "Đơn vị tính:" and the unit in the cell beside it.
                words = words.isEmpty() && i + 1 < filled.size() ? filled.get(i + 1) : words;
                List<SaidUnit> found = beginning(words);
                boolean isCertain =
                        Titles.CERTAIN.matcher(statement.group("said")).matches();
                if (found.isEmpty() && isCertain && !words.isEmpty()) {
                    found = List.of(new SaidUnit(Unit.UNKNOWN, words));
                }
                units.addAll(found);
                isSaid |= !found.isEmpty();
            }
            Matcher alone = Titles.ALONE.matcher(text);
            if (!isSaid && (alone.matches() || filled.size() == 1)) {
                ofCell(text).stream().filter(said -> isMeasure(said.unit)).forEach(units::add);
            }
            if (units.isEmpty()) {
                units.addAll(atEnd(text));
            }
        }
        return units;
    }

    /** The units that a name says, such as that of a sheet: one word alone, or a letter, may stand for anything. */
    static List<SaidUnit> ofName(String name) {
        return name.indexOf(' ') < 0 ? List.of() : ofTitle(List.of(name));
    }

    /** The unit in brackets with which a title ends, if it says what figures are measured in rather than for which time they are. */
    private static List<SaidUnit> atEnd(String title) {
        Matcher last = Titles.LAST.matcher(title);
        return title.length() <= MAX_TITLE && last.matches()
                ? ofCell(last.group(1)).stream()
                        .filter(SaidUnit::isWord)
                        .filter(said -> said.unit.kind() == Unit.Kind.MONEY
                                || said.unit.kind() == Unit.Kind.FOREIGN
                                || OF_TIME.contains(said.unit))
                        .toList()
                : List.of();
    }

    /** The units that a row says of the list, if it says nothing else; of two cells neither is a name with its unit. */
    static List<SaidUnit> ofNote(Grid.GridRow row) {
        int filled = 0;
        int named = 0;
        for (Grid.GridCell cell : row.cells()) {
            filled += Texts.isBlank(cell.text()) ? 0 : 1;
            named += atEnd(Texts.clean(cell.text())).isEmpty() ? 0 : 1;
            if (filled > MAX_IN_NOTE || named > 1) {
                return List.of();
            }
        }
        return ofTitle(row.texts());
    }

    /** Whether a cell says but one unit, of time or money. */
    static boolean isMeasure(String text) {
        List<SaidUnit> units = ofCell(text);
        return units.size() == 1 && isWord(units.get(0)) && isMeasure(units.get(0).unit);
    }

    /** Whether it is said in a word: "K" may stand for "không", where nothing tells that units are meant. */
    private static boolean isWord(SaidUnit said) {
        return said.words.length() >= MIN_WORD;
    }

    private static boolean isMeasure(Unit unit) {
        return unit.kind() == Unit.Kind.TIME || unit.kind() == Unit.Kind.MONEY || unit.kind() == Unit.Kind.FOREIGN;
    }

    /** The units with which a text begins, whatever follows. */
    private static List<SaidUnit> beginning(String text) {
        List<SaidUnit> units = new ArrayList<>();
        for (String part : SEVERAL.split(text, 0)) {
            String[] words = part.strip().split("\\s+");
            for (int count = Math.min(MAX_WORDS, words.length); count > 0; count--) {
                String head = String.join(" ", List.of(words).subList(0, count)).replaceFirst("[.:]+$", "");
                List<SaidUnit> found = head.toLowerCase(Locale.ROOT).startsWith("đơn vị") ? List.of() : atHead(head);
                if (!found.isEmpty()) {
                    boolean isUnknown = found.get(0).unit() == Unit.UNKNOWN && part.length() <= MAX_SHOWN;
                    units.addAll(isUnknown ? List.of(new SaidUnit(Unit.UNKNOWN, part.strip())) : found);
                    break;
                }
            }
        }
        return units;
    }

    /** The unit that some words are, or the two of "ngày/nghìn đồng"; a unit per another, "đồng/hồ sơ", is not known. */
    private static List<SaidUnit> atHead(String head) {
        Optional<Unit> one = Unit.find(head);
        if (one.isPresent()) {
            return List.of(new SaidUnit(one.get(), head));
        }
        int slash = head.indexOf('/');
        Optional<Unit> before = slash < 0 ? Optional.empty() : Unit.find(head.substring(0, slash));
        if (before.filter(SaidUnit::isMeasure).isEmpty()) {
            return List.of();
        }
        String rest = head.substring(slash + 1).strip();
        Optional<Unit> after = Unit.find(rest);
        if (before.get().kind() == Unit.Kind.TIME
                && after.filter(unit -> unit.kind() == Unit.Kind.MONEY).isPresent()) {
            return List.of(
                    new SaidUnit(before.get(), head.substring(0, slash).strip()), new SaidUnit(after.get(), rest));
        }
        return rest.indexOf(' ') < 0 ? List.of(new SaidUnit(Unit.UNKNOWN, head)) : List.of();
    }
}
