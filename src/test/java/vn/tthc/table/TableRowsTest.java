package vn.tthc.table;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableRowsTest {
    private static final List<List<String>> HEADER = List.of(List.of("stt", "coquan"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Y tế",
                "Y tế",
                "Xây dựng",
                "Công an",
                "Cộng đồng",
                "Lao động",
                "UBND xã",
                "Đất đai",
                "VI phạm",
                "IT",
                "3 cấp",
                "(mật)",
                "a.b",
                "Tổng cục Thuế",
                "Sumo",
                "STT"
            })
    void namesAreNames(String text) {
        assertThat(TableRows.isName(text, 1, HEADER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "12",
                "1.",
                "1.2",
                "1.2.3)",
                "II",
                "XIV.",
                "xiv",
                "C",
                "Đ",
                "Đ.",
                "B)",
                "b",
                "Y",
                "(1)",
                "(a)",
                "(a",
                "12)",
                "(3)=(1)-(2)",
                "3 = 1 - 2",
                "c\t= a",
                "- 1 -",
                "i, v",
                "Tổng cộng",
                "TỔNG SỐ: 12",
                "tổng",
                "Cộng II",
                "Cộng lĩnh vực đất đai",
                "Total (12)",
                "Cơ quan"
            })
    void whatRowsHaveThatAreSkippedIsNone(String text) {
        assertThat(TableRows.isName(text, 1, HEADER)).isFalse();
    }
}
