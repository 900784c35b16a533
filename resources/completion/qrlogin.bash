# Completion of qrlogin for bash. "qrlogin completion bash" prints it.

_qrlogin() {
    local words=() word raw line candidate prefix glued
    local -i i
    # bash breaks words at the characters of COMP_WORDBREAKS, such as = and :. They belong together unless the line has a
    # space between them.
    line=${COMP_LINE:0:COMP_POINT}
    for ((i = 0; i <= COMP_CWORD; ++i)); do
        raw=${COMP_WORDS[i]}
        [ "$i" -lt "$COMP_CWORD" ] || raw=${raw:0:${#line}}
        line=${line#"${line%%[![:space:]]*}"}
        if [ -n "$glued" ] && [ "${#words[@]}" -gt 0 ]; then
            words[${#words[@]}-1]+=$raw
        else
            words+=("$raw")
        fi
        line=${line#"$raw"}
        glued=
        [[ -z $line || $line == [[:space:]]* ]] || glued=1
    done
    word=${words[${#words[@]}-1]}
    # What stands before the part that bash completes, which begins behind the last break.
    case ${COMP_WORDS[COMP_CWORD]} in
    = | :) prefix=$word ;;
    *) prefix=${word%"${COMP_WORDS[COMP_CWORD]}"} ;;
    esac

    COMPREPLY=()
    while IFS= read -r candidate; do
        case $candidate in
        :files)
            compopt -o filenames 2>/dev/null
            while IFS= read -r candidate; do
                COMPREPLY+=("$candidate")
            done < <(compgen -f -- "${word#"$prefix"}")
            ;;
        :directories)
            compopt -o filenames 2>/dev/null
            while IFS= read -r candidate; do
                COMPREPLY+=("$candidate")
            done < <(compgen -d -- "${word#"$prefix"}")
            ;;
        *)
            [[ $candidate != *= ]] || compopt -o nospace 2>/dev/null
            COMPREPLY+=("${candidate#"$prefix"}")
            ;;
        esac
    done < <("${words[0]/#\~/$HOME}" completion bash -- "${words[@]:1}" 2>/dev/null)
}

complete -F _qrlogin qrlogin
