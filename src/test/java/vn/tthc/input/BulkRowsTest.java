package vn.tthc.input;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tthc.bulk.Sink;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.convert.CleanRow;
import vn.tthc.convert.CleanRows;
import vn.tthc.convert.ListFormat;
import vn.tthc.convert.ListWriter;
import vn.tthc.convert.RowTaker;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.output.TextOutput;
import vn.tthc.row.ListCounts;
import vn.tthc.row.ProblemSink;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.source.Lines;
import vn.tthc.text.Cases;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Ratio;

import static org.assertj.core.api.Assertions.assertThat;

/** Whichever way a list is read, row by row or in bulk, in whatever blocks, on however many threads, comes to the same. */
class BulkRowsTest {
    private static final String HEADER =
            "code,name,agency,sector,level,action,current_days,proposed_days,current_cost,proposed_cost,volume,note\n";
    static final List<String> VIETNAMESE_HEADERS = List.of(
            "Mã TTHC",
            "Tên TTHC",
            "Cơ quan thực hiện",
            "Lĩnh vực",
            "Thời gian hiện hành",
            "Thời gian đề xuất",
            "Ghi chú");

    static final List<String> HEADERS = List.of(HEADER.strip().split(","));
    /** How many rows were composed so far. */
    static final AtomicInteger COMPOSED = new AtomicInteger();

