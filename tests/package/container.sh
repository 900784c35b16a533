#!/usr/bin/env bash
# container.sh CONTAINERFILE DEB ROOT: does in the system of that root what the Containerfile says, and runs its program as a
# container engine would, with the loopback device only: the health check answers, and the emulator stores its pool and ends
# at once when it is told to. Knows the instructions that our Containerfile has.
set -euo pipefail
file=$1 deb=$2 root=$3
user=root health=() program=()

# Reads ["a", "b"] into the words of the array.
words_of() {
    local -n words=$2
    # shellcheck disable=SC2034 # the caller's array
    mapfile -t words < <(grep -oP '"\K[^"]*(?=")' <<<"$1" | grep -v '^, $')
}

while read -r instruction rest; do
    case $instruction in
    '#'* | '' | ARG | FROM | VOLUME | EXPOSE) ;;
    COPY) cp "$deb" "$root${rest##* }" ;;
    RUN) chroot "$root" sh -euc "$rest" >"$root/run.log" 2>&1 || { tail -n 30 "$root/run.log"; exit 1; } ;;
    USER) user=$rest ;;
    HEALTHCHECK) words_of "${rest#*CMD }" health ;;
    ENTRYPOINT) words_of "$rest" program ;;
    *) echo "unknown instruction: $instruction"; exit 1 ;;
    esac
done <"$file"
[ "$user" != root ] || { echo "the container runs as root"; exit 1; }
[ $((${#program[@]} * ${#health[@]})) -gt 0 ] || { echo "no program or no health check"; exit 1; }

# shellcheck disable=SC2016
unshare --net --uts bash -euo pipefail -c '
    root=$1 user=$2
    shift 2
    hostname localhost
    ip link set lo up
    in_container() { chroot "$root" setpriv "--reuid=$user" "--regid=$user" --clear-groups env -i PATH=/usr/bin:/bin "$@"; }
    health=()
    while [ "$1" != -- ]; do
        health+=("$1")
        shift
    done
    shift
    ! in_container "${health[@]}" 2>/dev/null || { echo "healthy before it runs"; exit 1; }
    chroot "$root" setpriv "--reuid=$user" "--regid=$user" --clear-groups env -i PATH=/usr/bin:/bin "$@" --allow-host emulator >"$root/keys" 2>"$root/log" &
    for ((i = 0; i < 100; ++i)); do
        ! in_container "${health[@]}" 2>/dev/null || break
        sleep 0.1
    done
    in_container "${health[@]}" || { cat "$root/log"; echo "not healthy"; exit 1; }
    exec 3<>/dev/tcp/127.0.0.1/8780
    printf "GET / HTTP/1.1\r\nHost: emulator:8780\r\nConnection: close\r\n\r\n" >&3
    read -r _ status _ <&3
    [ "$status" = 200 ] || { echo "--allow-host: $status"; exit 1; }
    [ "$(stat -c %a "$root/var/lib/qrlogin")" = 700 ]
    [ -n "$(find "$root/var/lib/qrlogin" -name "*.sqlite")" ] || { ls -la "$root/var/lib/qrlogin"; exit 1; }
    kill $!
    wait $! || { echo "ended with $?"; exit 1; }
' container "$root" "$user" "${health[@]}" -- "${program[@]}"
