# Completion of qrlogin for fish. "qrlogin completion fish" prints it.

function __qrlogin_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in ($words[1] completion fish -- $words[2..-1] "$typed" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path (string replace -r '^--[^=]*=' '' -- $typed)
            case :directories
                __fish_complete_directories (string replace -r '^--[^=]*=' '' -- $typed)
            case '*'
                printf '%s\n' $line
        end
    end
end

complete -c qrlogin -f -a '(__qrlogin_complete)'