    private static final List<String> NOTES = List.of(
            "Bãi bỏ", "Cấp \"thẻ\" đỏ", "Cấp lại,\nđổi thẻ", "Bãi bỏ giấy tờ", "Cấp thẻ\r\nmới", "Giữ nguyên", "");
    private static final List<String> NAMES =
            List.of("Cấp thẻ", "Cấp \"thẻ\" đỏ", "Cấp lại,\nđổi thẻ", "Cấp  thẻ\u00A0", "Cấp thẻ\r\nmới", "Tổng", "");
    private static final List<String> AGENCIES = List.of(
            "Sở Y tế",
            "Sở Tư pháp",
            "Sở Văn hóa, Thể thao",
            "SỞ Y TẾ",
            "Sở Y tế\nSở Tư pháp",
            "Sở Văn hoá, Thể thao",
            "Sở Tư\npháp",
            "'Sở Y tế'");
    private static final List<String> SECTORS = List.of("Dược", "Hộ tịch", "Khám bệnh, chữa bệnh");
    private static final List<String> DAYS = List.of(
            "10",
            "10 ngày",
            "10 ngày làm việc",
            "7",
            "5",
            "2,5 ngày",
            "04 ngày làm việc",
            "15 ngày",
            "1 tháng",
            "8 giờ",
            "Không quy định",
            "");
    private static final List<String> LESS = List.of(
            "2",
            "1",
            "0",
            "Giữ nguyên",
            "7 ngày (giảm 8 ngày)",
            "từ 15 còn 5 ngày",
            "1 giờ",
            "01 ngày làm việc",
            "1 ngày",
            "16 giờ",
            "",
            "12",
            "Bãi bỏ");
    private static final List<String> COSTS = List.of(
            "#",
            "#",
            "1.234.567 đồng",
            "1.234.567,5 đồng",
            "12.345.678.901 đ/năm",
            "1.234.567 triệu",
            "850.000",
            "850.000 đồng/năm",
            "100.000 Việt Nam Đồng",
            "850.000,5",
            "999.999.999.999.999.999",
            "99999999999999999",
            "999999999999999999",
            "1.234.567,890",
            "01.234.567",
            "1.234.5678",
            "1.234.567.",
            "Miễn phí",
            "");
    private static final List<String> UNITS =
            List.of("", "", "", "ngày", "ngày làm việc", "working days", "giờ", "tháng", " ", "x");
    static final Map<String, List<String>> ORDINARY = Map.ofEntries(
            Map.entry("code", List.of("1.000001", "1.00#", "#", "2.000815.000.00.00.H55", "T-BPC-280421", "")),
            Map.entry("name", NAMES),
            Map.entry("agency", AGENCIES),
            Map.entry("sector", SECTORS),
            Map.entry("level", List.of("", "Cấp tỉnh", "Cấp xã")),
            Map.entry("action", List.of("", "", "keep", "Bãi bỏ", "simplify")),
            Map.entry("current_days", DAYS),
            Map.entry("proposed_days", LESS),
            Map.entry("current_cost", COSTS),
            Map.entry("proposed_cost", List.of("0", "#", "15", "1.000", "1.000 đồng", "Giữ nguyên", "Miễn phí", "")),
            Map.entry("volume", List.of("", "120", "1,5", "không quy định")),
            Map.entry("note", NOTES),
            Map.entry("current_days_unit", UNITS),
            Map.entry("proposed_days_unit", UNITS),
            Map.entry("unit", List.of("", "", "", "nghìn đồng", "giờ", "triệu đồng", "%", "x")),
            Map.entry("Mã TTHC", List.of("1.000001", "#", "")),
            Map.entry("Tên TTHC", NAMES),
            Map.entry("Cơ quan thực hiện", AGENCIES),
            Map.entry("Lĩnh vực", SECTORS),
            Map.entry("Thời gian hiện hành", DAYS),
            Map.entry("Thời gian đề xuất", LESS),
            Map.entry("Ghi chú", NOTES));
    static final List<String> ODD = List.of(
            "",
            " ",
            "x",
            "3",
            "-5",
            "I.",
            "Tổng cộng",
            "10–20 ngày",
            "\uFFFD",
            "mã\u0000",
            "12.5",
            "1,234,567",
            "7.000",
            "1 234 567",
            "-",
            "#N/A",
            "1.00398",
            "2000648",
            "'=1",
            "agency",
            "Lĩnh vực đất đai",
            "\"");
    static final List<String> ODD_ROWS = List.of(
            "",
            ",,,",
            "Tổng cộng,,,,10,5",
            ",Tổng cộng,Sở Y tế,Dược,10,5,",
            "1.001230,Example, to be removed: copy,Sở Y tế,Dược,,,10,5,,,,",
            "1.001230,Ví dụ. hãy xóa dòng này,Sở Y tế,Dược,10,5,",
            ",Tổng cộng,Sở Y tế,Dược,,,10,5,,,,",
            ",,Sở Y tế Total,,,,20,10,,,,",
            ",,Toàn tỉnh,,10,5,",
            "Tổng,A,Sở Y tế,Dược,10,5,",
            ",Lĩnh vực Dược,,,,,10,5,,,,",
            ",- Bước 1,,,,,5,1,,,,",
            ",Tổng số ngày,,,10,5,",
            ",B,Sở Y tế,Dược,10,5,",
            "I. Lĩnh vực đất đai",
            "CẤP TỈNH,,,,,,",
            "1,2,3,4,5,6,7",
            "a\"b,c",
            "\"a\"b,c",
            "\"a,b",
            HEADER.strip(),
            String.join(",", VIETNAMESE_HEADERS));

    private static final RandomLists LISTS = new RandomLists(ORDINARY, ODD, ODD_ROWS);

    /** What somebody looks at. */
    enum Wanted {
        /** The procedures in their order, with their texts. */
        EACH,
        /** They too, as lists that are written have them. */
        WRITTEN,
        TEXTS,
        VOLUMES,
        CHANGES,
        /** The same, of those that are reduced with all that they have. */
        REDUCED
    }

    @Test
    void ordinaryLists() {
        Random random = new Random(1);
        int composedBefore = COMPOSED.get();
        for (int i = 0; i < 6; i++) {
            assertSame(list(random, 0, random.nextInt(200)), RowOptions.DEFAULT, random);
        }
        assertThat(COMPOSED.get()).isGreaterThan(composedBefore + 50);
    }

    @Test
    void listsWithAllThatOfficersWrite() {
        Random random = new Random(2);
        for (int i = 0; i < 40; i++) {
            assertSame(list(random, 1 + random.nextInt(60), random.nextInt(60)), RowOptions.DEFAULT, random);
        }
    }

