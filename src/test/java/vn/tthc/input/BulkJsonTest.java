package vn.tthc.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tthc.format.ReadOptions;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.side.Aliases;
import vn.tthc.text.Cases;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Ratio;

/** JSON comes to the same whether it is read row by row or in bulk, in whatever blocks, on however many threads. */
class BulkJsonTest {
    private static final JsonLists LISTS = new JsonLists(BulkRowsTest.ORDINARY, BulkRowsTest.ODD);
    private static final JsonLists WRONG = new JsonLists(BulkRowsTest.WRONG, BulkRowsTest.ODD);
    private static final int LISTS_OF_A_KIND = Integer.getInteger("json.lists", 60);

    @Test
    void ordinaryLists() {
        Random random = new Random(1);
        for (int i = 0; i < LISTS_OF_A_KIND; i++) {
            assertSame(LISTS.list(random, keys(random), 0, 0, random.nextInt(120)), RowOptions.DEFAULT, random);
        }
    }

    @Test
    void listsWithAllThatOfficersWrite() {
        Random random = new Random(2);
        for (int i = 0; i < LISTS_OF_A_KIND; i++) {
            byte[] list = LISTS.list(random, keys(random), 1 + random.nextInt(60), 0, random.nextInt(60));
            assertSame(list, RowOptions.DEFAULT, random);
        }
    }

    @Test
    void listsInWhichMuchIsWrong() {
        Random random = new Random(3);
        for (int i = 0; i < LISTS_OF_A_KIND; i++) {
            RowOptions options = random.nextInt(3) > 0
                    ? RowOptions.DEFAULT
                    : RowOptions.DEFAULT.withProcedures(
                            Optional.empty(),
                            random.nextBoolean() ? Ratio.parse("5/7") : Optional.empty(),
                            random.nextBoolean());
            byte[] list =
                    WRONG.list(random, BulkRowsTest.HEADERS.subList(0, 11), random.nextInt(9), 0, random.nextInt(60));
            assertSame(list, options, random);
            BulkRowsTest.assertCounted(list, options, random);
        }
    }

    @Test
    void damagedLists() {
        Random random = new Random(4);
        for (int i = 0; i < 2 * LISTS_OF_A_KIND; i++) {
            byte[] list = LISTS.list(random, keys(random), random.nextInt(40), random.nextInt(30), random.nextInt(60));
            if (random.nextBoolean()) {
                RandomLists.damage(list, 30, random);
            }
            assertSame(list, RowOptions.DEFAULT, random);
        }
    }

    @Test
    void listsReadWithOptions() {
        Random random = new Random(5);
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
        for (int i = 0; i < LISTS_OF_A_KIND; i++) {
            assertSame(LISTS.list(random, keys(random), random.nextInt(50), 0, random.nextInt(60)), options, random);
        }
    }

    /** Numbers that may have lost their groups beside texts that have them, wherever in the list. */
    @Test
    void numbersBesideTextsWithGroups() {
        Random random = new Random(6);
        String row =
                "{\"code\":\"1.00000%d\",\"agency\":\"Sở Y tế\",\"sector\":\"Dược\",\"current_cost\":%s,\"proposed_cost\":0}";
        for (List<String> costs : List.of(
                List.of("850", "\"850.000 đồng\""),
                List.of("\"1.850.000\"", "850"),
                List.of("850.5", "\"1.850.000\""),
                List.of("12.345", "\"12.345\""),
                List.of("\"12.345\"", "\"12.345,5\"", "12.5"))) {
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                String cost = i < 50 ? "8500" : costs.get(i % costs.size());
                list.append(row.formatted(i, cost)).append('\n');
            }
            assertSame(list.toString().getBytes(StandardCharsets.UTF_8), RowOptions.DEFAULT, random);
        }
    }

    private static List<String> keys(Random random) {
        return random.nextInt(3) == 0 ? BulkRowsTest.VIETNAMESE_HEADERS : BulkRowsTest.HEADERS;
    }

    private static void assertSame(byte[] list, RowOptions options, Random random) {
        BulkRowsTest.assertSame(list, options, random);
    }
}
