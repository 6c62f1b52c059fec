package vn.tthc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Small content that would be large, deep or slow if it were taken at its word. */
class HostileContentTest {
    private static final String LIST = "name,agency,sector,current_days,proposed_days\na,X,S,10,5\n";
    private static final String ROW = "{\"agency\":\"X\",\"sector\":\"S\",\"current_days\":10,\"proposed_days\":5";

    @Test
    void archivesInArchivesEnd() throws IOException {
        byte[] archive = LIST.getBytes(StandardCharsets.UTF_8);
        for (int layers = 1; layers <= 2000; layers++) {
            archive = gzip(archive);
            if (layers == 3) {
                assertThat(ListOutcome.of(archive).accepted()).isEqualTo(1);
            }
        }
        assertThat(ListOutcome.of(archive).problems()).isEqualTo("broken-archive in line 0");
    }

    /** The rows of members that follow count, and where one of them is damaged, none does. */
    @Test
    void archiveOfWhichTheEndIsDamagedIsRefused() throws IOException {
        byte[] whole = joined(gzip(bytes(LIST)), gzip(bytes("b,X,S,7,3\n")));
        assertThat(ListOutcome.of(whole).accepted()).isEqualTo(2);

        whole[gzip(bytes(LIST)).length]++;
        assertThat(ListOutcome.of(whole)).isEqualTo(new ListOutcome(0, "broken-archive in line 0"));
        assertThat(ListOutcome.of(joined(gzip(bytes(LIST)), bytes("b,X,S,7,3\n"))))
                .isEqualTo(new ListOutcome(0, "broken-archive in line 0"));
    }

    /** Where a disk has lost a stretch it gives zeros, here from the middle of a number to that of another. */
    @Test
    void zerosInPlaceOfRowsAreAProblemHoweverFarBehind() {
        String rows = LIST
                + IntStream.range(0, 10_000)
                        .mapToObj("a%d,X,S,10,5\n"::formatted)
                        .collect(Collectors.joining());
        for (String lost : new String[] {"z,X,S,1%s0,5\n", "z%sz,X,S,10,5\n", "z,X%s,S,10,5\n", "z,X,S,10,%s5\n"}) {
            String row = lost.formatted("\0".repeat(50));
            assertThat(ListOutcome.of(bytes(rows + row + "y,X,S,10,5\n")))
                    .as(row)
                    .isEqualTo(new ListOutcome(10_002, "bad-encoding in line 10003"));
        }
        assertThat(ListOutcome.of(bytes(rows + "\0".repeat(50) + "\n")))
                .isEqualTo(new ListOutcome(10_001, "too-few-cells in line 10003"));
    }

    @Test
    void archiveThatExpandsWithoutMeasureIsRefused() throws IOException {
        byte[] archive = gzip(new byte[1 << 20]);
        assertThat(ListOutcome.of(archive).problems()).isEqualTo("unsupported-format in line 1");

        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(list)) {
            out.write(LIST.getBytes(StandardCharsets.UTF_8));
            byte[] line = ("x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                out.write(line);
            }
        }
        assertThat(ListOutcome.of(list.toByteArray()).problems())
                .isEqualTo("too-few-cells in line 3, expands-too-far in line 0");
    }

    /** A key is remembered to notice a second one; so many would fill the memory. */
    @Test
    void objectsOfEverNewKeysAreRead() {
        String keys =
                IntStream.range(0, 200_000).mapToObj(i -> ",\"k" + i + "\":1").collect(Collectors.joining());

        assertThat(ListOutcome.of(bytes("[" + ROW + keys + "}]")).accepted()).isEqualTo(1);
        assertThat(ListOutcome.of(bytes("[" + ROW + keys + ",\"agency\":\"Y\"}]"))
                        .problems())
                .isEqualTo("doubled-key in line 1");
        assertThat(ListOutcome.of(bytes("{" + keys.substring(1) + ",\"procedures\":[" + ROW + "}]}"))
                        .accepted())
                .isEqualTo(1);
    }

    /** Keys of one hash would make a table of them a list. */
    @Test
    void keysOfOneHashAreRefusedAtOnce() {
        String keys = IntStream.range(0, 1 << 13)
                .mapToObj(i -> ",\""
                        + IntStream.range(0, 13)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "aB" : "b!")
                                .collect(Collectors.joining())
                        + "\":1")
                .collect(Collectors.joining());

        assertThat(ListOutcome.of(bytes("[" + ROW + keys + "}]")).problems()).isEqualTo("broken-json in line 1");
    }

    @Test
    void quotesThatOpenOnEveryLineAreReadInOnePass() {
        for (String line :
                new String[] {"a,\"b\n", "\"\n", "a,\"\n", "\"\"\"\n", "\",\"\n", "\"a\"\"\n", "\"\r", "a\"b\n"}) {
            String list = LIST + line.repeat(5_000);
            long start = System.nanoTime();
            ListOutcome.of(bytes(list));
            assertThat(System.nanoTime() - start).as(line).isLessThan(30_000_000_000L);
        }
    }

    /** What the patterns for time limits and amounts must not go through again and again. */
    @Test
    void longCellsAreReadInOnePass() {
        for (String part : new String[] {
            "1 ",
            "10 ngày ",
            "10 ngày; ",
            "trong đó ",
            "không quá ",
            "hai mươi ",
            "1/2 ",
            "(",
            "10-",
            "1.000.",
            "tỷ ",
            "a; ",
            "\u0300",
            "kể từ "
        }) {
            String cell = part.repeat(30_000 / part.length());
            String row = "a,X,S,\"" + cell + "\",5\n";
            long start = System.nanoTime();
            ListOutcome.of(bytes(LIST + row + LIST.replace("days", "cost") + row));
            ListOutcome.of(bytes(LIST
                    + row.replace(cell, cell.substring(0, 990 / part.length() * part.length()))
                            .repeat(5)));
            assertThat(System.nanoTime() - start).as(part).isLessThan(30_000_000_000L);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
