package vn.tthc.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Lists of all that officers write, in an order that nobody thought of.
 *
 * @param ordinary what mostly stands in the columns, by their names; "#" stands for any number
 * @param odd what may stand in any column
 * @param oddRows rows that are none of the list, with commas
 */
record RandomLists(Map<String, List<String>> ordinary, List<String> odd, List<String> oddRows) {
    private static final byte[] MARKS = ",;\"\"\"\r\n\n\t \u0000'éệ\uFFFD".getBytes(StandardCharsets.UTF_8);

    /**
     * A list.
     *
     * @param strange how many of a hundred rows are out of the ordinary
     */
    byte[] list(Random random, List<String> header, int strange, int rows) {
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        if (random.nextInt(100) < strange) {
            text.append("DANH SÁCH THỦ TỤC HÀNH CHÍNH").append(end);
        }
        text.append(String.join(String.valueOf(delimiter), header)).append(end);
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>();
            for (String name : header) {
                boolean isOdd = random.nextInt(100 * header.size()) < strange * 2;
                cells.add(quoted(isOdd ? any(random, odd) : any(random, ordinary.get(name)), delimiter, random));
            }
            String row = String.join(String.valueOf(delimiter), cells);
            text.append(random.nextInt(200) < strange ? any(random, oddRows).replace(',', delimiter) : row);
            text.append(i == rows - 1 && random.nextBoolean() ? "" : end);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Changes some bytes behind the first ones, if there are any. */
    static void damage(byte[] bytes, int behind, Random random) {
        for (int damage = random.nextInt(6); damage > 0; damage--) {
            int at = behind + random.nextInt(Math.max(1, bytes.length - behind));
            if (at < bytes.length) {
                bytes[at] = random.nextBoolean() ? MARKS[random.nextInt(MARKS.length)] : (byte) random.nextInt();
            }
        }
    }

    /** A size of blocks of which a list has a few or many. */
    static int blockSize(byte[] list, Random random) {
        return Math.max(16, list.length >> 8) << random.nextInt(12);
    }

    private static String any(Random random, List<String> texts) {
        String text = texts.get(random.nextInt(texts.size()));
        return text.equals("#") ? String.valueOf(random.nextInt(10_000_000)) : text;
    }

    private static String quoted(String text, char delimiter, Random random) {
        boolean mustBe = text.indexOf(delimiter) >= 0 || text.indexOf('\n') >= 0 || text.indexOf('"') >= 0;
        boolean is = mustBe ? random.nextInt(30) > 0 : random.nextInt(10) == 0;
        return is ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
