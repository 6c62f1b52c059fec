using namespace System.Management.Automation

Register-ArgumentCompleter -Native -CommandName '%1$s', '%1$s.cmd' -ScriptBlock {
    param($word, $tree, $position)

    # Each command, then each of its options: what it means, and the words that it takes.
    $commands = @{
%2$s    }
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
