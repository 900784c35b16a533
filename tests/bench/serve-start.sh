#!/usr/bin/env bash
# serve-start.sh BUILD_DIRECTORY
# See ServeStartBench.cpp. Ends with 1 where a figure is missed.
exec "${1:?the build directory}/tests/bench/ServeStartBench"
