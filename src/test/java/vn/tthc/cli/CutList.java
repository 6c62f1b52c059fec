package vn.tthc.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lists in which wherever they are cut something may go on: quotes, lines, codes, headings, totals. */
public final class CutList {
    private static final byte[] MARKS = ",;\"\"\"\r\n\n\t ".getBytes(StandardCharsets.UTF_8);

    private final Random random;
    private final String end;
    private final boolean isPlain;
    private final boolean isDoubled;

    private CutList(Random random) {
        this.random = random;
        end = oneIn(3) ? "\r\n" : "\n";
        isPlain = random.nextBoolean();
        isDoubled = oneIn(3);
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** A list of procedures as a table; damaged now and then. */
    public static byte[] procedures(Random random) {
        CutList list = new CutList(random);
        StringBuilder text = new StringBuilder(list.oneIn(4) ? "\uFEFF" : "");
        text.append(list.oneIn(6) ? "DANH MỤC THỦ TỤC" + list.end : "");
        text.append("code,name,agency,sector,current_days,proposed_days,note").append(list.end);
        int rows = random.nextInt(120);
        for (int i = 0; i < rows; i++) {
            text.append(list.procedure(i));
        }
        text.append(list.oneIn(6) ? ",Tổng cộng,,,100,50," + list.end : "");
        return list.damaged(text);
    }

    private String procedure(int number) {
        if (!isPlain && oneIn(60)) {
            return any(
                            "",
                            "",
                            ",,,,,,",
                            "I. SỞ TƯ PHÁP",
                            "II,LĨNH VỰC DƯỢC,,,,,",
                            "code,name,agency,sector,current_days,proposed_days,note",
                            ",Bước 1,Sở Y tế,Dược,1,1,",
                            "1.000001,Cấp thẻ,nt,nt,3,2,",
                            "1.000001,Cấp \"thẻ,Sở Y tế,Dược,3,2,",
                            "1.000002,Cấp thẻ,Sở Y tế,Dược,\"1.500,5\",2,",
                            "Đơn vị tính: ngày",
                            "Người lập biểu",
                            "sector,agency,current_cost,proposed_cost")
                    + end;
        }
        int code = isDoubled ? random.nextInt(100) : number;
        return String.join(
                        ",",
                        oneIn(20) ? "" : "1.%06d".formatted(code),
                        any(
                                "Cấp thẻ",
                                "\"Cấp, đổi\"",
                                "\"Cấp\nđổi\"",
                                "\"Cấp \"\"thẻ\"\"\"",
                                "\"" + "dài ".repeat(random.nextInt(80)) + "\""),
                        any("Sở Y tế", "Sở Tư pháp", "\"Sở Công\r\nthương\""),
                        any("Dược", "Hộ tịch"),
                        oneIn(12) ? any("mười", "2,5", "-1", "10 ngày") : String.valueOf(random.nextInt(60)),
                        String.valueOf(random.nextInt(60)),
                        any("", "", "\"\"", "\"một, hai\""))
                + end;
    }

    /** A list of dossiers. */
    public static byte[] dossiers(Random random) {
        CutList list = new CutList(random);
        StringBuilder text = new StringBuilder("agency,sector,status,name").append(list.end);
        int rows = random.nextInt(150);
        for (int i = 0; i < rows; i++) {
            text.append(String.join(
                            ",",
                            list.any("Sở Y tế", "Sở Tư pháp", "\"Sở, ngành\""),
                            list.any("Dược", "Hộ tịch", "\"Đất\nđai\""),
                            list.oneIn(10) ? list.any("không rõ", "x" + i, "") : list.any("Đúng hạn", "Quá hạn"),
                            list.any("", "\"Cấp \"\"thẻ\"\"\"")))
                    .append(list.end);
            text.append(!list.isPlain && list.oneIn(80) ? list.any("", "Tổng cộng,,,", "\"") + list.end : "");
        }
        return list.damaged(text);
    }

    /** A list of procedures as objects on lines. */
    public static byte[] objects(Random random) {
        CutList list = new CutList(random);
        StringBuilder text = new StringBuilder();
        int rows = random.nextInt(100);
        for (int i = 0; i < rows; i++) {
            text.append(
                    "{\"code\":\"1.%06d\",\"agency\":\"%s\",\"sector\":\"Dược\",\"current_days\":%s,\"proposed_days\":%d%s}%s"
                            .formatted(
                                    list.isDoubled ? random.nextInt(80) : i,
                                    list.any("Sở Y tế", "Sở \\\"Y\\\" tế"),
                                    list.oneIn(10) ? "\"mười\"" : String.valueOf(random.nextInt(60)),
                                    random.nextInt(60),
                                    !list.isPlain && list.oneIn(80) ? ",\n\"note\":\"x\"" : "",
                                    list.end));
            text.append(list.oneIn(60) ? list.end : "");
        }
        return list.damaged(text);
    }

    private byte[] damaged(StringBuilder text) {
        if (!text.isEmpty() && oneIn(2)) {
            text.setLength(text.length() - (text.charAt(text.length() - 1) == '\n' && oneIn(2) ? end.length() : 0));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int damage = isPlain ? 0 : random.nextInt(3); damage > 0 && bytes.length > 0; damage--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? MARKS[random.nextInt(MARKS.length)] : (byte) random.nextInt();
        }
        return bytes;
    }

    /** Lists of all kinds. */
    public static List<byte[]> all(Random random) {
        return new ArrayList<>(List.of(procedures(random), dossiers(random), objects(random)));
    }
}
