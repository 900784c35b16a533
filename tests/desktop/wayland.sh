#!/usr/bin/env bash
# wayland.sh CONSOLE: the console on Wayland, in a compositor without a screen: it paints its window, and its id is the name of
# its desktop file, by which a desktop finds its icon.
set -euo pipefail
console=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v weston >/dev/null || { echo "weston is missing"; exit 77; }
scratch=$(mktemp -d)
compositor=
trap '[ -z "$compositor" ] || kill "$compositor" 2>/dev/null; rm -rf "$scratch"' EXIT
export HOME=$scratch XDG_RUNTIME_DIR=$scratch/run LC_ALL=C.UTF-8
mkdir -m 700 "$XDG_RUNTIME_DIR"

# Older versions of weston have another name for it.
for backend in headless headless-backend.so; do
    weston --backend=$backend --socket=wayland-test --idle-time=0 --no-config >"$scratch/weston.log" 2>&1 &
    compositor=$!
    for ((i = 0; i < 100; ++i)); do
        [ ! -S "$XDG_RUNTIME_DIR/wayland-test" ] || break 2
        kill -0 "$compositor" 2>/dev/null || break
        sleep 0.1
    done
done
[ -S "$XDG_RUNTIME_DIR/wayland-test" ] || { cat "$scratch/weston.log"; exit 1; }

# What the libraries of the compositor's side keep until the end is not a leak of the console.
env -u DISPLAY WAYLAND_DISPLAY=wayland-test QT_QPA_PLATFORM=wayland WAYLAND_DEBUG=1 \
    ASAN_OPTIONS="${ASAN_OPTIONS:-}:strict_string_checks=0:detect_leaks=0" \
    timeout 60 "$console" --data "$scratch/pool" --screenshot "$scratch/window.png" >"$scratch/console.log" 2>&1 ||
    { tail -n 20 "$scratch/console.log"; exit 1; }
[ "$(stat -c %s "$scratch/window.png")" -gt 20000 ] || { echo "the window is empty"; exit 1; }
id=$(sed -n 's/.*set_app_id("\(.*\)").*/\1/p' "$scratch/console.log" | sort -u)
[ -f "resources/$id.desktop" ] || { echo "there is no desktop file of the id '$id'"; exit 1; }
grep -q "^Icon=$id$" "resources/$id.desktop" && [ -f "resources/icons/$id.svg" ] || { echo "$id has another icon"; exit 1; }
