#!/usr/bin/env bash
# platform.sh SUITE [COMMAND...]
# Makes a bare Debian of that suite (trixie, forky) in build/platform/SUITE, unless it is there, clones the last commit into it,
# and runs ./dev run, ./dev test and ./dev package there, or COMMAND, as a user with sudo. The package is then installed in a
# system that has nothing else. Needs root and debootstrap. Prints minutes and
# results; the logs are build/platform/SUITE-*.log. Remove the folder to begin with a bare system again.
#
# The packages come from this machine's own apt source. The commands run in namespaces of their own, so that the mounts and
# every process in the system end with this script, however it ends.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
suite=$1
shift
# shellcheck source=tests/platform/system.sh
source tests/platform/system.sh
root=$folder/$suite
user=newcomer
project=/home/$user/qrlogin-console

add_user() {
    chroot "$root" id "$user" >/dev/null 2>&1 || chroot "$root" useradd --create-home --shell /bin/bash "$user"
    printf '%s\n' "$user ALL=(ALL) NOPASSWD: ALL" >"$root/etc/sudoers.d/$user"
}

clone_project() {
    rm -rf "${root:?}$project"
    git clone --quiet --no-hardlinks . "$root$project"
    chroot "$root" chown -R "$user:" "$project"
}

# Runs a command as the user in the project, with nothing of this environment but the way to the network.
inside() {
    local kept=()
    mapfile -t kept < <(way_to_the_network)
    [ -z "${CMAKE_BUILD_PARALLEL_LEVEL:-}" ] || kept+=("CMAKE_BUILD_PARALLEL_LEVEL=$CMAKE_BUILD_PARALLEL_LEVEL")
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    # shellcheck disable=SC2016
    unshare --mount --pid --fork --kill-child --propagation private bash -euc '
        root=$1 user=$2 project=$3
        shift 3
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        exec chroot "$root" runuser -u "$user" -- env -i "HOME=/home/$user" "USER=$user" LANG=C.UTF-8 \
            PATH=/usr/local/bin:/usr/bin:/bin NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
            bash -c "cd $project && exec env \"\$@\"" inside "$@"
    ' inside "$root" "$user" "$project" "${kept[@]}" "$@"
}

# Prints the versions of what differs between the systems.
versions() {
    # shellcheck disable=SC2016
    chroot "$root" dpkg-query -W -f='${db:Status-Status} ${Package} ${Version}\n' \
        qt6-base-dev qcoro-qt6-dev libzxing-dev g++ 'libboost*-dev' libexpected-dev 2>/dev/null | sed -n 's/^installed //p'
}

# step NAME COMMAND...: runs it, keeps its output, and says minutes and result.
step() {
    local name=$1 started=$SECONDS result=passed
    shift
    say "$suite: $*"
    inside "$@" </dev/null >"$folder/$suite-$name.log" 2>&1 || result="failed ($?)"
    say "$suite: $* $result in $(((SECONDS - started + 30) / 60)) minutes: $folder/$suite-$name.log"
    [ "$result" = passed ]
}

make_system "$root" ca-certificates,git,sudo
add_user
clone_project
if [ $# -gt 0 ]; then
    inside "$@"
    exit
fi
failed=0
step run ./dev run || failed=1
step test ./dev test || failed=1
step package ./dev package && tests/package/bare.sh "$suite" "$root$project"/build/package/deb/*.deb || failed=1
versions
grep -E '^[0-9]+% tests passed|^\s+[0-9]+ - .*\((Failed|Timeout|Skipped|Not Run|SEGFAULT|Subprocess aborted)' \
    "$folder/$suite-test.log" || true
exit $failed
