#!/usr/bin/env bash
# live-codes.sh BUILD_DIRECTORY
# See LiveCodesBench.cpp. Ends with 1 where a figure is missed.
exec "${1:?the build directory}/tests/bench/LiveCodesBench"
