package vn.tthc.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Lists as JSON, in every form in which programs write it, of all that officers write.
 *
 * @param ordinary what mostly stands under the keys; "#" stands for any number
 * @param odd what may stand under any key
 */
record JsonLists(Map<String, List<String>> ordinary, List<String> odd) {
    private static final List<String> ODD_VALUES = List.of(
            "true",
            "false",
            "null",
            "{}",
            "[]",
            "{\"a\":[1,{\"b\":\"}\"}]}",
            "[{\"thời hạn\":\"5 ngày\"},{}]",
            "-5",
            "5.0",
            "5.50",
            "1E3",
            "1e+2",
            "12.345",
            "850",
            "0",
            "-0",
            "123456789012345678901234567890.5",
            "1e400",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "\"\\u1ec7\\/\\\"\\\\\\b\\f\\r\\t\"",
            "\"},{\"",
            "\"}\\n,\\n{\"");
    private static final List<String> FAULTS = List.of(
            "tru",
            "NaN",
            "None",
            "'x'",
            "01",
            "1.",
            "+1",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\t\"",
            "\"\u0001\"",
            "",
            "\"",
            "1 2",
            "// x\n1",
            "[1,}",
            "{\"a\":}");
    private static final List<String> BETWEEN = List.of(
            "",
            "\n",
            "[",
            "[]",
            "{}",
            "null",
            "{\"a\":1}",
            "\"x\"",
            ",",
            "\r",
            " ",
            "}",
            "#",
            "{\"code\":\"1.000001\",");
    private static final List<String> OTHER_KEYS = List.of("id", "STT", "Ghi chép", "a\"b", "căn cứ\n", "ma_tthc");

    /** How a program writes JSON. */
    private record Style(boolean inLines, String lineEnd, String indent, String colon, String comma, boolean isAscii) {
        static Style any(Random random) {
            boolean inLines = random.nextBoolean();
            String lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
            String indent = inLines || random.nextBoolean() ? "" : lineEnd + "  ";
            return new Style(
                    inLines,
                    inLines || random.nextInt(3) > 0 ? lineEnd : "",
                    indent,
                    random.nextBoolean() ? ":" : ": ",
                    random.nextBoolean() ? "," : ", ",
                    random.nextInt(3) == 0);
        }
    }

    /**
     * A list.
     *
     * @param strange how many of a hundred objects are out of the ordinary
     * @param damaged how many of a thousand are no JSON
     */
    byte[] list(Random random, List<String> header, int strange, int damaged, int rows) {
        Style style = Style.any(random);
        List<String> keys = new ArrayList<>(header);
        for (int more = random.nextInt(3); more > 0; more--) {
            keys.add(random.nextInt(keys.size()), any(random, OTHER_KEYS));
        }
        if (random.nextInt(3) == 0) {
            keys.remove(random.nextInt(keys.size()));
        }
        boolean areMixed = random.nextInt(4) == 0;
        boolean areSparse = random.nextInt(4) == 0;
        boolean areNumbers = random.nextInt(3) > 0;
        String name = random.nextBoolean() ? "procedures" : "data";
        boolean isWrapped = !style.inLines && random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder();
        if (isWrapped) {
            String unit = random.nextInt(4) == 0 ? "\"Đơn vị tính\":\"giờ\"," : "";
            text.append("{\"tên\":\"ệ\",")
                    .append(unit)
                    .append("\"")
                    .append(name)
                    .append("\":");
        }
        text.append(style.inLines ? "" : "[" + (random.nextBoolean() ? style.lineEnd : ""));
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(1000) < damaged) {
                text.append(any(random, BETWEEN));
            }
            List<String> ofRow = new ArrayList<>(keys);
            if (areMixed && random.nextInt(6) == 0) {
                Collections.shuffle(ofRow, random);
            }
            if (areSparse) {
                ofRow.removeIf(key -> random.nextInt(12) == 0);
            }
            if (random.nextInt(1000) < strange && !ofRow.isEmpty()) {
                ofRow.add(any(random, ofRow));
            }
            object(random, ofRow, strange, damaged, areNumbers, style, text);
            boolean isLast = row == rows - 1;
            if (style.inLines) {
                text.append(isLast && random.nextBoolean() ? "" : style.lineEnd);
            } else {
                boolean isFaulty = random.nextInt(2000) < damaged;
                text.append(isLast != isFaulty ? "" : random.nextInt(30) > 0 ? "," : " , ")
                        .append(style.lineEnd);
            }
        }
        text.append(style.inLines ? "" : "]");
        if (isWrapped) {
            text.append(random.nextInt(3) == 0 ? ",\"unit\":\"ngày\"" : "").append(random.nextInt(20) > 0 ? "}" : "");
        }
        text.append(random.nextInt(20) == 0 ? "x" : random.nextBoolean() ? "\n" : "");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void object(
            Random random,
            List<String> keys,
            int strange,
            int damaged,
            boolean areNumbers,
            Style style,
            StringBuilder text) {
        text.append('{');
        String between = "";
        for (String key : keys) {
            text.append(between).append(style.indent).append(quoted(key, style)).append(style.colon);
            text.append(value(random, key, strange, damaged, areNumbers, style));
            between = style.comma;
        }
        text.append(style.indent).append('}');
    }

    private String value(Random random, String key, int strange, int damaged, boolean areNumbers, Style style) {
        if (random.nextInt(5000) < damaged) {
            return any(random, FAULTS);
        }
        if (random.nextInt(1500) < strange) {
            return any(random, ODD_VALUES);
        }
        boolean isOdd = random.nextInt(1500) < strange || !ordinary.containsKey(key);
        String value = isOdd ? any(random, odd) : any(random, ordinary.get(key));
        String written = value.replace("#", String.valueOf(random.nextInt(10_000_000)));
        boolean isNumber = areNumbers && !key.equals("code") && !key.startsWith("M") && written.matches("0|[1-9]\\d*");
        if (isNumber) {
            return random.nextInt(50) == 0 ? written + ".0" : written;
        }
        return written.isEmpty() && random.nextInt(3) == 0 ? "null" : quoted(written, style);
    }

    private static String quoted(String text, Style style) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ' || (style.isAscii && c > '~')) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
