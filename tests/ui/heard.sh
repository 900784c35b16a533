#!/usr/bin/env bash
# heard.sh PROGRAM ARGUMENT...: runs a test on a display of its own with an accessibility bus, where Qt reports changes
# as to a screen reader. Ends with 77, which ctest takes for a skipped test, if a program for that is missing.
set -euo pipefail
for tool in xvfb-run dbus-run-session /usr/libexec/at-spi-bus-launcher; do
    command -v "$tool" >/dev/null || exit 77
done
# libxkbcommon of Debian 12 reads a text without an end, up to a length that it knows.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:strict_string_checks=0"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_RUNTIME_DIR=$home QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
xvfb-run -a -s "-screen 0 1366x768x24 -nolisten tcp" dbus-run-session -- bash -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately >"$HOME/launcher.log" 2>&1 &
    launcher=$!
    code=0
    "$@" || code=$?
    kill "$launcher"
    exit "$code"' heard "$@"
