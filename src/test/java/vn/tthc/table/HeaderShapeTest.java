package vn.tthc.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderShapeTest {
    private static final HeaderTable TABLE = new HeaderTable(ListKind.PROCEDURES, Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            Mã|Tên|Chi phí|^ & .|.|Cũ|Mới                     > Mã|Tên|Chi phí / Cũ|Chi phí / Mới
            Mã|Tên|Trước| & .|.|Phí|Ngày                      > Mã|Tên|Trước / Phí|Trước / Ngày
            TT|Nhận||Trả| & |Tổng|Mạng|Tổng|Mạng              > TT|Nhận / Tổng|Nhận / Mạng|Trả / Tổng|Trả / Mạng
            TT|Sau| & |Phí|Ngày & |(đồng)|(ngày)              > TT|Sau / Phí / (đồng)|Sau / Ngày / (ngày)
            TT|Kỳ|| & |A||B & |c|d|e                          > TT|Kỳ / A / c|Kỳ / A / d|Kỳ / B / e
            Tên|Chi phí cũ|Chi phí mới & |(nghìn đồng)|(nghìn đồng) > Tên|Chi phí cũ / (nghìn đồng)|Chi phí mới / (nghìn đồng)
            TT|Năm| & |2024|2025 hết                          > TT|Năm / 2024|Năm / 2025 hết
            Tên|Trước|Sau & |Chi phí|Chi phí                  > Tên|Trước / Chi phí|Sau / Chi phí
            Cơ quan|Lĩnh vực|Trước|Sau & Sở|Dược|abc|         > -
            Cơ quan|Lĩnh vực|Trước|Sau & Sở||giữ nguyên|      > -
            Tên|Chi phí| & Cấp|Tốt|Xấu                        > -
            Tên|Chi phí| & Cấp|10|7                           > -
            Tên|Chi phí| & |10|7                              > -
            TT|Đơn vị|Điểm & I|Khối sở|                       > -
            Sở Y tế||Mẫu 1| & Tên|Cơ quan|Cũ|Mới              > -
            Danh sách||| & Tên|Cơ quan|Cũ|Mới                 > -
            ||| & Tên|Cơ quan|Cũ|Mới                          > -
            """)
    void namesAreJoinedByTheShapeOfTheirRows(String rows, String paths) {
        List<Grid.GridRow> header =
                Stream.of(rows.split("&", 0)).map(HeaderShapeTest::row).toList();
        Optional<List<String>> joined = HeaderShape.join(header, TABLE);
        assertThat(joined.map(names -> String.join("|", names)).orElse("-")).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            Tên|Thời gian cũ||Thời gian mới| & |Cấp tỉnh|Cấp xã|Cấp tỉnh|Cấp xã > true
            Tên|Thời gian||Phí & |Cũ|Mới|                                       > true
            Tên|Thời gian cũ|Thời gian mới & |(giờ)|(giờ)                       > false
            Tên|Thời gian||Phí & |10 ngày|7 ngày|                               > false
            Tên|Thời gian||Phí & |Cũ||                                          > false
            """)
    void aRowThatPartsNamesBelongsToThem(String rows, boolean isParted) {
        List<Grid.GridRow> header =
                Stream.of(rows.split("&", 0)).map(HeaderShapeTest::row).toList();
        assertThat(HeaderShape.isParted(header, TABLE)).isEqualTo(isParted);
    }

    /** A row of cells; "." is merged with the one above, "^" with the one on its left. */
    private static Grid.GridRow row(String text) {
        List<Grid.GridCell> cells = Stream.of(text.strip().split("\\|", -1))
                .map(cell -> cell.equals(".") || cell.equals("^")
                        ? new Grid.GridCell("", CellKind.MERGED)
                        : new Grid.GridCell(cell, CellKind.TEXT))
                .toList();
        return new Grid.GridRow(1, cells, Optional.empty());
    }
}
