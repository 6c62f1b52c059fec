package vn.tthc.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.bulk.Sink;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.Baseline;
import vn.tthc.row.ListCounts;
import vn.tthc.row.Proposals;
import vn.tthc.row.RowOptions;
import vn.tthc.row.rejects.RejectTable;
import vn.tthc.row.rejects.RejectWriter;
import vn.tthc.side.Aliases;
import vn.tthc.source.Blocks;
import vn.tthc.source.Source;
import vn.tthc.text.Cases;
import vn.tthc.text.Ratio;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists that are joined with another come to the same whichever way both are read, row by row or in bulk. */
class JoinedRowsTest {
    private static final Source OTHER = new Source(Optional.empty(), "other", "other", false);
    private static final List<String> CODES =
            List.of("1.00000#", "1.00001#", "1.00002#.000.00.00.H55", "1.00003#", "1.00004#", " 1.00005# ", "1.00006#");
    private static final List<String> ODD_CODES =
            List.of("", "T-BPC-280421", "1.00123", "2000648", "1.00E+06", "x", "1.000011x", "1,000012");
    private static final RandomLists LISTS = lists(CODES);

    private static RandomLists lists(List<String> codes) {
        Map<String, List<String>> ordinary = new HashMap<>(BulkRowsTest.ORDINARY);
        List<String> all = new ArrayList<>();
        codes.forEach(code -> {
            for (int digit = 0; digit < 10; digit++) {
                all.add(code.replace('#', (char) ('0' + digit)));
            }
        });
        ordinary.put("code", all);
        ordinary.put("Mã TTHC", all);
        ordinary.put("action", List.of("", "", "keep", "Bãi bỏ", "simplify", "new", "new"));
        ordinary.put("sector", List.of("Dược", "Hộ tịch", "Khám bệnh, chữa bệnh", ""));
        return new RandomLists(ordinary, BulkRowsTest.ODD, BulkRowsTest.ODD_ROWS);
    }

    private static List<String> withOdd() {
        List<String> codes = new ArrayList<>(CODES);
        codes.addAll(ODD_CODES);
        return codes;
    }

    /** How both lists are joined. */
    private enum Join {
        PROPOSED,
        PROPOSED_ELSE_UNCHANGED,
        EARLIER
    }

    /** What comes of two lists. */
    private record Joined(Outcome outcome, Map<?, Long> skippedOfOther, long rejectedOfOther) {}

    @Test
    void ordinaryLists() {
        Random random = new Random(1);
        int composedBefore = BulkRowsTest.COMPOSED.get();
        for (int i = 0; i < 20; i++) {
            assertSame(LISTS, random, 0, RowOptions.DEFAULT);
        }
        assertThat(BulkRowsTest.COMPOSED.get()).isGreaterThan(composedBefore + 10);
    }

    @Test
    void listsWithAllThatOfficersWrite() {
        Random random = new Random(2);
        RandomLists odd = lists(withOdd());
        for (int i = 0; i < 30; i++) {
            assertSame(odd, random, random.nextInt(30), RowOptions.DEFAULT);
        }
    }

