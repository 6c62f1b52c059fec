package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** The version, of which commit it is a build, and what runs it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            try (InputStream in = Version.class.getResourceAsStream("/vn/tthc/version.txt")) {
                List<String> built = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                List<String> lines = new ArrayList<>(List.of("tthc " + built.get(0)));
                if (built.size() > 1 && !built.get(1).isBlank()) {
                    lines.add("commit " + built.get(1).strip());
                }
                lines.add("Java " + Runtime.version() + ", " + System.getProperty("java.vm.name"));
                return lines.toArray(String[]::new);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
