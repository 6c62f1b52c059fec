package vn.tthc.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tthc.cli.files.Io;
import vn.tthc.report.page.Language;
import vn.tthc.report.writer.ReportFormat;

/**
 * Runs what users run, on the samples and to no output, so that a JVM that makes an archive of classes comes to know those
 * that the next runs will need. The launcher's {@code archive.sh} starts it.
 */
public final class Rehearsal {
    /** Lists of a batch; with their rows so many that a JVM notes what is worth compiling soon. */
    private static final int BATCH = 20;

    private static final int SHORT = 10_000;

    /** Rows of a list that several threads read. */
    private static final int LONG = 200_000;

    private static final int FIRST_CODE = 100_000;

    private Rehearsal() {}

    /**
     * Plays through the commands.
     *
     * @param args the folder of the samples; {@code report} if reports of CSV are all; a folder to write into
     */
    public static void main(String[] args) throws IOException {
        Main.prepare();
        Main.standardStreams();
        String lists = args[0] + "/hai-phong-2026";
        for (ReportFormat format : ReportFormat.values()) {
            run("report", lists + ".csv", "-f", format.name());
        }
        Main.run(
                Io.nowhere(Language.EN, new ByteArrayInputStream(list(LONG))),
                "report",
                "-",
                "-f",
                "json",
                "--jobs",
                "2");
        Path shortList = Path.of(args[2], "list.csv");
        Files.write(shortList, list(SHORT));
        List<String> batch = new ArrayList<>(List.of("report", "-f", "csv", "--jobs", "2"));
        batch.addAll(Collections.nCopies(BATCH, shortList.toString()));
        run(batch.toArray(String[]::new));
        if (args[1].equals("report")) {
            return;
        }
        run("report", lists + ".xlsx", args[0] + "/long-an-2022.json", "--lang", "vi");
        run("check", args[0] + "/mistakes.csv");
        run("convert", args[0] + "/long-an-2022.csv", "-f", "csv");
        run("help");
    }

    private static void run(String... args) {
        Main.run(Io.nowhere(Language.EN), args);
    }

    private static byte[] list(int rows) {
        StringBuilder list =
                new StringBuilder("code,name,agency,sector,current_days,proposed_days,current_cost,proposed_cost\n");
        for (int code = 0; code < rows; code++) {
            list.append("1.")
                    .append(FIRST_CODE + code)
                    .append(",\"Thủ tục\",Sở Y tế,Khám chữa bệnh,30,20,1000000,250000\n");
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
