package vn.tthc.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/**
 * What a header says of the unit of its figures, and the rest of it: "Chi phí hiện hành (nghìn đồng)" is "Chi phí hiện hành" in
 * thousands of đồng. A unit is never dropped with the brackets around it.
 *
 * @param rest the header without the unit
 * @param words the unit as it stands there; empty if there is none
 */
record StatedUnit(String rest, Unit unit, String words) {
    /** What brackets open with, and signs of units. */
    private static final String MARKS = "([（%$€£¥";

    private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^()\\[\\]（）]*)[)\\]）]");
    /** A number of a column or a footnote, and words that say nothing of the figures. */
    private static final Pattern HARMLESS = Pattern.compile("\\d{1,2}|\\*{1,3}|nếu có|if any");

    private static final Pattern SIGN = Pattern.compile("%|(?:US)?[$€£¥]");
    /** Between the levels of a header of several rows. */
    private static final Pattern LEVELS = Pattern.compile("\\s+/\\s+");

    private static final int MAX_WORDS = 4;

    boolean isStated() {
        return unit != Unit.UNSTATED;
    }

    /** The unit in brackets, or by a sign, wherever that stands. Brackets of other words stay in the rest. */
    static StatedUnit inBrackets(String header) {
        if (!hasMark(header)) {
            return new StatedUnit(Texts.clean(header), Unit.UNSTATED, "");
        }
        Set<Unit> units = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(header);
        StringBuilder rest = new StringBuilder();
        while (brackets.find()) {
            String inner = Texts.clean(brackets.group(1));
            Optional<Unit> unit = Unit.find(inner);
            unit.ifPresent(found -> {
                units.add(found);
                words.add(inner);
            });
            boolean goes = unit.isPresent()
                    || HARMLESS.matcher(inner.toLowerCase(Locale.ROOT)).matches();
            brackets.appendReplacement(rest, goes ? " " : Matcher.quoteReplacement(brackets.group()));
        }
        brackets.appendTail(rest);
        Matcher sign = SIGN.matcher(rest);
        if (sign.find()) {
            Unit.find(sign.group()).ifPresent(units::add);
            words.add(sign.group());
            rest.replace(sign.start(), sign.end(), " ");
        }
        if (units.size() > 1 && isPercentLowest(header)) {
            // The others are those of what the percentage is of: "Thời hạn (ngày) / Tỷ lệ cắt giảm (%)".
            return of(rest.toString(), new LinkedHashSet<>(Set.of(Unit.PERCENT)), List.of("%"));
        }
        return of(rest.toString(), units, words);
    }

    private static boolean isPercentLowest(String header) {
        String[] levels = LEVELS.split(header, 0);
        return levels.length > 1 && inBrackets(levels[levels.length - 1]).unit() == Unit.PERCENT;
    }

    static boolean hasMark(String header) {
        for (int i = 0; i < header.length(); i++) {
            if (MARKS.indexOf(header.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** One unit of all that a header states; a working day is a day said more exactly. */
    private static StatedUnit of(String rest, Set<Unit> units, List<String> words) {
        if (units.equals(Set.of(Unit.DAY, Unit.WORKING_DAY))) {
            units.remove(Unit.DAY);
        }
        Unit unit = units.isEmpty()
                ? Unit.UNSTATED
                : units.size() == 1 ? units.iterator().next() : Unit.UNKNOWN;
        return new StatedUnit(Texts.clean(rest), unit, String.join(" / ", words));
    }

    /** What may be meant if the last words of a level of the header are its unit: "Chi phí, nghìn đồng", "Cost before USD". */
    Stream<StatedUnit> atEnd() {
        String[] levels = LEVELS.split(rest);
        List<StatedUnit> found = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            String level = levels[i];
            int end = level.length();
            for (int count = 0; count < MAX_WORDS && end > 0; count++) {
                end = startOfLastWord(level, end);
                String tail = level.substring(end);
                Optional<Unit> tailUnit = Unit.find(tail);
                // "Rút ngắn" has no "ngàn" at its end.
                if (end > 0 && tailUnit.isPresent() && isMeasure(tailUnit.get()) && !tail.endsWith("ngắn")) {
                    String[] without = levels.clone();
                    without[i] = level.substring(0, end).replaceFirst("[\\s,;:\\-–—/_]+$", "");
                    Set<Unit> units = new LinkedHashSet<>();
                    if (isStated()) {
                        units.add(unit);
                    }
                    units.add(tailUnit.get());
                    List<String> both = Stream.of(words, tail.replaceFirst("^[\\s,;:\\-–—/_]+", ""))
                            .filter(text -> !text.isEmpty())
                            .toList();
                    // Of several tails the longest is the unit: "nghìn đồng", not "đồng".
                    found.add(0, of(String.join(" / ", without), units, both));
                }
            }
        }
        return found.stream();
    }

    private static boolean isMeasure(Unit unit) {
        return switch (unit.kind()) {
            case TIME, MONEY, FOREIGN -> true;
            case NONE, COUNT, PERCENT -> false;
        };
    }

    private static int startOfLastWord(String text, int end) {
        int at = end - 1;
        while (at > 0 && " _,;:-–—/".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        while (at > 0 && " _,;:-–—/".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Brackets whose words are not known, as if they were a unit; empty if there are none. */
    Optional<StatedUnit> unknownBrackets() {
        Matcher brackets = BRACKETS.matcher(rest);
        List<String> inner = new ArrayList<>();
        while (brackets.find()) {
            inner.add(Texts.clean(brackets.group(1)));
        }
        return inner.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new StatedUnit(Texts.clean(brackets.replaceAll(" ")), Unit.UNKNOWN, String.join(" / ", inner)));
    }

    /** Whether words in brackets begin with a unit, so that they are one that is not known, such as "(đồng/hồ sơ)". */
    boolean beginsWithUnit() {
        return unknownBrackets().stream()
                .flatMap(unknown -> Stream.of(unknown.words().split(" / ")))
                .map(inner -> inner.split("[^\\p{L}\\p{N}%$€]+", 0)[0])
                .anyMatch(word -> Unit.find(word).filter(StatedUnit::isMeasure).isPresent());
    }
}
