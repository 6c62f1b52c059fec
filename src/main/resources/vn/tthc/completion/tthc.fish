# The command of the line, if it has one yet.
function __%1$s_command_is
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if contains -- $word %2$s
            test "$word" = "$argv[1]"
            return
        end
    end
    test -z "$argv[1]"
end

# Whether nothing but options, with their values, stands behind the command.
function __%1$s_has_no_operand
    set -l before ''
    for word in (commandline -opc)[2..-1]
        if test -z "$before"
            contains -- $word %2$s; and set before command
            continue
        end
        string match -q -- '-*' $word; or string match -qr -- '^--[^=]+$' $before; or return 1
        set before $word
    end
end

%3$s%4$s