package vn.tthc.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.tthc.report.Language;
import vn.tthc.report.ReportFormat;

/**
 * Runs what users run, on the samples and to no output, so that a JVM that makes an archive of classes comes to know those
 * that the next runs will need. The launcher's {@code archive.sh} starts it.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * Plays through the commands.
     *
     * @param args the folder of the samples, and whatever else if workbooks are to be read
     */
    public static void main(String[] args) {
        Main.prepare();
        Main.standardStreams();
        String lists = args[0] + "/hai-phong-2026";
        for (ReportFormat format : ReportFormat.values()) {
            run("report", lists + ".csv", "-f", format.name());
        }
        run("report", args[0] + "/long-an-2022.json", "--lang", "vi");
        run("check", args[0] + "/mistakes.csv");
        run("convert", args[0] + "/long-an-2022.csv", "-f", "csv");
        run("help");
        Main.run(Io.nowhere(Language.EN, longList()), "report", "-", "-f", "json", "--jobs", "2");
        if (args.length > 1) {
            run("report", lists + ".xlsx");
        }
    }

    private static void run(String... args) {
        Main.run(Io.nowhere(Language.EN), args);
    }

    /** So long that several threads read it. */
    private static InputStream longList() {
        StringBuilder list =
                new StringBuilder("code,name,agency,sector,current_days,proposed_days,current_cost,proposed_cost\n");
        for (int code = 100_000; code < 110_000; code++) {
            list.append("1.").append(code).append(",\"Thủ tục\",Sở Y tế,Khám chữa bệnh,30,20,1000000,250000\n");
        }
        return new ByteArrayInputStream(list.toString().getBytes(StandardCharsets.UTF_8));
    }
}
