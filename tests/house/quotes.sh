#!/usr/bin/env bash
# quotes.sh: docs/testing-your-site.md quotes files of tests/site. A line with the name of a file, such as `tests/site/server.mjs`:,
# stands before the block that quotes it. Fails if a block differs from its file, or if a file of the site is not quoted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
page=docs/testing-your-site.md
quotes=$(mktemp -d)
trap 'rm -rf "$quotes"' EXIT

awk -v folder="$quotes" '
match($0, /^`tests\/site\/[^`\/]+`:$/) { name = substr($0, 13, length($0) - 14); next }
/^```/ && name != "" && !quoting { quoting = 1; printf "" > (folder "/" name); next }
/^```/ && quoting { quoting = 0; close(folder "/" name); name = ""; next }
quoting { print > (folder "/" name) }
' "$page"

failed=0
for file in tests/site/*.mjs tests/site/*.html tests/site/*.yml tests/site/package.json; do
    quote=$quotes/${file##*/}
    if [ ! -e "$quote" ]; then
        echo "$page does not quote $file"
        failed=1
    elif ! diff -u --label "$file" --label "$page" "$file" "$quote"; then
        failed=1
    fi
    rm -f "$quote"
done
for quote in "$quotes"/*; do
    [ -e "$quote" ] || continue
    echo "$page quotes tests/site/${quote##*/}, which does not exist"
    failed=1
done
exit $failed
