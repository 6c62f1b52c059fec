# Completes the words of %1$s in bash.

_%1$s() {
    local cur=${COMP_WORDS[COMP_CWORD]} command= option=${COMP_WORDS[COMP_CWORD-1]} words= kind= before= word i
    # bash parts --format=html into three words.
    if [[ $cur == = ]]; then
        cur=
    elif [[ $option == = && $COMP_CWORD -gt 1 ]]; then
        option=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            %2$s)
                command=${COMP_WORDS[i]}
                break
                ;;
        esac
    done

    case $command:$option in
%3$s        *)
            if [[ $cur == -* ]]; then
                case $command in
%4$s                esac
            else
                case $command in
%5$s                esac
            fi
            ;;
    esac

    COMPREPLY=()
    if [[ $kind == several && $cur == *,* ]]; then
        before=${cur%%,*},
    fi
    case $kind in
        files | folders | lists)
            compopt -o filenames 2>/dev/null
            while IFS= read -r word; do
                case $kind in
                    folders) [[ -d $word ]] || continue ;;
                    lists)
                        case $word in
                            %6$s) ;;
                            *) [[ -d $word ]] || continue ;;
                        esac
                        ;;
                esac
                COMPREPLY+=("$word")
            done < <(compgen -f -- "$cur")
            # Where no name looks like a list, any file may be one.
            if [[ $kind == lists && ${#COMPREPLY[@]} -eq 0 ]]; then
                while IFS= read -r word; do
                    COMPREPLY+=("$word")
                done < <(compgen -f -- "$cur")
            fi
            ;;
        *)
            while IFS= read -r word; do
                COMPREPLY+=("$word")
            done < <(compgen -P "$before" -W "$words" -- "${cur##*,}")
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
                compopt -o nospace 2>/dev/null
            fi
            ;;
    esac
}
complete -F _%1$s %1$s
