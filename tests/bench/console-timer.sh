#!/usr/bin/env bash
# console-timer.sh BUILD_DIRECTORY
# How late a timer is in the console's own thread, with its window open: when nobody asks its embedded pool, and while 4,000 browsers
# poll it. Ends with 1 where it is more than 5 ms late at p99.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=${1:?the build directory}
seconds=10

# lateness NAME COMMAND...: runs the console beside the command, and says how late its timer was.
lateness() {
    local name=$1
    shift
    start_pool env HOME="$scratch" XDG_CONFIG_HOME="$scratch" XDG_DATA_HOME="$scratch" QT_QPA_PLATFORM=offscreen \
        LD_PRELOAD="$build/tests/bench/libTimerProbe.so" QRLOGIN_PROBE="$scratch/late" \
        "$build/app/console/qrlogin-console" --json --data "$scratch/pool"
    "$@"
    kill "$pool"
    wait "$pool" || true
    local median p99 longest count
    read -r median p99 longest count <"$scratch/late"
    echo "  $name: $count times, median $median ms, longest $longest ms"
    limit "p99 in ms" "$p99" '<=' 5
}

load() {
    "$build/tests/bench/PollersBench" "${address##*:}" "$(new_status_target)" "$seconds"
}

status=0
lateness "a timer while nobody polls" sleep "$seconds" || status=1
lateness "a timer while 4,000 poll" load || status=1
exit $status
