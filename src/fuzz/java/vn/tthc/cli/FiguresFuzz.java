package vn.tthc.cli;

/** Any bytes as a list of shares, scores or activities, and as percentages that were published of procedures. */
public final class FiguresFuzz {
    private static final String SHARES = "agency,sector,indicator,part,whole,printed,of\n";
    private static final String RECORDS = "Cơ quan,Lĩnh vực,Trạng thái,Hạn,Ngày trả\n";
    private static final String SCORES = "agency,group,score,printed\n";
    private static final String CRITERIA = "Đơn vị,Nhóm,Công khai (18),Tiến độ (20),Điểm\n";
    private static final String ACTIVITIES = """
            code,name,agency,sector,version,task,segment,hours,rate,services,fees,times,subjects,factor
            A,a,X,S,current,t,,1,10,,,1,100,
            """;
    private static final String PUBLISHED =
            "agency,sector,current_days,proposed_days,printed_days_percent,current_cost,proposed_cost,printed_cost_percent\n";

    private FiguresFuzz() {}

    /** Called by Jazzer: the first byte chooses the kind of list. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        switch (data[0] & 7) {
            case 0 -> FuzzRun.check(FuzzRun.joined(SHARES, data, 1), "rate", "-", "-f", "json");
            case 1 -> FuzzRun.check(FuzzRun.joined(SHARES + "X,S,i,1,2,", data, 1), "rate", "-", "-f", "text");
            case 2 ->
                FuzzRun.check(FuzzRun.joined(RECORDS, data, 1), "rate", "-", "--part-is", "đúng hạn", "-f", "csv");
            case 3 -> FuzzRun.check(FuzzRun.joined(SCORES, data, 1), "rank", "-", "-f", "json");
            case 4 -> FuzzRun.check(FuzzRun.joined(CRITERIA, data, 1), "rank", "-", "-f", "text");
            case 5 -> FuzzRun.check(FuzzRun.joined(ACTIVITIES, data, 1), "cost", "-", "-f", "json", "--explain");
            case 6 ->
                FuzzRun.check(FuzzRun.joined(ACTIVITIES + "A,a,X,S,proposed,t,,", data, 1), "cost", "-", "-f", "csv");
            default -> FuzzRun.check(FuzzRun.joined(PUBLISHED, data, 1), "report", "-", "-f", "json");
        }
    }
}
