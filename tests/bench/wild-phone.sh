#!/usr/bin/env bash
# wild-phone.sh BUILD_DIRECTORY
# See WildPhoneBench.cpp. Ends with 1 where a figure is missed.
exec "${1:?the build directory}/tests/bench/WildPhoneBench"
