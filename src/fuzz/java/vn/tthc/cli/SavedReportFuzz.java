package vn.tthc.cli;

/** Saved reports of which a stretch is overwritten. */
public final class SavedReportFuzz {
    private static final byte[] SAVED = Run.of("report", "samples/hai-phong-2026.csv", "-f", "json")
            .out()
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private SavedReportFuzz() {}

    /** Called by Jazzer: the first two bytes say where the others go. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        byte[] report = SAVED.clone();
        int at = ((data[0] & 0xFF) << 8 | (data[1] & 0xFF)) % report.length;
        System.arraycopy(data, 2, report, at, Math.min(data.length - 2, report.length - at));
        FuzzRun.check(report, "report", "-", "-f", "csv");
    }
}
