#!/usr/bin/env bash
# run.sh: runs the site's own tests as its owner does, in a copy beside the packages in QRLOGIN_NODE_PACKAGES, in Debian's
# chromium unless CHROMIUM names another. Exits with 77 if the packages could not be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
if [ ! -e "$QRLOGIN_NODE_PACKAGES/installed" ]; then
    echo "SKIPPED: npm could not reach its registry, so Playwright and jose are not here to test with"
    exit 77
fi
for browser in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser ''; do
    [ ! -x "$browser" ] || break
done
[ -n "$browser" ] || {
    echo "chromium is not installed; ./dev test installs it" >&2
    exit 1
}
cp ./*.mjs login.html "$QRLOGIN_NODE_PACKAGES"
cd "$QRLOGIN_NODE_PACKAGES"
CHROMIUM=$browser QRLOGIN=$QRLOGIN_CLI exec node_modules/.bin/playwright test
