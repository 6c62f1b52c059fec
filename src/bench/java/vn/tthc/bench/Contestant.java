package vn.tthc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that is timed.
 *
 * @param timesItself whether the command says how long it took, and that counts
 */
record Contestant(String name, List<String> command, Map<String, String> environment, boolean timesItself) {
    private static final long POLL_MILLIS = 5;

    /**
     * What one run took.
     *
     * @param out what it wrote
     */
    record Measured(double seconds, String out) {}

    static Contestant of(String name, List<String> command) {
        return new Contestant(name, command, Map.of(), false);
    }

    /** A run that is timed, and left alone while it runs. */
    Measured run(Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        process.waitFor();
        long nanos = System.nanoTime() - start;
        String said = Files.readString(err, StandardCharsets.UTF_8);
        // 3 is what tthc ends with where it has rejected rows.
        if (process.exitValue() != 0 && process.exitValue() != 3) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ": " + said);
        }
        if (timesItself) {
            nanos = Long.parseLong(
                    said.substring(said.stripTrailing().lastIndexOf('\n') + 1).strip());
        }
        return new Measured(nanos / 1e9, Files.readString(out, StandardCharsets.UTF_8));
    }

    /** The resident memory of a run at its highest, in kilobytes; 0 where that is not known. Looking takes time of its own. */
    long peakKilobytes() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        long peak = 0;
        do {
            peak = isPipeline() ? 0 : Math.max(peak, peakKilobytes(process.pid()));
        } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        return peak;
    }

    /** Of several programs none is the one whose memory counts. */
    private boolean isPipeline() {
        return command.get(0).equals("sh");
    }

    /** The peak so far, by the system's own count. */
    private static long peakKilobytes(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The process has ended, or the system is no Linux.
        }
        return 0;
    }
}
