package vn.tthc.format.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The numbers that Word puts before paragraphs and that stand in none of their texts (ECMA-376 part 1, 17.9). */
final class Numbering {
    private static final int LEVELS = 9;
    private static final int MAX_NUMBER = 3999;
    private static final int LETTERS = 26;
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private final Map<String, Level[]> schemes = new HashMap<>();
    /** Of each list its scheme. */
    private final Map<String, String> lists = new HashMap<>();

    private final Map<String, Place> styles = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    /** The last numbers of each level, by the scheme, which lists share. */
    private final Map<String, int[]> counts = new HashMap<>();

    /** Where a paragraph stands among numbered ones; an empty list if it is not numbered. */
    record Place(String list, int level) {}

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    /** Takes in a part that says how paragraphs are numbered: the numbering, or the styles. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        String scheme = "";
        String list = "";
        String style = "";
        Optional<Level> level = Optional.empty();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> scheme = value(xml, "abstractNumId");
                case "lvl" -> level = level(scheme, value(xml, "ilvl"));
                case "start" -> level.ifPresent(one -> one.start = number(value(xml, "val"), 1));
                case "numFmt" -> level.ifPresent(one -> one.format = value(xml, "val"));
                case "lvlText" -> level.ifPresent(one -> one.text = value(xml, "val"));
                case "num" -> {
                    list = value(xml, "numId");
                    level = Optional.empty();
                }
                case "abstractNumId" -> lists.put(list, value(xml, "val"));
                case "style" -> style = value(xml, "styleId");
                case "basedOn" -> parents.put(style, value(xml, "val"));
                case "ilvl" -> {
                    int ofStyle = number(value(xml, "val"), 0);
                    styles.merge(style, new Place("", ofStyle), (old, now) -> new Place(old.list, now.level));
                }
                case "numId" -> {
                    String ofStyle = value(xml, "val");
                    styles.merge(style, new Place(ofStyle, 0), (old, now) -> new Place(now.list, old.level));
                }
                default -> {
                    // Nothing that numbers.
                }
            }
        }
    }

    /** The place that a style gives its paragraphs. */
    Optional<Place> ofStyle(String style) {
        String name = style;
        for (int depth = 0; depth < LEVELS && !name.isEmpty(); depth++) {
            Place place = styles.get(name);
            if (place != null && !place.list.isEmpty()) {
                return Optional.of(place);
            }
            name = parents.getOrDefault(name, "");
        }
        return Optional.empty();
    }

    /** What stands before the next paragraph of a place, such as "1." or "a)"; empty for a bullet. */
    String next(Place place) {
        String scheme = lists.getOrDefault(place.list, "");
        Level[] levels = schemes.get(scheme);
        if (levels == null || place.level >= LEVELS || levels[place.level] == null) {
            return "";
        }
        int[] numbers = counts.computeIfAbsent(scheme, key -> new int[LEVELS]);
        Level level = levels[place.level];
        numbers[place.level] = numbers[place.level] == 0 ? level.start : numbers[place.level] + 1;
        for (int below = place.level + 1; below < LEVELS; below++) {
            numbers[below] = 0;
        }
        if (level.format.equals("bullet") || level.format.equals("none")) {
            return "";
        }
        String text = level.text;
        for (int above = 0; above <= place.level; above++) {
            if (levels[above] != null) {
                int number = numbers[above] == 0 ? levels[above].start : numbers[above];
                text = text.replace("%" + (above + 1), shown(number, levels[above].format));
            }
        }
        return text.strip();
    }

    private Optional<Level> level(String scheme, String number) {
        int at = number(number, LEVELS);
        if (at >= LEVELS) {
            return Optional.empty();
        }
        Level level = new Level();
        schemes.computeIfAbsent(scheme, key -> new Level[LEVELS])[at] = level;
        return Optional.of(level);
    }

    private static String shown(int number, String format) {
        if (number < 1 || number > MAX_NUMBER) {
            return String.valueOf(number);
        }
        return switch (format) {
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }

    /** a to z, then aa to zz, as Word counts. */
    private static String letters(int number) {
        char letter = (char) ('a' + (number - 1) % LETTERS);
        return String.valueOf(letter).repeat((number - 1) / LETTERS + 1);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** An attribute, of which strict and transitional documents have another namespace. */
    static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
