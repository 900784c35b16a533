#!/usr/bin/env bash
# desktop.sh PYTHON CONSOLE: runs desktop.py once per screen, each on a display of its own with a window manager, a
# session bus, an unlocked keyring and an accessibility bus.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
python=$1 console=$2
for tool in xvfb-run openbox dbus-run-session gnome-keyring-daemon xdotool; do
    command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 1; }
done
# libxkbcommon of Debian 12 reads a text without an end, up to a length that it knows. What the display's libraries keep
# until the end is not a leak of the console.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:strict_string_checks=0:detect_leaks=0"
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

# run SCREEN SCALE PART
run() {
    local home
    home=$(mktemp -d)
    # shellcheck disable=SC2016
    HOME=$home XDG_RUNTIME_DIR=$home QT_SCALE_FACTOR=$2 timeout 100 \
        xvfb-run -a -s "-screen 0 $1x24 -nolisten tcp" dbus-run-session -- bash -c '
            openbox >/dev/null 2>&1 &
            manager=$!
            printf secret | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
            keyring=$!
            code=0
            "$@" || code=$?
            kill "$manager" "$keyring"
            exit "$code"' desktop "$python" "$here/desktop.py" "$console" "$home" "$3" "$1" || { rm -rf "$home"; return 1; }
    rm -rf "$home"
}

run 1366x768 1 jobs
run 1366x768 1 fleet
run 1024x600 1 sizes
run 1920x1080 1.5 sizes
