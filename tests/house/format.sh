#!/usr/bin/env bash
# Fails on a C++ file that `./dev format` would change. Each version of clang-format has a form of its own: ours is that of
# Debian 12. Another version, or none, cannot tell (77: skipped).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version=$(clang-format --version 2>/dev/null || true)
if [[ $version != *'version 14.'* ]]; then
    echo "not checked: clang-format 14 is needed, this is ${version:-none}"
    exit 77
fi
find app ui models tests -name node_modules -prune -o \( -name '*.h' -o -name '*.cpp' \) -print0 |
    xargs -0 -P 2 -n 32 clang-format --dry-run --Werror
