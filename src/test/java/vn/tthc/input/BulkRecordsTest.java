package vn.tthc.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.WrittenWorkbook;
import vn.tthc.bulk.RecordSink;
import vn.tthc.format.Content;
import vn.tthc.format.Grid;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.row.ListCounts;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;
import vn.tthc.text.NumberStyle;

import static org.assertj.core.api.Assertions.assertThat;

/** Whichever way a list of records is read, row by row or in bulk, comes to the same. */
class BulkRecordsTest {
    private static final List<String> NAMES =
            List.of("H55.01-000123", "Cấp \"thẻ\" đỏ", "Cấp lại,\nđổi thẻ", "Cấp thẻ\r\nmới", "Tổng", "#", "");
    private static final List<String> AGENCIES =
            List.of("Sở Y tế", "Sở Tư pháp", "Sở Văn hóa, Thể thao", "SỞ Y TẾ", "Sở Y tế\nSở Tư pháp", "Sở  Y tế");
    private static final List<String> SECTORS = List.of("Dược", "Hộ tịch", "Khám bệnh, chữa bệnh");
    private static final List<String> INDICATORS = List.of("Hồ sơ", "Tổng số hồ sơ", "Kiến nghị", "Tổng");
    private static final List<String> STATUSES = List.of(
            "Đúng hạn",
            "Nháp",
            "Trước hạn",
            "QUÁ HẠN",
            "Đang giải quyết",
            "Đã giải quyết",
            "Đã giải quyết",
            "",
            "",
            "Chờ bổ sung",
            "Đã khắc phục",
            "Đã rút",
            "Trong hạn",
            "Đã giải quyết trễ hạn",
            "Đang xử lý (còn 3 ngày)",
            "Từ chối tiếp nhận",
            "resolved",
            "—");
    private static final List<String> DAYS = List.of(
            "10/03/2026",
            "9/3/2026",
            "11/3/2026",
            "2026-03-10",
            "2026-3-9",
            "10.03.2026",
            "11-03-2026 14:05",
            "2026-03-09T10:00:00",
            "10/03/2026  chieu ",
            "10/03/2026 08:00",
            "10/3/2026 8:00:01",
            "2026-03-10T07:59:59",
            "10/03/2026 00:00",
            "16h30 10/03/2026",
            "2026-03-10T01:30:00Z",
            "chưa trả",
            "29/02/2024",
            "không quy định",
            "-",
            "");
    private static final Map<String, List<String>> ORDINARY = Map.ofEntries(
            Map.entry("id", NAMES),
            Map.entry("agency", AGENCIES),
            Map.entry("sector", SECTORS),
            Map.entry("indicator", INDICATORS),
            Map.entry("of", List.of("", "", "Hồ sơ")),
            Map.entry("status", STATUSES),
            Map.entry("due", DAYS),
            Map.entry("result", DAYS),
            Map.entry("part", List.of("", "", "", "  ", "3")),
            Map.entry("whole", List.of("", "", "", "12", "hơn 20")),
            Map.entry("printed", List.of("", "", "", "25 %", "không có")),
            Map.entry("", List.of("", "", "", "", "", "", "", "", "", "ghi chú")),
            Map.entry("STT", List.of("1", "2", "3", "4.", "12", "1.1", "I", "", "B.", "a)", "-")),
            Map.entry("Mã hồ sơ", NAMES),
            Map.entry("Cơ quan", AGENCIES),
            Map.entry("Lĩnh vực", SECTORS),
            Map.entry("Trạng thái", STATUSES),
            Map.entry("Ngày hẹn trả", DAYS),
            Map.entry("Ngày trả kết quả", DAYS));
    private static final List<List<String>> HEADERS = List.of(
            List.of("id", "agency", "sector", "indicator", "of", "status", "due", "result"),
            List.of("agency", "status"),
            List.of("id", "sector", "due", "result"),
            List.of("indicator", "status", "result"),
            List.of("status", "indicator"),
            List.of("id", "status", "due", "result"),
            List.of("agency", "indicator", "of", "part", "whole", "printed", "status", "due"),
            List.of("Mã hồ sơ", "Cơ quan", "Lĩnh vực", "Trạng thái", "Ngày hẹn trả", "Ngày trả kết quả"),
            List.of("STT", "Mã hồ sơ", "Cơ quan", "Lĩnh vực", "Trạng thái", "Ngày hẹn trả", "Ngày trả kết quả"),
            List.of("STT", "agency", "indicator", "status", "due", "result"),
            List.of("id", "due", "result"),
            List.of("id", "agency", "", "status", "due", "result", ""));
    private static final List<String> ODD = List.of(
            "",
            " ",
            "x",
            "3",
            "I.",
            "Tổng cộng",
            "Tổng cộng 3",
            "Cộng",
            "\uFFFD",
            "mã\u0000",
            "\u0000",
            "10/03/2026\u0000",
            "'10/03/2026",
            "agency",
            "status",
            "due",
            "nt",
            "″",
            "như trên",
            "Toàn tỉnh",
            "Sở Y tế Total",
            "- Sở Y tế",
            "UBND tỉnh",
            "A. Sở Y tế",
            "#REF!",
            "Ví dụ, hãy xóa dòng này",
            "Nơi nhận:",
            "12/31/2026",
            "chưa rõ",
            "Đã chuyển phòng khác",
            "Sở",
            "Lĩnh vực đất đai",
            "30/02/2026",
            "29/02/2025",
            "10/03-2026",
            "10/03/26",
            "03/25/2026",
            "10/03/2026 24:00",
            "10/03/2026 25:00",
            "10/03/2026 8:0",
            "10/03/2026x",
            "10/03/2026 \"a\"",
            "10/03/2026 \u0007",
            "10/03/2026\u00A0",
            "10/03/2026 chiều",
            " 10/03/2026",
            "110/03/2026",
            "0/1/2026",
            "1/13/2026",
            "0000-01-01",
            "2026/03/100",
            "10/03/2026 " + "a".repeat(RowCells.MAX_CELL),
            " ".repeat(RowCells.MAX_CELL + 1),
            "\"");
    private static final List<String> ODD_ROWS = List.of(
            "",
            ",,,",
            "Tổng cộng,,,10",
            "I. Lĩnh vực đất đai",
            "I,Sở Y tế,,",
            "1,2,3,4",
            "a\"b,c",
            "\"a\"b,c",
            "\"a,b",
            "agency,status",
            "id,sector,due,result",
            "Tổng cộng,Đúng hạn",
            "1,Sở Y tế,Hồ sơ,,12/31/2026,12/31/2026",
            "I,Sở Y tế,Hồ sơ,Đúng hạn,10/03/2026,",
            "II,Mã,Sở Y tế,Dược,Đúng hạn,10/03/2026,",
            "I,Lĩnh vực đất đai,,,,",
            ",Lĩnh vực đất đai,,,,,",
            "Sở Nội vụ,,",
            "indicator,status,result");
    private static final RandomLists LISTS = new RandomLists(ORDINARY, ODD, ODD_ROWS);

