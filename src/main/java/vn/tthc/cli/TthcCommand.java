package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.Options;

/** The command above the commands. */
final class TthcCommand {
    static final String NAME = "tthc";

    private TthcCommand() {}

    static CommandSpec spec() {
        Options options = new Options();
        new CommonOptions(options);
        options.version("help.version", "-V", "--version");
        return options.of(NAME, new Object()).versionProvider(new Version());
    }

    /** The version of the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            try (InputStream in = Version.class.getResourceAsStream("/vn/tthc/version.txt")) {
                return new String[] {"tthc " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
