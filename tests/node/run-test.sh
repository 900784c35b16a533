#!/usr/bin/env bash
# run-test.sh FILE
# Runs one test file with the packages in QRLOGIN_NODE_PACKAGES. Exits with 77 if they could not be installed.
set -euo pipefail
if [ ! -e "$QRLOGIN_NODE_PACKAGES/installed" ]; then
    echo "SKIPPED: npm could not reach its registry, so the published packages are not here to test with"
    exit 77
fi
exec node "$1"
