package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tthc.format.CellKind;
import vn.tthc.model.problem.Location;
import vn.tthc.table.Row;
import vn.tthc.text.NumberRule;

import static org.assertj.core.api.Assertions.assertThat;

class KnownCellsTest {
    private final Map<String, Integer> made = new HashMap<>();
    private final KnownCells cells = new KnownCells(text -> {
        made.merge(text, 1, Integer::sum);
        return new KnownCells.Known(new Row.Cell(text, CellKind.TEXT, Location.of("list.csv"), NumberRule.NONE), true);
    });

    @Test
    void eachTextIsUnderstoodButOnceWhateverOthersThereAre() {
        // Alike at their ends and in the middle, by which they are sought.
        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 3000; number++) {
                String text = "Sở số " + number % 10 + number / 10 % 10 + " của tỉnh thứ " + number + " và thành phố";
                assertThat(get(text).cell().text()).isEqualTo(text);
            }
        }
        assertThat(made).hasSize(3000);
        assertThat(made.values()).allMatch(times -> times == 1);
    }

    @Test
    void asManyTextsAsThereMayBeComeOutAsTheyAre() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            String text = "x".repeat(random.nextInt(30)) + random.nextInt(20_000);
            assertThat(get(text).cell().text()).isEqualTo(text);
        }
    }

    @Test
    void combinationsAreFoundButOnceWhateverOthersThereAre() {
        int[] found = new int[1];
        CombinationCache<String> pairs = new CombinationCache<>(2, key -> {
            found[0]++;
            return key[0].cell().text() + " " + key[1].cell().text();
        });
        for (int round = 0; round < 3; round++) {
            for (int a = 0; a < 50; a++) {
                for (int b = 0; b < 50; b++) {
                    assertThat(pairs.get(new KnownCells.Known[] {get("a" + a), get("b" + b)}))
                            .isEqualTo("a" + a + " b" + b);
                }
            }
        }
        assertThat(found[0]).isEqualTo(2500);
    }

    @Test
    void combinationsAreRightWhenThereAreTooManyToKeep() {
        CombinationCache<Optional<String>> texts =
                new CombinationCache<>(1, key -> Optional.of(key[0].cell().text()));
        for (int i = 0; i < 100_000; i++) {
            String text = String.valueOf(i * 7919L % 70_000);
            assertThat(texts.get(new KnownCells.Known[] {get(text)})).contains(text);
        }
    }

    private KnownCells.Known get(String text) {
        byte[] bytes = (" " + text + ",").getBytes(StandardCharsets.UTF_8);
        return cells.get(bytes, 1, bytes.length - 1);
    }
}
