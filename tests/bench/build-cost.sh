# bash tests/bench/build-cost.sh [REVISION]: the CPU seconds of a clean build of `sanitize` and of `release`, at a revision and
# here, one after the other with ccache off. The revision is the one before the rooms were rebuilt, if none is given. Takes about
# a quarter of an hour and needs the history, so `./dev bench` leaves it out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
revision=${1:-3b714b0}
declare -A limit=([sanitize]=0.55 [release]=0.75)

scratch=$(mktemp -d)
trap 'git worktree remove --force "$scratch/then" 2>/dev/null; rm -rf "$scratch"' EXIT
git worktree add --quiet --detach "$scratch/then" "$revision"
mkdir "$scratch/now"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$scratch/now"

# The user and system seconds of building a preset in a directory, configuring left out.
cpu_seconds() {
    cd "$1"
    cmake --preset "$2" --log-level=WARNING >/dev/null
    local TIMEFORMAT='%U %S'
    { time cmake --build --preset "$2" >/dev/null; } 2>&1 | awk '{ printf "%.0f", $1 + $2 }'
}

export CCACHE_DISABLE=1
failed=0
for preset in sanitize release; do
    then=$(cpu_seconds "$scratch/then" "$preset")
    now=$(cpu_seconds "$scratch/now" "$preset")
    ratio=$(awk -v now="$now" -v then="$then" 'BEGIN { printf "%.2f", now / then }')
    echo "$preset: $then s of CPU at $revision, $now s now: $ratio, at most ${limit[$preset]}"
    awk -v ratio="$ratio" -v limit="${limit[$preset]}" 'BEGIN { exit ratio > limit }' || failed=1
done
exit $failed