    /** With a column that nobody knows, so that many rows, or all, are looked at before it is certain which is the header. */
    @Test
    void listsWithOtherColumnsToo() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String list = new String(list(random, random.nextInt(9), random.nextInt(60)), StandardCharsets.UTF_8);
            String other = list.replaceFirst(",note\n", ",basis\n").replaceFirst(",Ghi chú\n", ",Căn cứ\n");
            assertSame(other.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
            String titled = "DANH SÁCH\n" + ",\n".repeat(random.nextInt(3)) + list;
            assertSame(titled.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
        }
    }

    @Test
    void listsThatSayUnits() {
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            String list = new String(list(random, random.nextInt(20), random.nextInt(60)), StandardCharsets.UTF_8);
            String inHeaders = list.replaceFirst(",current_days,", ",current_days (hours),")
                    .replaceFirst(
                            ",proposed_days,", random.nextBoolean() ? ",proposed_days (weeks)," : ",proposed_days,")
                    .replaceFirst(",current_cost,proposed_cost,", ",current_cost (thousand VND),proposed_cost (đồng),")
                    .replaceFirst(",Thời gian đề xuất,", ",Thời gian đề xuất (phút),");
            assertSame(inHeaders.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
            String titled = "Đơn vị tính: giờ; triệu đồng\n" + list;
            assertSame(titled.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
            String noted = list + "\nĐVT: nghìn đồng,,,,,,,,,,,\n";
            assertSame(noted.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
        }
    }

    @Test
    void rowsThatSayUnits() {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] list = LISTS.list(random, unitHeaders(random), random.nextInt(20), random.nextInt(60));
            RowOptions options = random.nextInt(3) > 0
                    ? RowOptions.DEFAULT
                    : RowOptions.DEFAULT.withProcedures(Optional.empty(), Ratio.parse("5/7"), random.nextBoolean());
            assertSame(list, options, random);
        }
    }

    /** Headers with columns of units, as lists have them that were converted. */
    static List<String> unitHeaders(Random random) {
        List<String> header = new ArrayList<>(HEADERS);
        for (String unit : List.of("current_days_unit", "proposed_days_unit", "unit")) {
            if (random.nextInt(3) > 0) {
                header.add(random.nextInt(header.size()), unit);
            }
        }
        return header;
    }

    @Test
    void damagedLists() {
        Random random = new Random(3);
        for (int i = 0; i < 80; i++) {
            byte[] bytes = list(random, random.nextInt(40), random.nextInt(40));
            RandomLists.damage(bytes, HEADER.length(), random);
            assertSame(bytes, RowOptions.DEFAULT, random);
        }
    }

