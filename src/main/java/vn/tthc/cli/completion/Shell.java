package vn.tthc.cli.completion;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** A shell that completes what is typed. */
public enum Shell {
    BASH("bash-completion/completions/tthc"),
    ZSH("zsh/site-functions/_tthc"),
    FISH("fish/vendor_completions.d/tthc.fish"),
    POWERSHELL("powershell/tthc.ps1");

    private final String file;

    Shell(String file) {
        this.file = file;
    }

    /** Where the script lies below a folder {@code share}; bash, zsh and fish look for it there. */
    public Path file() {
        return Path.of(file);
    }

    /**
     * The script that makes this shell complete the words of a program.
     *
     * @param choices the words that an option or a parameter of a command chooses from, with what they mean; none if it takes others
     * @param endings those of the files that may hold lists, without a point
     */
    public String script(CommandLine program, Function<ArgSpec, List<Choice>> choices, List<String> endings) {
        List<CommandWords> commands = CommandWords.of(program, choices);
        return switch (this) {
            case BASH -> BashScript.of(commands, endings);
            case ZSH -> ZshScript.of(commands, endings);
            case FISH -> FishScript.of(commands);
            case POWERSHELL -> PowerShellScript.of(commands);
        };
    }
}
