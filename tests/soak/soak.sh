#!/usr/bin/env bash
# soak.sh BUILD_DIRECTORY [MINUTES]
# Mixed load (load.mjs) on `qrlogin serve` for so many minutes, 10 if not given. Prints its memory and its open files at the
# start, every 30 seconds and at the end. It warms up with as many pictures as the pool keeps, and for the first fifth of
# the time, at most a minute. Exits with 1 after an error, if the memory
# then grows by more than 10 % and 4 MB, or if files stay open.
source "$(dirname "${BASH_SOURCE[0]}")/../bench/common.sh"
build=${1:?the build directory}
minutes=${2:-10}
[[ $minutes =~ ^[1-9][0-9]{0,3}$ ]] || {
    echo "  the minutes are a whole number from 1"
    exit 2
}
seconds=$((minutes * 60))
warm=$((seconds / 5 < 60 ? seconds / 5 : 60))
spare_files=16 # connections that the load keeps or has just closed

# figures NAME: prints memory in KiB and open files, and sets `memory` and `files`.
figures() {
    memory=$(awk '/^VmRSS:/ {print $2}' "/proc/$pool/status")
    files=$(find "/proc/$pool/fd" -mindepth 1 | wc -l)
    printf '  %-12s %7d KiB, %3d open files\n' "$1" "$memory" "$files"
}

start_pool "$build/app/cli/qrlogin" serve --json --data "$scratch/pool"
figures start
files_idle=$files
export POOL=$line
load_program=$(dirname "${BASH_SOURCE[0]}")/load.mjs
node "$load_program" fill
figures filled
node "$load_program" "$seconds" &
load=$!
started+=("$load")

sleep "$warm"
figures "after ${warm} s"
memory_warm=$memory
for ((at = warm + 30; at < seconds; at += 30)); do
    sleep 30
    kill -0 "$load" 2>/dev/null || break
    figures "after ${at} s"
done

status=0
wait "$load" || status=1
kill -0 "$pool" 2>/dev/null || {
    echo "  the pool ended"
    exit 1
}
sleep 11 # connections that did not complete a request are closed after 10 s
figures end
limit "KiB of memory at the end" "$memory" '<=' $((memory_warm * 110 / 100 + 4096)) || status=1
limit "open files at the end" "$files" '<=' $((files_idle + spare_files)) || status=1
kill "$pool"
wait "$pool" || {
    echo "  the pool did not end well"
    status=1
}
exit $status
