package vn.tthc.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.cli.completion.CommandWords.Kind;
import vn.tthc.cli.completion.CommandWords.OptionWords;
import vn.tthc.output.Resources;

/** The script for PowerShell. Where it offers nothing, PowerShell completes files by itself. */
final class PowerShellScript {
    private PowerShellScript() {}

    static String of(List<CommandWords> commands) {
        StringBuilder script = new StringBuilder();
        for (CommandWords command : commands) {
            script.append("        " + quoted(command.name()) + " = @{\n            Words = "
                    + words(command.operand().choices()) + "\n            Options = @(\n");
            for (OptionWords option : command.options()) {
                script.append("                @{ Names = @("
                        + option.names().stream().map(PowerShellScript::quoted).collect(Collectors.joining(", "))
                        + "); Value = " + (option.operand().kind() == Kind.NONE ? "$false" : "$true") + "; Meaning = "
                        + meaning(option.names().get(0), option.meaning())
                        + "; Words = " + words(option.operand().choices()) + " }\n");
            }
            script.append("            )\n        }\n");
        }
        return Resources.text("completion/tthc.ps1").formatted(commands.get(0).name(), script);
    }

    private static String words(List<Choice> choices) {
        return choices.stream()
                .map(choice -> "@{ Word = " + quoted(choice.text()) + "; Meaning = "
                        + meaning(choice.text(), choice.meaning()) + " }")
                .collect(Collectors.joining(", ", "@(", ")"));
    }

    /** PowerShell takes no empty explanation: a word that has none explains itself. */
    private static String meaning(String word, String meaning) {
        return quoted(meaning.isEmpty() ? word : meaning);
    }

    /** PowerShell takes typographic quotes for plain ones. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("['\u2018\u2019\u201A\u201B]", "$0$0") + "'";
    }
}
