#!/usr/bin/env bash
# platform.sh SUITE [COMMAND...]
# Makes a bare Debian of that suite (trixie, forky) in build/platform/SUITE, unless it is there, clones the last commit into it,
# and runs ./dev run and ./dev test there, or COMMAND, as a user with sudo. Needs root and debootstrap. Prints minutes and
# results; the logs are build/platform/SUITE-*.log. Remove the folder to begin with a bare system again.
#
# The packages come from this machine's own apt source. The commands run in namespaces of their own, so that the mounts and
# every process in the system end with this script, however it ends.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
suite=$1
shift
folder=$PWD/build/platform
root=$folder/$suite
user=newcomer
project=/home/$user/qrlogin-console

say() { printf '%s\n' "platform: $*"; }

fail() {
    say "$*" >&2
    exit 1
}

# Prints the address of this machine's Debian archive.
archive() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1
}

make_system() {
    local uri script=$suite
    uri=$(archive)
    [ -n "$uri" ] || fail "apt knows no archive of Debian here; run apt-get update"
    # debootstrap of Debian 12 does not know the suites after 13; they are made like sid.
    [ -e "/usr/share/debootstrap/scripts/$suite" ] || script=sid
    say "making a bare $suite"
    rm -rf "$root"
    debootstrap --variant=minbase --include=ca-certificates,git,sudo "$suite" "$root" "$uri" \
        "/usr/share/debootstrap/scripts/$script" >"$folder/$suite-system.log" 2>&1 ||
        fail "debootstrap failed: $folder/$suite-system.log"
    # A system that can be made again needs no waiting for the disk.
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
    # What this machine needs to reach the archive and the registry of npm.
    apt-config dump Acquire | grep -E '^Acquire::(Check-|[a-z]+::(Proxy|Timeout|CaInfo))' \
        >"$root/etc/apt/apt.conf.d/90machine" || true
    cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
    chroot "$root" update-ca-certificates >>"$folder/$suite-system.log" 2>&1
    chroot "$root" useradd --create-home --shell /bin/bash "$user"
    printf '%s\n' "$user ALL=(ALL) NOPASSWD: ALL" >"$root/etc/sudoers.d/$user"
    touch "$root/made"
}

clone_project() {
    rm -rf "${root:?}$project"
    git clone --quiet --no-hardlinks . "$root$project"
    chroot "$root" chown -R "$user:" "$project"
}

# Runs a command as the user in the project, with nothing of this environment but the way to the network.
inside() {
    local kept=() name
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY CMAKE_BUILD_PARALLEL_LEVEL; do
        [ -z "${!name:-}" ] || kept+=("$name=${!name}")
    done
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

[[ $suite =~ ^[a-z]+$ ]] || fail "not the name of a suite: $suite"
[ "$(id -u)" -eq 0 ] || fail "run it as root: it makes a system of its own"
mkdir -p "$folder"
[ -e "$root/made" ] || make_system
clone_project
if [ $# -gt 0 ]; then
    inside "$@"
    exit
fi
failed=0
step run ./dev run || failed=1
step test ./dev test || failed=1
versions
grep -E '^[0-9]+% tests passed|^\s+[0-9]+ - .*\((Failed|Timeout|Skipped|Not Run|SEGFAULT|Subprocess aborted)' \
    "$folder/$suite-test.log" || true
exit $failed
