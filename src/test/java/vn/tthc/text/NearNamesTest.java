package vn.tthc.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Y tế                            | Sở Y tê
            Sở Y tế                            | S Y tế
            Sở Y tế                            | Sở Ytế
            Sở Y tế                            | Sở Y Te.
            Sở Văn hóa, Thể thao và Du lịch    | Sở Văn hóa Thể thao và Du lịch
            Sở Công Thương                     | Sở Công Thươn
            Sở Công Thương                     | Sở Công Thươgn
            Sở Nông nghiệp và Môi trường       | Sở Nông nghiêp và Môi trường
            Sở Nông nghiệp và Môi trường       | Sở Nông nghỉệm và Môi trường
            Xây dựng                           | Xây dưng
            Đất đai - Môi trường               | Đất đai, môi trường
            Ministry of Health                 | Ministry of Helth
            Sở Nông nghiệp và Môi trường       | Sở Nông nghiệp & Môi trường
            Sở Y tế                            | Ѕở Y tế
            Sở Xây dựng                        | Sở Хây dựng
            """)
    void aSlipMakesNearNames(String name, String slip) {
        assertThat(NearNames.of(Map.of(name, 3L, slip, 1L), Long::longValue))
                .containsExactly(new NearNames.Pair(slip, 1, name, 3));
        assertThat(NearNames.of(Map.of(name, 1L, slip, 3L), Long::longValue))
                .containsExactly(new NearNames.Pair(name, 1, slip, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quận 1|Quận 2|Quận 12|Quận 1 2",
                "Phường I|Phường II|Phường III",
                "Phường 01|Phường 1",
                "Thuế khu vực XVII|Thuế khu vực XVIII",
                "Sở Y tế|Bộ Y tế",
                "Sở Tư pháp|Sở Tài chính|Sở Nội vụ",
                "Xã Tân Phú|Xã Tân Phúc|Xã Tân Phong",
                "Sở Văn hóa|Sở Văn hoá|SỞ VĂN HÓA",
                "Sở Văn hóa và Thể thao|Sở Văn hóa, Thể thao và Du lịch",
                "Đội Đ|Đội D",
                "A|Á|B"
            })
    void otherNamesAreNotNear(String names) {
        Map<String, Long> rows = new HashMap<>();
        Arrays.stream(names.split("\\|")).forEach(name -> rows.put(name, 1L));

        assertThat(NearNames.of(rows, Long::longValue)).isEmpty();
    }

    /** Of two that are as frequent the one with more diacritics is probably the right one: they are easily lost. */
    @Test
    void theNameWithMostDiacriticsIsMeant() {
        assertThat(NearNames.of(Map.of("Sở Y tế", 1L, "Sở Y tê", 1L), Long::longValue))
                .containsExactly(new NearNames.Pair("Sở Y tê", 1, "Sở Y tế", 1));
        assertThat(NearNames.of(Map.of("Sở Y tế", 1L, "Ѕở Y tế", 1L), Long::longValue)
                        .get(0)
                        .to())
                .isEqualTo("Sở Y tế");
    }

    @Test
    void eachNameIsNamedOnceWithTheMostFrequentOne() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("Sở Y tê", 2L);
        rows.put("S Y tế", 1L);
        rows.put("Sở Y tế", 9L);
        rows.put("SỞ Y TẾ", 1L);

        assertThat(NearNames.of(rows, Long::longValue))
                .isEqualTo(List.of(
                        new NearNames.Pair("Sở Y tê", 2, "Sở Y tế", 10),
                        new NearNames.Pair("S Y tế", 1, "Sở Y tế", 10)));
    }

    @Test
    void manyNamesCostNoTimeToSpeakOf() {
        Map<String, Long> rows = new HashMap<>();
        for (int i = 0; i < 15_000; i++) {
            rows.put(
                    "Uỷ ban nhân dân xã " + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676),
                    1L);
        }

        assertThat(NearNames.of(rows, Long::longValue)).isEmpty();
    }
}
