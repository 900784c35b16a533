#!/usr/bin/env bash
# inspector.sh BUILD_DIRECTORY
# The inspector's time per row, and its frame times at 100,000 rows, offscreen. Exits with 1 if a figure exceeds its
# limit.
set -euo pipefail
QT_QPA_PLATFORM=offscreen exec "${1:?the build directory}/tests/bench/InspectorBench"
