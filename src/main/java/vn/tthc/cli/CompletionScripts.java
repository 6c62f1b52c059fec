package vn.tthc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tthc.cli.completion.Shell;
import vn.tthc.report.page.Language;

/** Writes the scripts by which shells complete command lines into the distribution; run by the build. */
public final class CompletionScripts {
    private CompletionScripts() {}

    /**
     * Writes the English scripts of all shells.
     *
     * @param args the folder {@code share} below which shells look for them
     */
    public static void main(String[] args) throws IOException {
        for (Shell shell : Shell.values()) {
            Path file = Path.of(args[0]).resolve(shell.file());
            Files.createDirectories(file.getParent());
            String script = CompletionCommand.script(shell, Language.EN, Main.allCommands(Language.EN));
            Files.writeString(file, script, StandardCharsets.UTF_8);
        }
    }
}
