package vn.tthc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.WrittenWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/** The same list in all the ways in which it may come. */
class EightInputsTest {
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private static final List<List<String>> ROWS = List.of(
            List.of("Mã TTHC", "Tên TTHC", "Cơ quan thực hiện", "Lĩnh vực", "Theo quy định", "Sau cắt giảm"),
            List.of(
                    "1.000101",
                    "Đăng ký \"đất đai\"",
                    "Sở Nông nghiệp; Sở Xây dựng",
                    "Đất đai",
                    "20 ngày",
                    "12,5 ngày"),
            List.of("1.000102", "Cấp đổi, cấp lại", "Sở Tư pháp", "Hộ tịch", "Không quy định", "3 ngày"),
            List.of("2.000103", "Khai sinh", "SỞ TƯ PHÁP", "Hộ tịch", "16 giờ", "Không thực hiện cắt giảm"),
            List.of("2.000104", "Trích lục", "Sở Tư pháp", "Hộ tịch", "5 ngày", "Bãi bỏ"));

    @TempDir
    private Path folder;

    @Test
    void allGiveOneReport() throws IOException {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        inputs.put("comma.csv", csv(",", "\n").getBytes(StandardCharsets.UTF_8));
        inputs.put("semicolon.csv", ("\uFEFF" + csv(";", "\r\n")).getBytes(StandardCharsets.UTF_8));
        inputs.put("tab.txt", ("\uFEFF" + csv("\t", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
        inputs.put("windows-1258.csv", windows1258(csv(",", "\r\n")));
        inputs.put("workbook.xlsx", WrittenWorkbook.ofRows(ROWS));
        inputs.put("array.json", objects(",\n", "[", "]").getBytes(StandardCharsets.UTF_8));
        inputs.put("lines.ndjson", objects("\n", "", "\n").getBytes(StandardCharsets.UTF_8));
        inputs.put("comma.csv.gz", gzip(inputs.get("comma.csv")));
        Map<String, String> reports = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> input : inputs.entrySet()) {
            reports.put(input.getKey(), report(input.getKey(), input.getValue()));
        }

        String first = reports.get("comma.csv");
        assertThat(first).contains("\"procedures\" : 4", "\"saved\" : 12.5", "\"abolished\" : 1");
        assertThat(reports).allSatisfy((name, report) -> assertThat(report).isEqualTo(first));
    }

    private String report(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<String> args = new ArrayList<>(
                List.of("report", file.toString(), "-f", "json", "--top", "3", "--by", "agency,sector"));
        if (name.startsWith("windows")) {
            args.addAll(List.of("--encoding", "windows-1258"));
        }
        Run run = Run.of(args.toArray(new String[0]));
        assertThat(run.err()).as(name).isEmpty();
        assertThat(run.exit()).as(name).isZero();
        // The digest names the bytes, which differ.
        return run.out().replace(name, "list").replaceAll(",\\s*\"digest\" : \"[^\"]*\"", "");
    }

    private static String csv(String delimiter, String end) {
        return ROWS.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(delimiter, "", end)))
                .collect(Collectors.joining());
    }

    /** Windows-1258 has letters with their hats and horns, and tones as marks of their own. */
    private static byte[] windows1258(String text) {
        String marked = text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.equals(new String(letter.getBytes(WINDOWS_1258), WINDOWS_1258))
                        ? letter
                        : toneApart(letter))
                .collect(Collectors.joining());
        assertThat(new String(marked.getBytes(WINDOWS_1258), WINDOWS_1258)).isEqualTo(marked);
        return marked.getBytes(WINDOWS_1258);
    }

    private static String toneApart(String letter) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        String tone = apart.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        String rest = apart.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        return Normalizer.normalize(rest, Normalizer.Form.NFC) + tone;
    }

    private static String objects(String between, String start, String end) {
        List<String> keys = ROWS.get(0);
        return ROWS.stream()
                .skip(1)
                .map(row -> keys.stream()
                        .map(key -> "\"" + key + "\":\""
                                + row.get(keys.indexOf(key)).replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(between, start, end));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
