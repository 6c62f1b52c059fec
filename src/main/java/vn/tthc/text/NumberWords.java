package vn.tthc.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers spelled out in Vietnamese, from "nửa" (½) to "chín trăm chín mươi chín", as decisions write time limits. */
final class NumberWords {
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));

    /** How characters for fractions are written alone and after a whole number. */
    private static final Map<String, String> FRACTIONS = Map.of("½", "1/2 ,5", "¼", "1/4 ,25", "¾", "3/4 ,75");

    /** Any of the words as a regular expression. */
    static final String ANY = "(?:" + String.join("|", DIGITS.keySet()) + "|nửa|mười|mươi|trăm|linh|lẻ|rưỡi)";

    private NumberWords() {}

    /** The text with "½" as "1/2", and "1½" as "1,5", which no style of numbers reads otherwise. */
    static String withoutVulgarFractions(String text) {
        String plain = text;
        for (Map.Entry<String, String> fraction : FRACTIONS.entrySet()) {
            if (plain.contains(fraction.getKey())) {
                String[] written = fraction.getValue().split(" ", -1);
                plain = plain.replaceAll("(?<=\\d) ?" + fraction.getKey(), written[1])
                        .replace(fraction.getKey(), written[0]);
            }
        }
        return plain;
    }

    /** The number, if the words (small letters, single spaces) are one. */
    static Optional<BigDecimal> read(String words) {
        if (words.equals("nửa")) {
            return Optional.of(new BigDecimal("0.5"));
        }
        List<String> left = new ArrayList<>(List.of(words.split(" ")));
        boolean half = left.size() > 1 && left.get(left.size() - 1).equals("rưỡi");
        if (half) {
            left.remove(left.size() - 1);
        }
        int hundreds = 0;
        if (left.size() >= 2 && left.get(1).equals("trăm") && DIGITS.containsKey(left.get(0))) {
            hundreds = DIGITS.get(left.get(0));
            left = left.subList(2, left.size());
        }
        Optional<Integer> rest = left.isEmpty() ? Optional.of(0) : belowHundred(left, hundreds > 0);
        int above = 100 * hundreds;
        return rest.map(value -> BigDecimal.valueOf((above + value) * 10L + (half ? 5 : 0), 1))
                .filter(value -> value.signum() > 0);
    }

    private static Optional<Integer> belowHundred(List<String> words, boolean afterHundreds) {
        String first = words.get(0);
        if (first.equals("mười")) {
            return words.size() == 1 ? Optional.of(10) : unit(words, 1).map(unit -> 10 + unit);
        }
        if (afterHundreds && (first.equals("linh") || first.equals("lẻ"))) {
            return unit(words, 1);
        }
        if (words.size() >= 2 && words.get(1).equals("mươi") && DIGITS.containsKey(first)) {
            int tens = 10 * DIGITS.get(first);
            return words.size() == 2 ? Optional.of(tens) : unit(words, 2).map(unit -> tens + unit);
        }
        // "hai lăm" and "hai tư" are spoken for 25 and 24; they are too easily a slip to be read.
        return afterHundreds ? Optional.empty() : unit(words, 0);
    }

    private static Optional<Integer> unit(List<String> words, int at) {
        return words.size() == at + 1 ? Optional.ofNullable(DIGITS.get(words.get(at))) : Optional.empty();
    }
}
