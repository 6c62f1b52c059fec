package vn.tthc.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.cli.completion.CommandWords.Kind;
import vn.tthc.cli.completion.CommandWords.OptionWords;

/** The script for PowerShell. Where it offers nothing, PowerShell completes files by itself. */
final class PowerShellScript {
    private static final String BEGINNING = """
        using namespace System.Management.Automation

        Register-ArgumentCompleter -Native -CommandName '%1$s', '%1$s.cmd' -ScriptBlock {
            param($word, $tree, $position)

            # Each command, then each of its options: what it means, and the words that it takes.
            $commands = @{
        """;

    private static final String END = """
            }
            $words = @($tree.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { "$_" })
            $command = $words | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) } | Select-Object -First 1
            $known = if ($command) { $commands[$command] } else { $commands['%1$s'] }
            $name = $words[-1]
            $start = ''
            if ($word -match '^(--[^=]+)=(.*)$') {
                $name = $Matches[1]
                $start = "$name="
                $word = $Matches[2]
            }
            $option = $known.Options | Where-Object { $_.Names -ccontains $name -and $_.Value } | Select-Object -First 1
            if ($option) {
                $offered = $option.Words
            } elseif ($word -like '-*') {
                foreach ($option in $known.Options) {
                    foreach ($name in $option.Names) {
                        if ($name.StartsWith($word)) {
                            [CompletionResult]::new($name, $name, [CompletionResultType]::ParameterName, $option.Meaning)
                        }
                    }
                }
                return
            } else {
                $offered = $known.Words
            }
            foreach ($one in $offered) {
                if ($one.Word.StartsWith($word)) {
                    [CompletionResult]::new($start + $one.Word, $one.Word, [CompletionResultType]::ParameterValue, $one.Meaning)
                }
            }
        }
        """;

    private PowerShellScript() {}

    static String of(List<CommandWords> commands) {
        StringBuilder script =
                new StringBuilder(BEGINNING.formatted(commands.get(0).name()));
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
        return script + END.formatted(commands.get(0).name());
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
