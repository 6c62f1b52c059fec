package vn.tthc.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Lists as provinces keep them, about 200 bytes a row, the same whenever the same are asked for. */
final class GeneratedLists {
    /** How the lists are written. */
    enum Style {
        /** Plain digits. */
        PLAIN,
        /** The same values as officers write them: "05 ngày làm việc", "157.966.240 đồng". */
        WRITTEN,
        /** Plain digits, and a quote in the first row that is never closed. */
        UNCLOSED,
        /** Plain digits; every hundredth row lacks a cell. */
        DAMAGED
    }

    private static final long SEED = 5;
    private static final int CODES = 1_000_000;
    private static final List<String> AGENCIES = List.of(
            "Sở Tư pháp",
            "Sở Y tế",
            "Sở Xây dựng",
            "Sở Nội vụ",
            "Sở Tài chính",
            "Sở Công Thương",
            "Sở Ngoại vụ",
            "Sở Giáo dục và Đào tạo",
            "Sở Khoa học và Công nghệ",
            "Sở Nông nghiệp và Môi trường",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Dân tộc và Tôn giáo",
            "Ban Quản lý Khu kinh tế",
            "Thanh tra tỉnh",
            "Công an tỉnh",
            "Văn phòng Ủy ban nhân dân tỉnh");
    private static final List<String> SECTORS = List.of(
            "Đất đai",
            "Hộ tịch",
            "Đường bộ",
            "Đầu tư",
            "Công chứng",
            "Luật sư",
            "Giám định tư pháp",
            "Khám chữa bệnh",
            "Phòng bệnh",
            "Dược phẩm",
            "Hoạt động xây dựng",
            "Quy hoạch kiến trúc",
            "Môi trường",
            "Tài nguyên nước",
            "Địa chất và khoáng sản",
            "Lưu thông hàng hóa trong nước",
            "Giáo dục trung học",
            "Tín ngưỡng, tôn giáo",
            "Hàng hải và đường thủy nội địa",
            "Thành lập và hoạt động của hợp tác xã");
    private static final List<String> WORDS =
            List.of(("cấp giấy chứng nhận đăng ký hoạt động cho tổ chức cá nhân thẩm định phê duyệt điều chỉnh gia hạn"
                            + " phép xây dựng công trình quyền sử dụng đất thay đổi nội dung hồ sơ thuộc thẩm quyền"
                            + " giải quyết của tỉnh trường hợp bị mất hoặc hư hỏng")
                    .split(" ", -1));

    private final Path folder;
    private final Style style;

    GeneratedLists(Path folder, Style style) {
        this.folder = folder;
        this.style = style;
    }

    /** Writes the rows into so many files of about the same size, unless they are there already. */
    List<Path> write(int rows, int files) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            int from = (int) ((long) rows * file / files);
            int to = (int) ((long) rows * (file + 1) / files);
            Path path = folder.resolve(String.format(
                    Locale.ROOT, "%s-%d-%d-%02d.csv", style.name().toLowerCase(Locale.ROOT), rows, files, file));
            if (!Files.exists(path)) {
                Path half = folder.resolve("half.csv");
                try (BufferedWriter out = Files.newBufferedWriter(half)) {
                    write(from, to, out);
                }
                Files.move(half, path);
            }
            written.add(path);
        }
        return written;
    }

    private void write(int from, int to, Writer out) throws IOException {
        out.write("code,name,agency,sector,current_days,proposed_days,current_cost,proposed_cost\n");
        for (int row = from; row < to; row++) {
            // Of its own seed, so that a row is the same in whatever file and style it stands.
            out.write(row(row, new Random(SEED * Integer.MAX_VALUE + row)));
        }
    }

    private String row(int row, Random random) {
        // The same codes go round with other agencies, as in the lists of several provinces.
        String agency = AGENCIES.get((row + row / CODES) % AGENCIES.size());
        int currentDays = 2 + random.nextInt(60);
        int proposedDays = 1 + random.nextInt(currentDays);
        long currentCost = 1_000L * (100 + random.nextInt(200_000));
        long proposedCost = currentCost * random.nextInt(101) / 100;
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "1.%06d.H%02d,", row % CODES, row / CODES));
        name(row, random, line);
        line.append(',').append(quoted(agency));
        line.append(',').append(quoted(SECTORS.get(random.nextInt(SECTORS.size()))));
        if (style == Style.DAMAGED && row % 100 == 0) {
            return line.append('\n').toString();
        }
        line.append(',').append(days(currentDays)).append(',').append(days(proposedDays));
        line.append(',').append(cost(currentCost)).append(',').append(cost(proposedCost));
        return line.append('\n').toString();
    }

    /** Of 30 to 120 letters; every fifth with a comma, every fiftieth with quotes. */
    private void name(int row, Random random, StringBuilder line) {
        boolean unclosed = style == Style.UNCLOSED && row == 0;
        StringBuilder name = new StringBuilder("Thủ tục");
        int letters = 30 + random.nextInt(85);
        while (name.length() < letters) {
            name.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        int kind = random.nextInt(50);
        if (kind < 10) {
            name.append(kind == 0 ? ", \"cấp lại\"" : ", cấp lại");
        }
        line.append(unclosed ? "\"" + name : quoted(name.toString()));
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private String days(int days) {
        return style == Style.WRITTEN ? String.format(Locale.ROOT, "%02d ngày làm việc", days) : String.valueOf(days);
    }

    private String cost(long cost) {
        return style == Style.WRITTEN
                ? String.format(Locale.ROOT, "%,d đồng", cost).replace(',', '.')
                : String.valueOf(cost);
    }
}
