package vn.tthc.cli;

import java.nio.charset.StandardCharsets;

/** Any text as a time limit and as an amount of money, under English and Vietnamese headers. */
public final class CellFuzz {
    private CellFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text =
                new String(data, StandardCharsets.UTF_8).replace("\"", "\"\"").replace("\0", "");
        String row = "\nX,S,\"" + text + "\",\"" + text + "\",\"" + text + "\",\"" + text + "\"\n";
        String english = "agency,sector,current_days,proposed_days,current_cost,proposed_cost";
        String vietnamese = "Cơ quan,Lĩnh vực,Thời gian hiện hành,Thời gian đề xuất,Chi phí hiện tại,Chi phí đề xuất";
        for (String header : new String[] {english, vietnamese}) {
            byte[] list = (header + row).getBytes(StandardCharsets.UTF_8);
            FuzzRun.check(list, "report", "-", "-f", "json");
            FuzzRun.check(list, "convert", "-", "--cases", "max", "--working-day-ratio", "5/7");
        }
    }
}
