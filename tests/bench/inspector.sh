#!/usr/bin/env bash
# inspector.sh BUILD_DIRECTORY
# What a row costs the inspector, and its frames at 100,000 rows, without a screen. Ends with 1 where a figure is missed.
set -euo pipefail
QT_QPA_PLATFORM=offscreen exec "${1:?the build directory}/tests/bench/InspectorBench"
