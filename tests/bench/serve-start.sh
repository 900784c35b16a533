#!/usr/bin/env bash
# serve-start.sh BUILD_DIRECTORY
# See ServeStartBench.cpp. Exits with 1 if a figure exceeds its limit.
exec "${1:?the build directory}/tests/bench/ServeStartBench"