    private static final StandingWords WORDS = new StandingWords(List.of(), List.of("đã rút"), Optional.empty());

    private static final int LISTS_OF_A_KIND = Integer.getInteger("record.lists", 100);

    @TempDir
    private Path folder;

    @Test
    void ordinaryLists() {
        assertSame(1, 60, 0, 200, false, RowOptions.DEFAULT, WORDS);
    }

    @Test
    void listsWithAllThatOfficersWrite() {
        assertSame(2, 200, 60, 60, false, RowOptions.DEFAULT, WORDS);
    }

    @Test
    void damagedLists() {
        assertSame(3, 200, 40, 40, true, RowOptions.DEFAULT, WORDS);
    }

    @Test
    void json() {
        JsonLists lists = new JsonLists(ORDINARY, ODD);
        Random random = new Random(7);
        for (int i = 0; i < LISTS_OF_A_KIND; i++) {
            boolean isDamaged = i % 3 == 0;
            byte[] list = lists.list(
                    random,
                    HEADERS.get(random.nextInt(HEADERS.size())),
                    i % 2 * random.nextInt(60),
                    isDamaged ? random.nextInt(30) : 0,
                    random.nextInt(80));
            if (isDamaged && random.nextBoolean()) {
                RandomLists.damage(list, 30, random);
            }
            assertSame("list " + i, list, RowOptions.DEFAULT, WORDS, random);
        }
    }

    @Test
    void workbooks() {
        Random random = new Random(8);
        for (int i = 0; i < LISTS_OF_A_KIND; i++) {
            List<String> header = HEADERS.get(random.nextInt(HEADERS.size()));
            byte[] workbook = BulkSheetsTest.workbook(random, i % 2 * random.nextInt(60), header, ORDINARY);
            assertSame("workbook " + i, workbook, RowOptions.DEFAULT, WORDS, random);
        }
    }

