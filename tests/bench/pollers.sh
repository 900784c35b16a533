#!/usr/bin/env bash
# pollers.sh BUILD_DIRECTORY
# See PollersBench.cpp. Exits with 1 if a figure exceeds its limit.
exec "${1:?the build directory}/tests/bench/PollersBench"
