#!/usr/bin/env bash
# pollers.sh BUILD_DIRECTORY
# See PollersBench.cpp. Ends with 1 where a figure is missed.
exec "${1:?the build directory}/tests/bench/PollersBench"