    @Test
    void listsReadWithOptions() throws IOException {
        Path file = Files.writeString(folder.resolve("aliases.csv"), "from,to\nSở Y tế,Sở Sức khỏe\nDược,Y\n");
        Aliases aliases = Aliases.read(new Source(Optional.of(file), "aliases", "aliases", false), problem -> {})
                .orElseThrow();
        RowOptions options = RowOptions.of(
                new ReadOptions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NumberStyle.VI),
                        Map.of(),
                        Optional.empty()),
                aliases);
        StandingWords words = new StandingWords(
                List.of("đúng hạn", "chờ bổ sung"), List.of("x"), Optional.of(LocalDate.of(2026, 3, 10)));
        assertSame(4, 100, 30, 60, false, options, words);
    }

    @Test
    void shortListsThatEndWhileTheirHeaderIsLookedFor() {
        for (int rows = 0; rows < Grid.HEADER_WITHIN + 3; rows++) {
            byte[] list = ("sector,status,due,result\n" + "Dược,,10/03/2026,9/3/2026\n".repeat(rows))
                    .getBytes(StandardCharsets.UTF_8);
            for (int blockSize = 16; blockSize < 2048; blockSize *= 2) {
                int size = blockSize;
                Outcome outcome = Outcome.of(
                        list,
                        RowOptions.DEFAULT,
                        1,
                        (reader, content, taken) -> readInBulk(reader, content, WORDS, taken, size));
                assertThat(outcome.taken()).hasSize(rows);
            }
        }
    }

    @Test
    void ordinaryRecordsAreNotReadOneByOne() {
        String rows = "A,Sở Y tế,Dược,Đúng hạn,10/03/2026,\nB,Sở Y tế,Dược,,10/03/2026,9/3/2026 10:00\n";
        String header = "Mã hồ sơ,Cơ quan,Lĩnh vực,Trạng thái,Ngày hẹn trả,Ngày trả kết quả\n";
        assertTakenAlike((header + rows.repeat(200)).getBytes(StandardCharsets.UTF_8), 0);
    }

    @Test
    void ordinaryObjectsAreNotReadOneByOne() {
        String rows = """
                {"STT":1,"agency":"Sở Y tế","sector":"Dược","status":"Đúng hạn","due":"10/03/2026","result":null}
                {"STT":2,"agency":"Sở Y tế","sector":"Dược","status":"","due":"10/03/2026","result":"9/3/2026 10:00"}
                """;
        // The keys are learnt of the first whose place is known.
        assertTakenAlike(rows.repeat(200).getBytes(StandardCharsets.UTF_8), 1);
        String array = "[" + rows.repeat(200).replace("\n", ",\n");
        assertTakenAlike((array.substring(0, array.length() - 2) + "]").getBytes(StandardCharsets.UTF_8), 2);
    }

    @Test
    void ordinaryRowsOfWorkbooksAreNotReadOneByOne() {
        byte[] workbook = WrittenWorkbook.of(book -> {
            Worksheet sheet = book.newWorksheet("Sheet1");
            List<String> header = List.of("id", "agency", "sector", "status", "due", "result");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 1; row <= 400; row++) {
                boolean isFirst = row % 2 == 1;
                sheet.value(row, 0, row);
                sheet.value(row, 1, "Sở Y tế");
                sheet.value(row, 2, "Dược");
                sheet.value(row, 3, isFirst ? "Đúng hạn" : "");
                sheet.value(row, 4, LocalDate.of(2026, 3, 10));
                sheet.style(row, 4).format("dd/mm/yyyy").set();
                if (!isFirst) {
                    sheet.value(row, 5, LocalDateTime.of(2026, 3, 9, 10, 0));
                    sheet.style(row, 5).format("dd/mm/yyyy hh:mm").set();
                }
            }
        });
        // The rows in which the header is looked for.
        assertTakenAlike(workbook, Grid.HEADER_WITHIN);
    }

    /** Says how many records may be read one by one at most. */
    private static void assertTakenAlike(byte[] list, int oneByOne) {
        List<String> alike = new ArrayList<>();
        Outcome outcome = Outcome.of(
                list,
                RowOptions.DEFAULT,
                1,
                (reader, content, taken) -> reader.readShares(
                        content,
                        WORDS,
                        new RecordSink<List<String>>(
                                ArrayList::new,
                                (part, row) -> part.add(row.toString()),
                                (part, row) -> standing -> alike.add(standing.key()),
                                (part, status) -> {},
                                taken::addAll,
                                count -> {})));
        assertThat(outcome.taken()).hasSizeLessThanOrEqualTo(oneByOne);
        assertThat(outcome.counts().orElseThrow().accepted()).isEqualTo(400);
        assertThat(Collections.frequency(alike, "early")).isBetween(200 - oneByOne, 200);
        assertThat(Collections.frequency(alike, "on_time")).isBetween(200 - oneByOne, 200);
        assertThat(alike).hasSize(400 - outcome.taken().size());
    }

    @Test
    void everyOddCellInEveryColumn() {
        for (List<String> header : HEADERS) {
            StringBuilder list = new StringBuilder(String.join(",", header)).append('\n');
            for (int column = 0; column < header.size(); column++) {
                for (String odd : ODD) {
                    List<String> cells = new ArrayList<>();
                    header.forEach(name -> cells.add(ORDINARY.get(name).get(0)));
                    cells.set(column, odd);
                    cells.forEach(cell ->
                            list.append('"').append(cell.replace("\"", "\"\"")).append("\","));
                    list.setCharAt(list.length() - 1, '\n');
                }
            }
            byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
            assertSame(String.join(",", header), bytes, RowOptions.DEFAULT, WORDS, new Random(5));
        }
    }

    /** Of most problems nothing but how many there are is ever looked at: their words need not be found. */
    @Test
    void problemsBehindTheFirstOnesAreCounted() {
        Random random = new Random(6);
        for (int i = 0; i < 150; i++) {
            List<String> header = HEADERS.get(random.nextInt(HEADERS.size()));
            byte[] bytes = LISTS.list(random, header, random.nextInt(40), random.nextInt(100));
            long limit = random.nextInt(6);
            int blockSize = RandomLists.blockSize(bytes, random);
            Map<String, Long> rowByRow = BulkRowsTest.counted(
                    bytes,
                    RowOptions.DEFAULT,
                    limit,
                    (reader, content) -> reader.readShares(content, WORDS, row -> {}));
            Map<String, Long> inBulk = BulkRowsTest.counted(
                    bytes,
                    RowOptions.DEFAULT,
                    limit,
                    (reader, content) -> readInBulk(reader, content, WORDS, new ArrayList<>(), blockSize));
            assertThat(inBulk)
                    .as(() -> "list of blocks of " + blockSize + ":\n" + new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(rowByRow);
        }
    }

    private static void assertSame(
            int seed, int lists, int strange, int rows, boolean damages, RowOptions options, StandingWords words) {
        Random random = new Random(seed);
        for (int i = 0; i < lists; i++) {
            List<String> header = HEADERS.get(random.nextInt(HEADERS.size()));
            byte[] bytes = LISTS.list(random, header, random.nextInt(strange + 1), random.nextInt(rows));
            if (damages) {
                RandomLists.damage(bytes, String.join(",", header).length(), random);
            }
            assertSame("seed " + seed + ", list " + i, bytes, options, words, random);
        }
    }

    private static void assertSame(String name, byte[] bytes, RowOptions options, StandingWords words, Random random) {
        Outcome rowByRow = Outcome.of(
                bytes,
                options,
                1,
                (reader, content, taken) -> reader.readShares(content, words, row -> taken.add(row.toString())));
        for (int jobs : new int[] {1, 3}) {
            int blockSize = RandomLists.blockSize(bytes, random);
            Outcome inBulk = Outcome.of(
                    bytes,
                    options,
                    jobs,
                    (reader, content, taken) -> readInBulk(reader, content, words, taken, blockSize));
            assertThat(inBulk.sorted())
                    .as(() -> name + ", blocks of " + blockSize + ":\n" + new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(rowByRow.sorted());
            assertThat(published(inBulk)).as(name).isEqualTo(published(rowByRow));
        }
    }

    private static ListCounts readInBulk(
            ListReader reader, Content content, StandingWords words, List<String> taken, int blockSize)
            throws UnreadableException {
        RecordSink<List<String>> sink = new RecordSink<>(
                ArrayList::new,
                (part, row) -> part.add(row.toString()),
                (part, row) -> standing -> part.add(with(row, standing).toString()),
                (part, status) -> {},
                taken::addAll,
                count -> {});
        return reader.readShares(content, words, sink, blockSize);
    }

    private static ShareRow with(ShareRow row, Standing standing) {
        return new ShareRow(
                row.agency(),
                row.sector(),
                row.indicator(),
                row.of(),
                row.share(),
                row.part(),
                Optional.of(standing),
                row.printed(),
                row.isBound());
    }

    /** The rows that are listed in a report, in their order. */
    private static List<String> published(Outcome outcome) {
        return outcome.taken().stream()
                .filter(row -> !row.contains("printed=Optional.empty"))
                .toList();
    }
}
