#!/usr/bin/env bash
# installed.sh DEB ROOT: installs the package in the system of that root, uses it as a user without anything, and removes it.
set -euo pipefail
deb=$1
root=$2
cp "$deb" "$root/tmp/package.deb"
chroot "$root" useradd --create-home --shell /bin/bash presenter
chroot "$root" sh -euc '
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends /tmp/package.deb' >"$root/tmp/install.log" 2>&1 ||
    { tail -n 30 "$root/tmp/install.log"; exit 1; }

# shellcheck disable=SC2016
chroot "$root" runuser -u presenter -- env -i HOME=/home/presenter PATH=/usr/bin:/bin LANG=C.UTF-8 bash -euo pipefail -c '
    cd
    qrlogin --version
    qrlogin-console --help >/dev/null
    qrlogin demo >demo.txt || { cat demo.txt; exit 1; }
    grep -c . demo.txt
    # Without icons and pictures the window would be smaller.
    QT_QPA_PLATFORM=offscreen timeout 60 qrlogin-console --screenshot window.png
    [ "$(stat -c %s window.png)" -gt 20000 ]
    [ "$(qrlogin completion bash -- demo --col)" = --color ]
    [ -s /usr/share/man/man1/qrlogin-demo.1.gz ]
    [ -s /usr/share/bash-completion/completions/qrlogin ]
    # The unit is there, and nothing has turned it on.
    [ -s /usr/lib/systemd/user/qrlogin-serve.service ]
    [ -z "$(find /etc/systemd -name "qrlogin*" 2>/dev/null)" ]
'
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq qrlogin-console >"$root/tmp/purge.log" 2>&1
left=$(find "$root"/{usr,etc,var/lib/dpkg/info} -iname '*qrlogin*')
[ -z "$left" ] || { echo "left: $left"; exit 1; }
