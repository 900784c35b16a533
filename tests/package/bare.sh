#!/usr/bin/env bash
# bare.sh SUITE DEB: installs a package in a bare Debian of that suite, which it makes in build/platform/SUITE-bare unless it is
# there, and uses it as a person would. Then does what the Containerfile says and runs the emulator as a container would, in
# namespaces with the loopback device only. What is written stays beside the bare system and is gone at the end.
# Needs root, debootstrap and iproute2.
set -euo pipefail
deb=$(realpath "$2")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
suite=$1
# shellcheck source=tests/platform/system.sh
source tests/platform/system.sh
bare=$folder/$suite-bare
make_system "$bare" ca-certificates

# on_top NAME COMMAND...: runs a script of this folder in namespaces of its own, with the path of a copy of the bare system, of
# which only the differences are stored.
on_top() {
    local name=$1
    shift
    rm -rf "$folder/$suite-$name"
    mkdir -p "$folder/$suite-$name"/{upper,work,root}
    # shellcheck disable=SC2016
    unshare --mount --pid --fork --kill-child --propagation private bash -euo pipefail -c '
        bare=$1 layers=$2
        shift 2
        mount -t overlay overlay -o "lowerdir=$bare,upperdir=$layers/upper,workdir=$layers/work" "$layers/root"
        mount -t proc proc "$layers/root/proc"
        mount --rbind /dev "$layers/root/dev"
        "$@" "$layers/root"
    ' on_top "$bare" "$folder/$suite-$name" "$@" || fail "$suite: $name failed"
    rm -rf "$folder/$suite-$name"
    say "$suite: $name passed"
}

cp /etc/resolv.conf "$bare/etc/resolv.conf"
mapfile -t network < <(way_to_the_network)
on_top installed env "${network[@]}" tests/package/installed.sh "$deb"
on_top container env "${network[@]}" tests/package/container.sh packaging/container/Containerfile "$deb"
