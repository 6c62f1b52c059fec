package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What crawlers of the national portal leave: procedures with channels, papers, agencies and levels nested in them. */
class PortalDumpTest {
    private static final String FIRST = """
            {"stt": 1, "ma_tthc": "1.000001", "ten_tthc": "Cấp phép", "co_quan_ban_hanh": "Bộ Y tế",
             "linh_vuc": "Dược phẩm", "cap_thuc_hien": "Cấp tỉnh, Cấp xã",
             "co_quan_thuc_hien": "Ủy ban nhân dân cấp xã, Sở Văn hóa, Thể thao và Du lịch", "trang_thai": "Công khai",
             "cach_thuc_thuc_hien": [
               {"hinh_thuc_nop": "Trực tiếp", "thoi_gian": "15 Ngày làm việc", "phi_le_phi": "Phí: 0 VNĐ", "mo_ta": ""},
               {"hinh_thuc_nop": "Trực tuyến", "thoi_gian": "10 Ngày làm việc", "mo_ta": {"a": []}},
               {"hinh_thuc_nop": "Bưu chính", "thoi_gian": "15 ngày làm việc"},
               {"hinh_thuc_nop": "Dịch vụ bưu chính", "thoi_gian": "Khác"}],
             "tphs": [{"ten_giay_to": "Đơn"}, {"ten_giay_to": "Bản sao"}], "kqth": [], "ccpl": [{"so": 1}]}
            """;
    private static final String SECOND = """
            {"ma_tthc": "1.000002", "ten_tthc": "Thu hồi", "linh_vuc": "Dược phẩm", "cap_thuc_hien": "Cấp tỉnh",
             "co_quan_ban_hanh": "Sở Y tế",
             "Cách thức thực hiện": [{"Hình thức nộp": "Trực tiếp", "Thời gian": "20 Ngày"}], "tphs": []}
            """;

    @TempDir
    private Path dir;

    private String proposed;

    @BeforeEach
    void writeProposals() throws IOException {
        proposed = Files.writeString(
                        dir.resolve("proposed.csv"),
                        "Mã TTHC,Thời gian đề xuất,Thành phần hồ sơ đề xuất\n1.000001,6 ngày làm việc,1\n1.000002,10 ngày,0\n")
                .toString();
    }

    @Test
    void daysGoByCasesOverTheChannelsAndPapersAreCounted() throws IOException {
        String dump = file("dump.json", "[" + FIRST + "," + SECOND + "]");

        Run most = Run.of("report", dump, "--proposed", proposed, "--cases", "max");
        assertThat(most.exit()).isZero();
        assertThat(most.out())
                .contains("19 of 35 days", "documents          2         1      1")
                .contains("Ủy ban nhân dân cấp xã; Sở Văn hóa, Thể thao và Du lịch ", "\nSở Y tế ");
        assertThat(Run.of("report", dump, "--proposed", proposed, "--cases", "min")
                        .out())
                .contains("14 of 30 days");
        assertThat(Run.of("report", dump, "--proposed", proposed).err())
                .contains("\"15 Ngày làm việc | 10 Ngày làm việc\" states several time limits");
    }

    @Test
    void levelsAreParted() throws IOException {
        String dump = file("dump.json", "[" + FIRST + "]");

        assertThat(Run.of("report", dump, "--proposed", proposed, "--cases", "max", "--by", "level")
                        .out())
                .contains("Cấp tỉnh; Cấp xã");
    }

    @Test
    void aWrapperIsFoundOrNamed() throws IOException {
        String wrapped = file("dump.json", "{\"status\": 200, \"data\": {\"total\": 1, \"items\": [" + SECOND + "]}}");
        String two = file("two.json", "{\"a\": [" + SECOND + "], \"b\": [" + FIRST + "]}");

        assertThat(Run.of("report", wrapped, "--proposed", proposed).out()).contains("10 of 20 days");
        assertThat(Run.of("report", two, "--proposed", proposed, "--list-key", "a")
                        .out())
                .contains("10 of 20 days");
    }

    @Test
    void aDumpIsABaseline() throws IOException {
        String dump = file("dump.json", "[" + FIRST + "]");
        String list = file("list.csv", """
                Mã TTHC,Tên TTHC,Cơ quan,Lĩnh vực,Thời gian hiện hành,Thời gian đề xuất
                1.000001,Cấp phép,Sở Y tế,Dược,10 ngày làm việc,6 ngày làm việc
                """);

        assertThat(Run.of("report", list, "--baseline", dump, "--cases", "max").out())
                .contains("60.00%");
    }

    @Test
    void aFileForEachProcedureIsARow() throws IOException {
        Files.createDirectory(dir.resolve("crawl"));
        file("crawl/1.json", FIRST);
        file("crawl/2.json", SECOND);

        assertThat(Run.of("report", dir.resolve("crawl").toString(), "--proposed", proposed, "--cases", "max")
                        .out())
                .contains("19 of 35 days");
    }

    @Test
    void channelsThatAreBrokenOrDoubledRejectTheirRow() throws IOException {
        String doubled = SECOND.replace("\"tphs\": []", "\"tphs\": [], \"tphs\": [{}]");

        assertThat(Run.of("check", file("dump.json", "[" + doubled + "]"), "--proposed", proposed)
                        .out())
                .contains("doubled-key 1");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content).toString();
    }
}
