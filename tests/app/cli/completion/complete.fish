# The same in fish.
qrlogin completion fish | source
while read -l line
    for word in (complete -C $line)
        printf '[%s]' (string split -m1 \t -- $word)[1]
    end
    echo
end
