#!/usr/bin/env bash
# wall.sh BUILD_DIRECTORY
# The frames of the wall of a room while fifty phones sign in, offscreen. See WallBench.cpp. Ends with 1 where a figure
# is missed.
set -euo pipefail
QT_QPA_PLATFORM=offscreen exec "${1:?the build directory}/tests/bench/WallBench"
