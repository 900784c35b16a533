#!/usr/bin/env bash
# startup.sh BUILD_DIRECTORY
# Start time and peak memory of the console against those of a bare window: without a screen, and on an X server where
# one is installed. Ends with 1 where a figure is missed.
set -euo pipefail
bench=${1:?the build directory}/tests/bench/StartupBench
status=0

echo "offscreen:"
QT_QPA_PLATFORM=offscreen "$bench" || status=1

if command -v Xvfb >/dev/null; then
    # The server chooses a display that is free, and writes it once it is ready.
    coproc X_SERVER { exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null; }
    x_server=$X_SERVER_PID
    trap 'kill "$x_server" 2>/dev/null || true' EXIT
    read -r display <&"${X_SERVER[0]}"
    echo "xcb:"
    DISPLAY=:$display QT_QPA_PLATFORM=xcb "$bench" || status=1
fi
exit "$status"
