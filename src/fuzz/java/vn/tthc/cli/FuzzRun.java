package vn.tthc.cli;

import java.nio.charset.StandardCharsets;

/** A run on input that a fuzzer made up. */
final class FuzzRun {
    private FuzzRun() {}

    /** Fails unless the run ends as a run on any input may. */
    static void check(byte[] input, String... args) {
        Run run = Run.withInput(input, args);
        if (run.exit() != 0 && run.exit() != 3 && run.exit() != 5) {
            throw new AssertionError("exit " + run.exit() + ": " + run.err());
        }
    }

    static byte[] joined(String before, byte[] data, int from) {
        byte[] start = before.getBytes(StandardCharsets.UTF_8);
        byte[] joined = new byte[start.length + data.length - from];
        System.arraycopy(start, 0, joined, 0, start.length);
        System.arraycopy(data, from, joined, start.length, data.length - from);
        return joined;
    }
}
