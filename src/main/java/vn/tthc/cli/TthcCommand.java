package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command above the commands. */
@Command(name = "tthc", versionProvider = TthcCommand.Version.class, addMethodSubcommands = false)
final class TthcCommand {
    @Mixin
    @SuppressWarnings("UnusedVariable") // --lang is read before the command line is parsed
    private CommonOptions common;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "help.version")
    @SuppressWarnings("UnusedVariable") // picocli acts on it by itself
    private boolean version;

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
