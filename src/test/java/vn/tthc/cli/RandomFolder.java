package vn.tthc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Files as a batch may get them: lists in several formats, whole and damaged, what is no list, a saved report, and one that is missing. */
public final class RandomFolder {
    private static final String HEADER = "code,name,agency,sector,current_days,proposed_days\n";

    /** Two lists below each other, with an error in each. */
    static final String TWO_TABLES = HEADER + """
            1.000001,Cấp thẻ,Sở Y tế,Dược,mười,5
            1.000002,Đổi thẻ,Sở Y tế,Dược,10,5


            sector,agency,current_cost,proposed_cost
            Dược,Sở Y tế,năm,2
            Dược,Sở Y tế,5,2
            """;

    private RandomFolder() {}

    /**
     * Fills a folder.
     *
     * @return its files and some further names, in a random order
     */
    public static List<String> write(Path folder, Random random) throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.add(Files.writeString(folder.resolve(i + ".csv"), content(random))
                    .toString());
        }
        for (String format : List.of("xlsx", "json", "ndjson")) {
            String file = folder.resolve("converted." + format).toString();
            Path list = Files.writeString(
                    folder.resolveSibling(folder.getFileName() + "-list.csv"),
                    RandomList.any(random).csv());
            Run.of("convert", list.toString(), "-o", file);
            if (Files.exists(Path.of(file))) {
                files.add(random.nextInt(files.size()), file);
            }
        }
        byte[] packed = packed(RandomList.any(random).csv());
        int whole = random.nextBoolean() ? packed.length : packed.length - 9;
        files.add(Files.write(folder.resolve("packed.csv.gz"), Arrays.copyOf(packed, whole))
                .toString());
        String saved = folder.resolve("a.json").toString();
        Run.of("report", files.get(0), "-o", saved);
        files.add(random.nextInt(files.size()), saved);
        files.add(random.nextInt(files.size()), folder.resolve("none.csv").toString());
        return files;
    }

    /** A list; or no text, none at all, or one without a header that is known. */
    private static String content(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> "a,b\n1,2\n";
            case 2 -> HEADER + "1.000001,Cấp thẻ,Sở Y tế,Dược,mười,5\n".repeat(10);
            case 3 -> HEADER + "\u0000";
            case 4 -> TWO_TABLES;
            default -> RandomList.any(random).csv();
        };
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
