package vn.tthc.cli;

import java.io.InputStream;
import java.io.Writer;
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
     * @param args the folder of the samples
     */
    public static void main(String[] args) {
        String lists = args[0] + "/hai-phong-2026";
        for (ReportFormat format : ReportFormat.values()) {
            run("report", lists + ".csv", "-f", format.name());
        }
        run("report", lists + ".xlsx", args[0] + "/long-an-2022.json", "--lang", "vi");
        run("check", args[0] + "/mistakes.csv");
        run("convert", args[0] + "/long-an-2022.csv", "-f", "csv");
        run("help");
    }

    private static void run(String... args) {
        Io io = new Io(
                InputStream.nullInputStream(),
                Writer.nullWriter(),
                Writer.nullWriter(),
                false,
                false,
                false,
                Io.DEFAULT_WIDTH,
                Language.EN);
        Main.run(io, args);
    }
}
