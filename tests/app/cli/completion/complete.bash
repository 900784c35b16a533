# Prints [word] for each completion of each line of the input.
source <(qrlogin completion bash)
while IFS= read -r COMP_LINE; do
    COMP_POINT=${#COMP_LINE}
    broken=${COMP_LINE//=/ = }
    read -r -a COMP_WORDS <<<"${broken//:/ : }"
    [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _qrlogin 2>/dev/null
    printf '[%s]' "${COMPREPLY[@]}"
    echo
done
