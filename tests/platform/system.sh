# For scripts that need a bare Debian system. Source it in the project's folder, as root, with the suite in $suite. The systems
# are in build/platform and are made once, from the apt source of this machine.
# shellcheck shell=bash
folder=$PWD/build/platform

say() { printf '%s\n' "${0##*/}: $*"; }

fail() {
    say "$*" >&2
    exit 1
}

# Prints the address of this machine's Debian archive.
archive() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1
}

# make_system ROOT PACKAGES: a bare system of the suite with these packages, unless it is there.
make_system() {
    local root=$1 packages=$2 uri script=$suite log=$1-system.log
    [[ $suite =~ ^[a-z]+$ ]] || fail "not the name of a suite: $suite"
    [ "$(id -u)" -eq 0 ] || fail "run it as root: it makes a system of its own"
    [ ! -e "$root/made" ] || return 0
    mkdir -p "$folder"
    uri=$(archive)
    [ -n "$uri" ] || fail "apt knows no archive of Debian here; run apt-get update"
    # debootstrap of Debian 12 does not know the suites after 13; they are made like sid.
    [ -e "/usr/share/debootstrap/scripts/$suite" ] || script=sid
    say "making a bare $suite"
    rm -rf "$root"
    debootstrap --variant=minbase "--include=$packages" "$suite" "$root" "$uri" \
        "/usr/share/debootstrap/scripts/$script" >"$log" 2>&1 || fail "debootstrap failed: $log"
    # A system that can be made again needs no waiting for the disk.
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
    # What this machine needs to reach the archive and the registry of npm.
    apt-config dump Acquire | grep -E '^Acquire::(Check-|[a-z]+::(Proxy|Timeout|CaInfo))' \
        >"$root/etc/apt/apt.conf.d/90machine" || true
    cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
    chroot "$root" update-ca-certificates >>"$log" 2>&1
    touch "$root/made"
}

# The variables of this environment that lead to the network, as NAME=VALUE.
way_to_the_network() {
    local name
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
        [ -z "${!name:-}" ] || printf '%s\n' "$name=${!name}"
    done
}
