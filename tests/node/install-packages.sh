#!/usr/bin/env bash
# install-packages.sh SOURCE TARGET
# Installs the packages of SOURCE/package-lock.json into TARGET, if missing. Exits with 77 (ctest: skipped) if npm
# cannot reach its registry.
set -euo pipefail
source=$1
target=$2

command -v npm >/dev/null || {
    echo "npm is not installed; ./dev test installs it" >&2
    exit 1
}
mkdir -p "$target"
if cmp -s "$source/package-lock.json" "$target/installed"; then
    echo "what the lock file pins is installed"
    exit 0
fi
rm -f "$target/installed"
cp "$source/package.json" "$source/package-lock.json" "$target"
if ! (cd "$target" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier) >"$target/npm.log" 2>&1; then
    cat "$target/npm.log"
    if grep -qE 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT' \
        "$target/npm.log"; then
        echo "SKIPPED: npm cannot reach its registry, so the published packages are not here to test with"
        exit 77
    fi
    exit 1
fi
cp "$source/package-lock.json" "$target/installed"
