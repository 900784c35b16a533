#!/usr/bin/env bash
# idle.sh BUILD_DIRECTORY
# How often a console wakes the processor while nobody looks and no code is live, after its connections have ended.
# Exits with 1 if a figure is beyond its limit.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
console="${1:?the build directory}/app/console/qrlogin-console"
seconds=20

# waits PROCESS FILE: writes how often each thread of a process has waited.
waits() {
    local task
    for task in /proc/"$1"/task/*; do
        printf '%s %s\n' "${task##*/}" "$(sed -n 's/^voluntary_ctxt_switches:[[:space:]]*//p' "$task/status")"
    done | sort >"$2"
}

HOME=$scratch XDG_CONFIG_HOME=$scratch XDG_DATA_HOME=$scratch QT_QPA_PLATFORM=offscreen \
    "$console" --json --data "$scratch/pool" >"$scratch/ready" 2>"$scratch/errors" &
process=$!
started+=("$process")
for ((i = 0; i < 200; ++i)); do
    [ -s "$scratch/ready" ] && break
    sleep 0.05
done
[ -s "$scratch/ready" ] || {
    cat "$scratch/errors"
    exit 1
}
sleep 15 # an idle connection to the emulator ends after 10
waits "$process" "$scratch/before"
sleep "$seconds"
waits "$process" "$scratch/after"
# A thread that ended meanwhile does not count.
rate=$(join "$scratch/before" "$scratch/after" | awk -v seconds="$seconds" '{sum += $3 - $2} END {print sum / seconds}')
limit "waits of an idle console a second" "$rate" "<=" 1
