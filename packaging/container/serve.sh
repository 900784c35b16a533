#!/bin/bash
# container-serve [OPTION...]: runs the emulator in a container, with the options of "qrlogin serve".
# container-serve --health: whether the running emulator answers.
#
# It listens on the address of the container, since the emulator does not listen on all addresses.
set -euo pipefail
port=${QRLOGIN_PORT:-8780}
address=$(hostname -i 2>/dev/null || true)
address=${address%% *}
[ -n "$address" ] || address=127.0.0.1

if [ "${1:-}" = --health ]; then
    exec 3<>"/dev/tcp/$address/$port"
    printf 'GET / HTTP/1.1\r\nHost: %s:%s\r\nConnection: close\r\n\r\n' "$address" "$port" >&3
    read -r -t 5 version status _ <&3
    # With --tls, a request by http is told so.
    [[ "$version $status" =~ ^HTTP/1\.1\ (200|400)$ ]]
    exit
fi
exec qrlogin serve --listen "$address" --port "$port" --data /var/lib/qrlogin "$@"
