#!/usr/bin/env bash
# check.sh DEB: what does not need an installation: lintian has no errors, the programs are hardened and stripped, and the
# package depends on what the programs load at run time.
set -euo pipefail
deb=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

complain() {
    echo "check: $*"
    failed=1
}

# lintian refuses to run as root only in a terminal.
lintian --allow-root --fail-on error "$deb" || complain "lintian has errors"

dpkg-deb --extract "$deb" "$scratch"
for program in "$scratch"/usr/bin/*; do
    name=${program##*/}
    facts=$(readelf --wide --headers --dynamic --dyn-syms "$program")
    [[ $facts =~ Type:\ *DYN ]] || complain "$name is not position-independent"
    [[ $facts == *GNU_RELRO* ]] || complain "$name does not have read-only relocations"
    [[ $facts == *BIND_NOW* ]] || complain "$name binds symbols later"
    [[ $facts == *__stack_chk_fail* ]] || complain "$name does not protect its stack"
    [[ $facts =~ __[a-z]+_chk@ ]] || complain "$name was built without _FORTIFY_SOURCE"
    [[ $facts == *__glibcxx_assert_fail* ]] || complain "$name was built without assertions"
    [[ $facts != *.symtab* ]] || complain "$name is not stripped"
done
depends=$(dpkg-deb --field "$deb" Depends)
for needed in libc6 'libqt6core6(t64)?' libqt6sql6-sqlite '(libqt6svg6|qt6-svg-plugins)' libqrencode4; do
    grep -qE "(^|, )$needed( |,|$)" <<<"$depends" || complain "the package does not depend on $needed"
done
grep -q 'qt6-wayland' <<<"$(dpkg-deb --field "$deb" Recommends)" || complain "the package does not recommend qt6-wayland"
exit $failed
