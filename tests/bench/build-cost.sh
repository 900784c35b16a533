# bash tests/bench/build-cost.sh [PRESET]...: the CPU seconds of clean builds of `sanitize` and `release`, or of the
# given presets, before the folders were restructured and now, with ccache off. Both build at the same time with one job
# each, so that other load slows down both. Takes about twenty minutes and needs the history, so `./dev bench` does not
# run it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
revision=3b714b0
[ $# -gt 0 ] || set -- sanitize release
declare -A limit=([sanitize]=0.55 [release]=0.75)

scratch=$(mktemp -d)
trap 'git worktree remove --force "$scratch/then" 2>/dev/null; rm -rf "$scratch"' EXIT
git worktree add --quiet --detach "$scratch/then" "$revision"
mkdir "$scratch/now"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$scratch/now"

# cpu_seconds WHEN PRESET: writes the user and system seconds of that build, configuring left out.
cpu_seconds() (
    cd "$scratch/$1"
    cmake --preset "$2" --log-level=WARNING >/dev/null
    local TIMEFORMAT='%U %S'
    { time cmake --build --preset "$2" --parallel 1 >"$scratch/$1.log" 2>&1; } 2>&1 |
        awk '{ printf "%.0f", $1 + $2 }' >"$scratch/$1.$2"
)

export CCACHE_DISABLE=1
failed=0
for preset; do
    cpu_seconds then "$preset" &
    cpu_seconds now "$preset"
    wait
    awk -v preset="$preset" -v revision="$revision" -v limit="${limit[$preset]}" \
        -v before="$(cat "$scratch/then.$preset")" -v now="$(cat "$scratch/now.$preset")" 'BEGIN {
            printf "%s: %d s of CPU at %s, %d s now: %.2f, at most %s\n", preset, before, revision, now, now / before, limit
            exit now / before > limit }' || failed=1
done
exit $failed
