package vn.tthc.batch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.summary.SourceCounts;

import static org.assertj.core.api.Assertions.assertThat;

class OriginsTest {
    @ParameterizedTest
    @CsvSource({
        "a.csv, a.csv, true",
        "a.csv, x/a.csv, true",
        "x/a.csv, y/z/a.csv, true",
        "a.csv, a.csv (2), true",
        "x/a.csv (3), y/a.csv (2) (4), true",
        "a (2020).csv, x/a (2020).csv, true",
        "a (2020).csv, a (2021).csv, false",
        "a.csv, a.csv (b), false",
        "a.csv, a.csv (), false",
        "a.csv, b.csv, false",
        "a/, b/, false",
        "x/a/, y/a/, true",
        "/, a, false"
    })
    void aListIsKnownAgainByItsFileName(String first, String second, boolean isKnown) {
        Origins origins = new Origins();
        assertThat(origins.rememberOrFindEarlier(counts(first), new Fingerprint(List.of("figures")), "first"))
                .isEmpty();
        assertThat(origins.rememberOrFindEarlier(counts(second), new Fingerprint(List.of("figures")), "second")
                        .isPresent())
                .isEqualTo(isKnown);
    }

    private static SourceCounts counts(String name) {
        return new SourceCounts(name, 3, 0, 0, Map.of(), Map.of(), Map.of(), false);
    }
}
