#compdef qrlogin
# Completion of qrlogin for zsh. "qrlogin completion zsh" prints it.

_qrlogin() {
    local -a names shown open
    local line name
    for line in ${(f)"$("${(Q)words[1]}" completion zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)"}; do
        case $line in
        :files) _files ;;
        :directories) _files -/ ;;
        *)
            name=${line%%$'\t'*}
            if [[ $name == *= ]]; then
                open+=("$name")
            else
                names+=("$name")
                shown+=("${line/$'\t'/  }")
            fi
            ;;
        esac
    done
    (( ! ${#names} )) || compadd -l -d shown -a names
    (( ! ${#open} )) || compadd -S '' -a open
}

if [ "${funcstack[1]}" = _qrlogin ]; then
    _qrlogin "$@"
else
    compdef _qrlogin qrlogin
fi