    @Test
    void listsReadWithOptions() {
        Random random = new Random(4);
        RowOptions options = RowOptions.of(
                        new ReadOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(NumberStyle.VI),
                                Map.of(Field.NOTE, Set.of("Ghi chú")),
                                Optional.empty()),
                        Aliases.NONE)
                .withProcedures(Optional.of(Cases.MAX), Ratio.parse("5/7"), true);
        RowOptions ranges = options.withProcedures(Optional.of(Cases.RANGE), Ratio.parse("5/7"), true);
        for (int i = 0; i < 27; i++) {
            assertSame(list(random, random.nextInt(50), random.nextInt(60)), options, random);
            assertSame(list(random, random.nextInt(50), random.nextInt(60)), ranges, random);
        }
    }

    @Test
    void listsOneAfterAnotherWithOneReader() throws IOException, UnreadableException {
        Random random = new Random(6);
        ListReader inBulk = reader(2);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = list(random, 0, 20);
            List<String> expected = new ArrayList<>();
            List<String> taken = new ArrayList<>();
            try (Content content = ReadList.content(bytes, RowOptions.DEFAULT);
                    Content again = ReadList.content(bytes, RowOptions.DEFAULT)) {
                ListCounts counts =
                        reader(1).read(content, procedure -> expected.add(shown(procedure, Wanted.CHANGES)));
                assertThat(inBulk.read(again, sink(Wanted.CHANGES, taken), 1 << 10))
                        .isEqualTo(counts);
            }
            assertThat(taken).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static ListReader reader(int jobs) {
        return new ListReader(RowOptions.DEFAULT, problem -> {}, Optional.empty(), Optional.empty(), jobs);
    }

    @Test
    void headingsTotalsAndRepeatedHeaders() {
        String rows = "1.000001,A,Sở Y tế,Dược,,,10,5,,,,\n".repeat(40);
        for (String row : List.of(
                ",Lĩnh vực đất đai,,,,,,,,,,\n",
                "I.,Lĩnh vực đất đai,,,,,,,,,,\n",
                "THỦ TỤC HÀNH CHÍNH CẤP TỈNH,,,,,,,,,,,\n",
                "Tổng cộng,,,,,,400,200,,,,\n",
                "Tổng cộng,,,,,,401,200,,,,\n",
                ",Tổng cộng,Sở Y tế,Dược,,,400,201,,,,\n",
                ",B,Sở Y tế,Dược,,,400,200,,,,\n",
                ",B,Sở Y tế,Dược,,,40,20,,,,\n",
                ",- Bước 1,Sở Y tế,Dược,,,10,5,,,,\n",
                "\"1.000002\",Toàn tỉnh,Sở Y tế,Dược,,,400,200,,,,\n",
                ",Lĩnh vực dược,,,,,400,200,,,,\n",
                ",,Sở Y tế Total,,,,400,,,,,\n",
                HEADER,
                "(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12)\n",
                "1.000002,A,3,4,,,10,5,,,,\n",
                ",,Tổng cộng,Tổng cộng,,,10,5,,,,\n",
                "\n",
                ",,,,,,,,,,,\n")) {
            assertSame((HEADER + rows + row + rows + row + rows).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Beside national codes, however far above, a small number is none: its row may sum up others. */
    @Test
    void smallNumbersFarBelowNationalCodes() {
        Random random = new Random(12);
        StringBuilder list = new StringBuilder("code,name,agency,sector,current_days,proposed_days\n");
        for (String codes : List.of("A%02d-X", "1.0000%02d", "B%02d-X")) {
            for (int i = 10; i < 50; i++) {
                list.append(String.format(Locale.ROOT, codes, i)).append(",Cấp thẻ,Sở Y tế,Dược,2,1\n");
            }
        }
        list.append("12,Cả năm,Sở Y tế,,240,120\n");
        byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
        assertSame(bytes, RowOptions.DEFAULT, random);
        assertThat(sumOfDays(bytes)).isEqualTo("240");
    }

    private static String sumOfDays(byte[] bytes) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        Outcome.of(
                bytes,
                RowOptions.DEFAULT,
                1,
                (reader, content, taken) -> reader.read(
                        content,
                        procedure -> sum[0] = sum[0].add(procedure
                                .findChange(Measure.DAYS)
                                .map(Change::current)
                                .orElse(BigDecimal.ZERO))));
        return sum[0].toPlainString();
    }

    @Test
    void listsWithNumbersInsteadOfCodes() {
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            String list = new String(list(random, random.nextInt(30), random.nextInt(60)), StandardCharsets.UTF_8);
            String numbered = list.replaceFirst("code", "STT").replaceFirst("Mã TTHC", "STT");
            assertSame(numbered.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
            String named = list.replaceFirst("code", "basis").replaceFirst("Mã TTHC", "Căn cứ");
            assertSame(named.getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
        }
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        String row = "1.000001,\"A, B\",Sở Y tế,Dược,,,10,5,,,,\n";
        String open = "1.000001,\"A,Sở Y tế,Dược,,,10,5,,,,\n";
        String plain = row.replace("\"A, B\"", "A");
        assertSame((HEADER + plain + open + plain.repeat(200)).getBytes(StandardCharsets.UTF_8));
        assertSame((HEADER + plain.repeat(100) + open + row.repeat(200)).getBytes(StandardCharsets.UTF_8));
        String wide = plain.replace(",A,", "," + "A".repeat(20_000) + ",");
        assertSame((HEADER + plain.repeat(50) + open + wide.repeat(60) + plain.repeat(50))
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesLongerThanAnyCell() {
        String row = "1.000001,A,Sở Y tế,Dược,,,10,5,,,,\n";
        String wide = "1.000001," + "ệ".repeat(40_000) + ",Sở Y tế,Dược,,,10,5,,,,\n";
        String line = "1.000001," + "ệ".repeat(Lines.MAX_LENGTH) + ",Sở Y tế,Dược,,,10,5,,,,\n";
        assertSame((HEADER + row + wide + row + line + row).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void moreLinesThanABlockIsTakenFor() {
        String row = "1.000001,A,Sở Y tế,Dược,,,10,5,,,,\n";
        assertSame((HEADER + row + "\n".repeat(70_000) + row + "\n".repeat(200_000) + row)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesEndedByCarriageReturnsAlone() {
        String row = "1.000001,A,Sở Y tế,Dược,,,10,5,,,,\n";
        assertSame((HEADER + row.repeat(9)).replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
        assertSame((HEADER + row.repeat(9) + row.replace('\n', '\r') + row.repeat(9)).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertSame(byte[] bytes) {
        assertSame(bytes, RowOptions.DEFAULT, new Random(5));
    }

    static void assertSame(byte[] bytes, RowOptions options, Random random) {
        for (Wanted wanted : Wanted.values()) {
            boolean isInOrder = wanted == Wanted.EACH || wanted == Wanted.WRITTEN;
            UnaryOperator<Outcome> compared = isInOrder ? UnaryOperator.identity() : Outcome::sorted;
            Outcome rowByRow = compared.apply(Outcome.of(
                    bytes,
                    options,
                    1,
                    wanted == Wanted.WRITTEN
                            ? (reader, content, taken) -> reader.read(content, written(taken, false, options))
                            : (reader, content, taken) ->
                                    reader.read(content, procedure -> taken.add(shown(procedure, wanted)))));
            for (int jobs : new int[] {1, 3}) {
                int blockSize = RandomLists.blockSize(bytes, random);
                Outcome inBulk = compared.apply(Outcome.of(
                        bytes,
                        options,
                        jobs,
                        (reader, content, taken) -> wanted == Wanted.WRITTEN
                                ? reader.read(content, written(taken, true, options), blockSize)
                                : reader.read(content, sink(wanted, taken), blockSize)));
                assertThat(inBulk)
                        .as(() -> "blocks of " + blockSize + ":\n" + new String(bytes, StandardCharsets.UTF_8))
                        .isEqualTo(rowByRow);
            }
        }
    }

    /** Rows as they are written as JSON lines, with their places. */
    private record WrittenRows(
            List<String> taken, boolean areComposed, AtomicInteger composed, StringWriter out, ListWriter list)
            implements RowTaker {
        static WrittenRows of(List<String> taken, boolean areComposed) {
            StringWriter out = new StringWriter();
            try {
                ListWriter list = ListFormat.NDJSON.begin(new TextOutput(out), ',', false, true);
                return new WrittenRows(taken, areComposed, COMPOSED, out, list);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(Writing writing) {
            try {
                writing.write(list);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            taken.add(out.toString());
            out.getBuffer().setLength(0);
        }

        @Override
        public void take(CleanRow row) {
            write(written -> written.write(row));
        }

        @Override
        public Optional<Supplier<RowComposer>> composers() {
            return areComposed ? Optional.of(ListFormat.NDJSON.composers(',')) : Optional.empty();
        }

        @Override
        public void take(byte[] row, int from, int to, Location place) {
            composed.incrementAndGet();
            write(written -> written.write(row, from, to, place));
        }

        private interface Writing {
            void write(ListWriter written) throws IOException;
        }
    }

    static Sink<List<String>> written(List<String> taken, boolean areComposed, RowOptions options) {
        return new Sink<>(
                true,
                Optional.of(new CleanRows(WrittenRows.of(taken, areComposed), options.workingDayRatio())),
                ArrayList::new,
                (part, procedure) -> {},
                Optional.of((part, procedure) -> changes -> true),
                part -> {},
                count -> {});
    }

    static Sink<List<String>> sink(Wanted wanted, List<String> taken) {
        BiFunction<List<String>, Procedure, Predicate<Changes>> alike = (part, procedure) -> changes ->
                !(wanted == Wanted.REDUCED && isReduced(map(changes))) && part.add(shown(procedure, map(changes)));
        PartSink.Each each = (parsed, place) -> taken.add(shown(parsed.procedure(), wanted));
        return new Sink<>(
                wanted == Wanted.TEXTS || wanted == Wanted.EACH || wanted == Wanted.REDUCED,
                wanted == Wanted.EACH ? Optional.of(each) : Optional.empty(),
                ArrayList::new,
                (part, procedure) -> {
                    if (wanted != Wanted.EACH) {
                        part.add(shown(procedure, wanted));
                    }
                },
                wanted == Wanted.CHANGES || wanted == Wanted.REDUCED ? Optional.of(alike) : Optional.empty(),
                taken::addAll,
                rows -> {});
    }

    private static Map<Measure, Change> map(Changes changes) {
        Map<Measure, Change> map = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (changes.has(measure)) {
                map.put(measure, changes.get(measure));
            }
        }
        return map;
    }

    static String shown(Procedure procedure, Wanted wanted) {
        return switch (wanted) {
            case EACH, WRITTEN, TEXTS -> procedure.toString();
            case VOLUMES -> shown(procedure, procedure.changes()) + List.of(procedure.dayUnit(), procedure.volume());
            case CHANGES -> shown(procedure, procedure.changes());
            case REDUCED ->
                isReduced(procedure.changes()) ? procedure.toString() : shown(procedure, procedure.changes());
        };
    }

    private static boolean isReduced(Map<Measure, Change> changes) {
        return changes.values().stream().anyMatch(Change::isReduced);
    }

    private static String shown(Procedure procedure, Map<Measure, Change> changes) {
        return List.of(procedure.agency(), procedure.sector(), procedure.level(), procedure.action(), changes)
                .toString();
    }

    /** Rows of which each has something wrong are understood by their parts too, as long as nothing else is in their way. */
    @Test
    void listsInWhichMuchIsWrong() {
        Random random = new Random(10);
        for (int i = 0; i < 40; i++) {
            List<String> header = random.nextBoolean() ? HEADERS : VIETNAMESE_HEADERS;
            List<String> columns = new ArrayList<>(header);
            if (random.nextInt(3) == 0) {
                columns.remove(0);
            }
            if (random.nextInt(3) == 0) {
                columns.removeIf(
                        column -> List.of("sector", "Lĩnh vực", "level").contains(column));
            }
            if (random.nextInt(3) == 0) {
                columns.removeIf(column -> List.of("action", "volume", "level").contains(column));
            }
            StringBuilder list =
                    new StringBuilder(String.join(",", columns)).append(random.nextBoolean() ? "\n" : ",,\n");
            boolean padded = random.nextBoolean();
            int headings = random.nextInt(3);
            for (int row = random.nextInt(70); row > 0; row--) {
                if (random.nextInt(30) < headings) {
                    list.append(any(random, HEADINGS)).append('\n');
                }
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                    String cell = any(random, WRONG.getOrDefault(column, ORDINARY.get(column)))
                            .replace("#", String.valueOf(random.nextInt(10_000_000)));
                    boolean isQuoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
                    cells.add(
                            isQuoted
                                    ? '"' + cell.replace("\"", "\"\"") + '"'
                                    : " ".repeat(random.nextInt(40) / 39) + cell + " ".repeat(random.nextInt(40) / 39));
                }
                list.append(String.join(",", cells)).append(padded ? ",,\n" : "\n");
            }
            byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
            RowOptions options = random.nextInt(3) > 0
                    ? RowOptions.DEFAULT
                    : RowOptions.DEFAULT.withProcedures(
                            Optional.empty(),
                            random.nextBoolean() ? Ratio.parse("5/7") : Optional.empty(),
                            random.nextBoolean());
            assertSame(bytes, options, random);
            assertCounted(bytes, options, random);
        }
    }

    static final List<String> HEADINGS = List.of(
            "I. Lĩnh vực đất đai",
            ",Lĩnh vực hộ tịch,,,,",
            "THỦ TỤC HÀNH CHÍNH CẤP TỈNH,,,,,,,,",
            "Nơi nhận:",
            "TM. ỦY BAN NHÂN DÂN,,",
            "Tổng cộng,,,,,,10,5",
            ",,,,,,,,,",
            "Sở Nội vụ",
            "CHƯƠNG,MỘT",
            "(Đơn vị tính: giờ)");
    static final Map<String, List<String>> WRONG = wrong();

    private static Map<String, List<String>> wrong() {
        Map<String, List<String>> wrong = new HashMap<>();
        List<String> names =
                List.of("Sở Y tế", "Sở Y tế", "", " ", "Không có", "\"", "nt", "Sở Tư pháp", "giờ", "Cơ quan");
        List<String> days =
                List.of("10", "7", "10 ngày", "5 ngày làm việc", "x", "-", "", "2,5", "1.234", "Giữ nguyên");
        List<String> less =
                List.of("5", "12", "3 ngày làm việc", "–", "Bãi bỏ", "Giữ nguyên", "", "Không quy định", "1,5");
        List<String> codes = List.of("1.000001", "1.00#", "1.00#.H19", " 1.00#", "1.000001.000.00.00.H55", "2000648");
        wrong.put("code", codes);
        wrong.put("Mã TTHC", codes);
        wrong.put("agency", names);
        wrong.put("Cơ quan thực hiện", names);
        wrong.put("sector", names);
        wrong.put("Lĩnh vực", names);
        wrong.put("level", List.of("", "Cấp xã", "nt", "\""));
        wrong.put("action", List.of("", "keep", "Bãi bỏ", "sửa", "simplify", "-"));
        wrong.put("current_days", days);
        wrong.put("Thời gian hiện hành", days);
        wrong.put("proposed_days", less);
        wrong.put("Thời gian đề xuất", less);
        wrong.put(
                "current_cost",
                List.of("#", "12345678901234567890", "50 USD", "", "1.234.567 đồng", "99999999999999999"));
        wrong.put("proposed_cost", List.of("#", "0", "Giữ nguyên", "Không", "-", "Đã bãi bỏ", "#000000000000"));
        wrong.put("volume", List.of("", "3", "1,5", "x"));
        return wrong;
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** Where nobody reads the words of problems, as many are counted as there are. */
    static void assertCounted(byte[] bytes, RowOptions options, Random random) {
        for (long limit : new long[] {0, random.nextInt(9)}) {
            assertThat(counted(bytes, options, limit, (reader, content) -> reader.read(content, procedure -> {})))
                    .as(() -> new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(counted(
                            bytes,
                            options,
                            limit,
                            (reader, content) -> reader.read(
                                    content,
                                    sink(Wanted.CHANGES, new ArrayList<>()),
                                    RandomLists.blockSize(bytes, random))));
        }
    }

    /** A way to read a list of which only the problems are looked at. */
    interface Reading {
        ListCounts read(ListReader reader, Content content) throws UnreadableException;
    }

    /** The problems of a list: the first ones in words, of the others how many there are of each kind. */
    static Map<String, Long> counted(byte[] bytes, RowOptions options, long limit, Reading reading) {
        Map<String, Long> counts = new TreeMap<>();
        ProblemSink problems = new ProblemSink() {
            private long left = limit;

            @Override
            public void accept(Problem problem) {
                counts.merge(left > 0 ? problem.toString() : problem.code().key(), 1L, Long::sum);
                left--;
            }

            @Override
            public boolean isFull(List<Problem> alike, boolean isRejected) {
                return left <= 0;
            }

            @Override
            public void count(List<Problem> alike) {
                alike.forEach(problem -> counts.merge(problem.code().key(), 1L, Long::sum));
            }
        };
        try (Content content = ReadList.content(bytes, options)) {
            reading.read(new ListReader(options, problems, Optional.empty(), Optional.empty(), 2), content);
        } catch (UnreadableException e) {
            counts.put(e.problem().toString(), 1L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    private static byte[] list(Random random, int strange, int rows) {
        return LISTS.list(random, random.nextInt(3) == 0 ? VIETNAMESE_HEADERS : HEADERS, strange, rows);
    }
}
