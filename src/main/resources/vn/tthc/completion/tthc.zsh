#compdef %1$s

%2$s_%1$s() {
    local curcontext="$curcontext" state line
    typeset -A opt_args

%3$s
    [[ $state == words ]] || return 1
    curcontext="${curcontext%%:*:*}:%1$s-$line[1]:"
    case $line[1] in
%4$s        *) return 1 ;;
    esac
}

# Loaded from fpath this is the body of the function; sourced, it has to be made known.
if [[ ${funcstack[1]-} == _%1$s ]]; then
    _%1$s "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _%1$s %1$s
fi
