#!/usr/bin/env bash
# live-codes.sh BUILD_DIRECTORY
# See LiveCodesBench.cpp. Exits with 1 if a figure exceeds its limit.
exec "${1:?the build directory}/tests/bench/LiveCodesBench"
