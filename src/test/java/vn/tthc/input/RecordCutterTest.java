package vn.tthc.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordCutterTest {
    private static final int TIMES = Integer.getInteger("properties.times", 1);

    /** Marks, what differs from them in the lowest bit, letters of several bytes, and 0. */
    private static final String ALPHABET = ",,,;-\"\"#!\n\n\r\u000B\f\u0000ăxy0,ế";

    @Test
    void cutsAnyBytesAsOneWouldByteByByte() {
        for (long seed = 1; seed <= 20_000L * TIMES; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(random.nextInt(4) == 0 ? "xxxxxxxxx" : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            int from = random.nextInt(Math.min(9, bytes.length + 1));
            int until = bytes.length - random.nextInt(Math.min(9, bytes.length - from + 1));
            boolean mayEnd = random.nextBoolean();
            RecordCutter cutter = new RecordCutter(',', 100);
            cutter.reset(bytes, from, until);
            List<String> cut = new ArrayList<>();
            while (cutter.next(mayEnd)) {
                cut.add(record(cutter, bytes));
            }
            assertThat(cut).as("seed %d", seed).isEqualTo(byteByByte(bytes, from, until, mayEnd));
        }
    }

    private static String record(RecordCutter cutter, byte[] bytes) {
        StringBuilder record = new StringBuilder();
        for (int cell = 0; cell < cutter.cells(); cell++) {
            record.append(text(bytes, cutter.start(cell), cutter.end(cell), cutter.isDoubled(cell)));
        }
        return record + " " + cutter.lines() + " " + cutter.end();
    }

    private static String text(byte[] bytes, int start, int end, boolean doubled) {
        return "[" + new String(bytes, start, end - start, StandardCharsets.UTF_8) + "]" + (doubled ? "d" : "");
    }

    private static List<String> byteByByte(byte[] bytes, int from, int until, boolean mayEnd) {
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
                    while (at < until && ",\"\n\r".indexOf(bytes[at]) < 0) {
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
                } else if (bytes[at] == ',') {
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
