package vn.tthc.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In the lines below an apostrophe stands for a quote, ¶ for a line feed and ‹ for a carriage return. */
class RecordCutterTest {
    private static final int WIDTH = 3;
    private static final int TIMES = Integer.getInteger("properties.times", 1);

    /** Marks, what differs from them in the lowest bit, letters of several bytes, and 0. */
    private static final String ALPHABET = ",,,;-\"\"#!\n\n\r\u000B\f\u0000\t\u0008}ăxy0,ế";

    private static final String DELIMITERS = ",;\t|~ ";

    /** Cells in brackets, those with doubled quotes with a sign, and how many lines; a question mark for what is uncertain. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '→', textBlock = """
            a,b,c¶                    → [a][b][c]
            a,b,c                     → [a][b][c]
            a,b,c‹¶d,e,f‹¶            → [a][b][c] [d][e][f]
            ,,¶,,¶                    → [][][] [][][]
            ¶¶a¶                      → [] [] [a]
            a,b,c,d,e¶                → [a][b][c]+2
            'a','b,b','c'¶            → [a][b,b][c]
            'a','',''¶                → [a][][]
            'a ''b''',c,d¶            → [a ''b'']!2[c][d]
            'a¶b',c,d¶e,f,g¶          → [a¶b][c][d]/2 [e][f][g]
            'a‹¶b‹¶c',d,e¶            → [a‹¶b‹¶c][d][e]/3
            Sở Y tế,Dược,10 ngày¶     → [Sở Y tế][Dược][10 ngày]
            a¶'b                      → [a] ?
            a¶b'c¶                    → [a] ?
            a¶'b'c¶                   → [a] ?
            a¶'b' ,c¶                 → [a] ?
            a¶b‹c¶                    → [a] ?
            a¶'b‹c'¶                  → [a] ?
            a¶'b‹                     → [a] ?
            a¶b‹                      → [a] ?
            """)
    void cutsRecordsThatAreBeyondDoubt(String text, String records) {
        for (int before = 0; before < 9; before++) {
            assertThat(cut(text, before, true)).as("%d bytes before", before).isEqualTo(records);
        }
    }

    /** Long cells, in which the marks are looked for in eight bytes at a time. */
    @ParameterizedTest
    @ValueSource(strings = {",", "¶", "‹¶"})
    void findsTheEndOfACellWhereverItStands(String mark) {
        for (int length = 0; length < 40; length++) {
            String cell = "ab,c¶d".substring(0, 2).repeat(20).substring(0, length);
            String quoted = ("x,y¶" + "z".repeat(40)).substring(0, Math.max(4, length));
            assertThat(cut(cell + mark + "b¶", 0, true))
                    .isEqualTo("[" + cell + "]" + (mark.equals(",") ? "" : " ") + "[b]");
            assertThat(cut("'" + quoted + "'" + mark + "b¶", 0, true))
                    .isEqualTo("[" + quoted + "]" + (mark.equals(",") ? "[b]/2" : "/2 [b]"));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '→', textBlock = """
            a,b,c¶d,e,f      → [a][b][c] ?
            a,b,c¶d,e,f¶     → [a][b][c] [d][e][f]
            a,b,c¶d,'f'      → [a][b][c] ?
            """)
    void aLineMayGoOnBehindTheBytes(String text, String records) {
        assertThat(cut(text, 0, false)).isEqualTo(records);
    }

    @ParameterizedTest
    @CsvSource({
        "',', true",
        "';', true",
        "'|', true",
        "'\t', true",
        "' ', true",
        "'~', true",
        "'\"', false",
        "'đ', false",
        "'\n', false",
        "'\u007F', false"
    })
    void cellsArePartedByAByteOfItsOwn(char delimiter, boolean can) {
        assertThat(RecordCutter.canCut(delimiter)).isEqualTo(can);
    }

    @Test
    void cutsAnyBytesAsOneWouldByteByByte() {
        Map<Character, RecordCutter> cutters = new HashMap<>();
        for (long seed = 1; seed <= 20_000L * TIMES; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(random.nextInt(4) == 0 ? "xxxxxxxxx" : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
            byte[] bytes = text.toString().replace(',', delimiter).getBytes(StandardCharsets.UTF_8);
            int from = random.nextInt(Math.min(9, bytes.length + 1));
            int until = bytes.length - random.nextInt(Math.min(9, bytes.length - from + 1));
            boolean mayEnd = random.nextBoolean();
            // Used again as it was left, be it in the middle of a record.
            RecordCutter cutter = cutters.computeIfAbsent(delimiter, key -> new RecordCutter(key, 100));
            cutter.reset(bytes, from, until);
            List<String> cut = new ArrayList<>();
            while (cutter.next(mayEnd)) {
                cut.add(exact(cutter, bytes));
            }
            assertThat(cut).as("seed %d", seed).isEqualTo(byteByByte(bytes, delimiter, from, until, mayEnd));
        }
    }

    private static String cut(String shown, int before, boolean mayEnd) {
        byte[] bytes = (".".repeat(before) + bytes(shown)).getBytes(StandardCharsets.UTF_8);
        RecordCutter cutter = new RecordCutter(',', WIDTH);
        cutter.reset(bytes, before, bytes.length);
        List<String> records = new ArrayList<>();
        while (cutter.next(mayEnd)) {
            records.add(record(cutter, bytes));
        }
        return String.join(" ", records) + (cutter.end() == bytes.length && isWhole(cutter, bytes) ? "" : " ?");
    }

    /** Whether nothing is left behind the last record. */
    private static boolean isWhole(RecordCutter cutter, byte[] bytes) {
        return cutter.cells() == 0 && cutter.end() == bytes.length;
    }

    private static String record(RecordCutter cutter, byte[] bytes) {
        StringBuilder record = new StringBuilder();
        for (int cell = 0; cell < Math.min(WIDTH, cutter.cells()); cell++) {
            int start = cutter.start(cell);
            String text = new String(bytes, start, cutter.end(cell) - start, StandardCharsets.UTF_8);
            record.append('[').append(text).append(']').append(cutter.isDoubled(cell) ? "!2" : "");
        }
        record.append(cutter.cells() > WIDTH ? "+" + (cutter.cells() - WIDTH) : "");
        record.append(cutter.lines() > 1 ? "/" + cutter.lines() : "");
        return record.toString().replace('"', '\'').replace('\n', '¶').replace('\r', '‹');
    }

    private static String bytes(String shown) {
        return shown.replace('\'', '"').replace('¶', '\n').replace('‹', '\r');
    }

    private static String exact(RecordCutter cutter, byte[] bytes) {
        StringBuilder record = new StringBuilder();
        for (int cell = 0; cell < cutter.cells(); cell++) {
            record.append(text(bytes, cutter.start(cell), cutter.end(cell), cutter.isDoubled(cell)));
        }
        return record + " " + cutter.lines() + " " + cutter.end();
    }

    private static String text(byte[] bytes, int start, int end, boolean doubled) {
        return "[" + new String(bytes, start, end - start, StandardCharsets.UTF_8) + "]" + (doubled ? "d" : "");
    }

    private static List<String> byteByByte(byte[] bytes, char delimiter, int from, int until, boolean mayEnd) {
        List<String> records = new ArrayList<>();
        int at = from;
        while (at < until) {
            StringBuilder record = new StringBuilder();
            int lines = 1;
            boolean ended = false;
            while (!ended) {
                if (at < until && bytes[at] == '"') {
                    int start = ++at;
                    boolean doubled = false;
                    while (true) {
                        if (at == until || (bytes[at] == '\r' && (at + 1 == until || bytes[at + 1] != '\n'))) {
                            return records;
                        }
                        if (bytes[at] == '"' && at + 1 < until && bytes[at + 1] == '"') {
                            doubled = true;
                            at++;
                        } else if (bytes[at] == '"') {
                            break;
                        }
                        lines += bytes[at] == '\n' ? 1 : 0;
                        at++;
                    }
                    record.append(text(bytes, start, at, doubled));
                    at++;
                } else {
                    int start = at;
                    while (at < until && bytes[at] != delimiter && "\"\n\r".indexOf(bytes[at]) < 0) {
                        at++;
                    }
                    record.append(text(bytes, start, at, false));
                }
                if (at == until) {
                    if (!mayEnd) {
                        return records;
                    }
                    ended = true;
                } else if (bytes[at] == '\n') {
                    at++;
                    ended = true;
                } else if (bytes[at] == '\r' && at + 1 < until && bytes[at + 1] == '\n') {
                    at += 2;
                    ended = true;
                } else if (bytes[at] == delimiter) {
                    at++;
                } else {
                    return records;
                }
            }
            records.add(record + " " + lines + " " + at);
        }
        return records;
    }
}
