#!/usr/bin/env bash
# pictures.sh BUILD_DIRECTORY
# See PicturesBench.cpp. Ends with 1 where a figure is missed.
exec "${1:?the build directory}/tests/bench/PicturesBench"
