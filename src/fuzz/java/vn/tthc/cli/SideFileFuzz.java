package vn.tthc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes as a file of aliases, schemes, rates or published figures, or as the list that another is joined to. */
public final class SideFileFuzz {
    private static final String LIST = "samples/hai-phong-2026.csv";
    private static final Path SIDE = file();

    private SideFileFuzz() {}

    /** Called by Jazzer: the first byte chooses what the file is. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        boolean headed = (data[0] & 8) == 0;
        switch (data[0] & 7) {
            case 0 -> check(headed ? "from,to\n" : "", data, "report", LIST, "--aliases", SIDE.toString());
            case 1 ->
                check(
                        headed ? "by,group,measure,percent,saved,current\n" : "",
                        data,
                        "report",
                        LIST,
                        "--printed",
                        SIDE.toString());
            case 2 ->
                check(
                        headed ? "scheme,measure,percent\na,days," : "",
                        data,
                        "report",
                        LIST,
                        "--schemes",
                        SIDE.toString(),
                        "--target",
                        "a");
            case 3 ->
                check(
                        headed ? "scheme,class,from\na," : "",
                        data,
                        "rank",
                        "samples/long-an-scores.csv",
                        "--schemes",
                        SIDE.toString(),
                        "--scheme",
                        "a");
            case 4 ->
                check(
                        headed ? "name,value,per,year,source\n" : "",
                        data,
                        "cost",
                        "samples/norway-costs.csv",
                        "--rates",
                        SIDE.toString());
            case 5 ->
                check(
                        headed ? "code,agency,sector,current_days\n" : "",
                        data,
                        "report",
                        LIST,
                        "--baseline",
                        SIDE.toString());
            default -> check(headed ? "code,proposed_days\n" : "", data, "report", LIST, "--proposed", SIDE.toString());
        }
    }

    /** A scheme that is not in its file is wrong usage. */
    private static void check(String before, byte[] data, String... args) {
        try {
            Files.write(SIDE, FuzzRun.joined(before, data, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Run run = Run.of(args);
        if (run.exit() == ExitCode.BUG.number()) {
            throw new AssertionError(run.err());
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("side", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
