# The same in zsh. The functions of the completion system are replaced, since it needs a terminal.
compdef() { }
_files() { print -n "[files$1]" }
compadd() {
    local word
    shift $(( $# - 1 ))
    for word in ${(P)1}; do [[ $word != $PREFIX* ]] || print -rn "[$word]"; done
}
source <(qrlogin completion zsh)
while IFS= read -r line; do
    words=(${=line})
    [[ $line != *' ' ]] || words+=('')
    CURRENT=${#words}
    PREFIX=${words[-1]}
    _qrlogin
    print
done