    @Test
    void listsReadWithOptions(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("aliases.csv"), "from,to\nSở Tư pháp,Sở Y tế\nDược,Y dược\n");
        Aliases aliases = Aliases.read(new Source(Optional.of(file), "aliases", "aliases", false), problem -> {})
                .orElseThrow();
        Random random = new Random(3);
        RandomLists odd = lists(withOdd());
        for (int i = 0; i < 30; i++) {
            RowOptions options = RowOptions.of(ReadOptions.DEFAULT, random.nextBoolean() ? aliases : Aliases.NONE)
                    .withProcedures(
                            random.nextInt(3) == 0
                                    ? Optional.of(List.of(Cases.values()).get(random.nextInt(3)))
                                    : Optional.empty(),
                            random.nextInt(3) == 0 ? Ratio.parse("5/7") : Optional.empty(),
                            random.nextInt(3) == 0);
            assertSame(odd, random, random.nextInt(10), options);
        }
    }

    @Test
    void workbooks() {
        Random random = new Random(4);
        for (int i = 0; i < 30; i++) {
            RandomLists lists = i % 2 == 0 ? LISTS : lists(withOdd());
            int strange = i % 2 * random.nextInt(40);
            Join join = Join.values()[random.nextInt(Join.values().length)];
            List<byte[]> both = new ArrayList<>();
            for (boolean isList : new boolean[] {true, false}) {
                List<String> header = header(random, join, isList);
                both.add(
                        random.nextInt(4) == 0
                                ? lists.list(random, header, strange, random.nextInt(120))
                                : BulkSheetsTest.workbook(random, strange, header, lists.ordinary()));
            }
            assertSame(both.get(0), both.get(1), join, random, RowOptions.DEFAULT);
        }
    }

    private static void assertSame(RandomLists lists, Random random, int strange, RowOptions options) {
        Join join = Join.values()[random.nextInt(Join.values().length)];
        byte[] list = lists.list(random, header(random, join, true), strange, random.nextInt(120));
        byte[] other = lists.list(random, header(random, join, false), strange, random.nextInt(120));
        assertSame(list, other, join, random, options);
    }

    private static void assertSame(byte[] list, byte[] other, Join join, Random random, RowOptions options) {
        for (BulkRowsTest.Wanted wanted : BulkRowsTest.Wanted.values()) {
            Joined rowByRow = joined(list, other, join, options, wanted, 1, 0, 0);
            for (int jobs : new int[] {1, 3}) {
                int blockSize = RandomLists.blockSize(list, random);
                int ofOther = RandomLists.blockSize(other, random);
                assertThat(joined(list, other, join, options, wanted, jobs, blockSize, ofOther))
                        .as(() -> join + ", blocks of " + blockSize + " and " + ofOther + ":\n"
                                + new String(other, StandardCharsets.UTF_8) + "\n---\n"
                                + new String(list, StandardCharsets.UTF_8))
                        .isEqualTo(rowByRow);
            }
        }
    }

    private static List<String> header(Random random, Join join, boolean isList) {
        List<String> header = new ArrayList<>(List.of("code"));
        add(header, random, 4, "name");
        if (isList || random.nextBoolean()) {
            if (!isList || random.nextInt(5) > 0) {
                header.add("agency");
            }
            header.add("sector");
        }
        boolean isPair = join == Join.EARLIER || random.nextInt(4) == 0;
        for (String measure : List.of("days", "cost")) {
            if (isList || isPair || random.nextInt(4) == 0) {
                header.add("current_" + measure);
            }
            if ((isList && isPair) || (!isList && join != Join.EARLIER)) {
                header.add("proposed_" + measure);
            }
            if (random.nextInt(3) == 0) {
                break;
            }
        }
        add(header, random, 3, "action");
        add(header, random, 4, "level");
        add(header, random, 4, "volume");
        add(header, random, 5, "note");
        if (random.nextInt(4) == 0) {
            Collections.shuffle(header, random);
        }
        return header;
    }

    private static void add(List<String> header, Random random, int oneIn, String column) {
        if (random.nextInt(oneIn) == 0) {
            header.add(column);
        }
    }

    /** Reads both lists, in blocks of some size or, where that is 0, row by row: nothing is joined in bulk with what was read so. */
    private static Joined joined(
            byte[] list,
            byte[] other,
            Join join,
            RowOptions options,
            BulkRowsTest.Wanted wanted,
            int jobs,
            int blockSize,
            int ofOther) {
        List<String> taken = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        StringWriter rejected = new StringWriter();
        Optional<ListCounts> counts = Optional.empty();
        Map<?, Long> skipped = Map.of();
        long rejectedOfOther = 0;
        try (Content otherContent = Content.open(OTHER, new ByteArrayInputStream(other), options.reading());
                Content content = ReadList.content(list, options);
                RejectWriter rejects = new RejectWriter(
                        (number, header, delimiter) -> RejectTable.csv(rejected, header, delimiter),
                        Problem::toString)) {
            ListReader alone = new ListReader(options, problems::add, Optional.of(rejects), Optional.empty(), jobs);
            Optional<Proposals> proposals = Optional.empty();
            RowOptions joinOptions = options;
            if (join == Join.EARLIER) {
                joinOptions = options.withBaseline(alone.readBaseline(otherContent, ofOther));
            } else {
                proposals =
                        Optional.of(alone.readProposals(otherContent, join == Join.PROPOSED_ELSE_UNCHANGED, ofOther));
            }
            ListReader reader = new ListReader(joinOptions, problems::add, Optional.of(rejects), proposals, jobs);
            Sink<List<String>> sink = wanted == BulkRowsTest.Wanted.WRITTEN
                    ? BulkRowsTest.written(taken, blockSize > 0, joinOptions)
                    : BulkRowsTest.sink(wanted, taken);
            counts = Optional.of(reader.read(content, sink, blockSize == 0 ? Blocks.SIZE : blockSize));
            skipped = proposals.isPresent()
                    ? proposals.get().finish(problems::add)
                    : joinOptions.baseline().map(Baseline::skipped).orElseThrow();
            rejectedOfOther = proposals
                    .map(Proposals::rejected)
                    .or(() -> options.baseline().map(Baseline::rejected))
                    .orElse(0L);
        } catch (UnreadableException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Outcome outcome = new Outcome(counts.isPresent() ? taken : List.of(), problems, counts, rejected.toString());
        boolean isInOrder = wanted == BulkRowsTest.Wanted.EACH || wanted == BulkRowsTest.Wanted.WRITTEN;
        return new Joined(isInOrder ? outcome : outcome.sorted(), skipped, rejectedOfOther);
    }
}
