#!/usr/bin/env bash
# startup.sh BUILD_DIRECTORY
# Start time and peak memory of the console compared with a bare window: offscreen, and on an X server if one is
# installed. Exits with 1 if a figure exceeds its limit.
set -euo pipefail
bench=${1:?the build directory}/tests/bench/StartupBench
status=0

echo "offscreen:"
QT_QPA_PLATFORM=offscreen "$bench" || status=1

if command -v Xvfb >/dev/null; then
    # The server selects a free display, and prints it when ready.
    coproc X_SERVER { exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null; }
    x_server=$X_SERVER_PID
    trap 'kill "$x_server" 2>/dev/null || true' EXIT
    read -r display <&"${X_SERVER[0]}"
    echo "xcb:"
    DISPLAY=:$display QT_QPA_PLATFORM=xcb "$bench" || status=1
fi
exit "$status"
