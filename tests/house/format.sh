#!/usr/bin/env bash
# Fails if `./dev format` would change a C++ file. Versions of clang-format differ; ours is that of Debian 12. With
# another version, or none, the test is skipped (77).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version=$(clang-format --version 2>/dev/null || true)
if [[ $version != *'version 14.'* ]]; then
    echo "not checked: clang-format 14 is needed, this is ${version:-none}"
    exit 77
fi
find app ui models tests -name node_modules -prune -o \( -name '*.h' -o -name '*.cpp' \) -print0 |
    xargs -0 -P 2 -n 32 clang-format --dry-run --Werror
