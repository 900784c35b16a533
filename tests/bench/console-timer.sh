#!/usr/bin/env bash
# console-timer.sh BUILD_DIRECTORY
# The delay of a timer in the console's main thread, with its window open: with an idle emulator, and while 4,000
# browsers poll it. Exits with 1 if p99 under that load exceeds 5 ms. The median of three rounds counts, against
# interference by other programs.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=${1:?the build directory}
rounds=3
seconds=8

# lateness NAME COMMAND...: runs the console beside the command, prints the timer's delay, and sets `p99`.
lateness() {
    local name=$1
    shift
    start_pool env HOME="$scratch" XDG_CONFIG_HOME="$scratch" XDG_DATA_HOME="$scratch" XDG_RUNTIME_DIR="$scratch" \
        QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=default.warning=false \
        LD_PRELOAD="$build/tests/bench/libTimerProbe.so" QRLOGIN_PROBE="$scratch/late" \
        "$build/app/console/qrlogin-console" --json --data "$scratch/pool"
    "$@"
    kill "$pool"
    wait "$pool" || true
    local median longest count
    read -r median p99 longest count <"$scratch/late"
    echo "  $name: $count times, median $median ms, p99 $p99 ms, longest $longest ms"
}

load() {
    "$build/tests/bench/PollersBench" "${address##*:}" "$seconds"
}

status=0
lateness "a timer while nobody polls" sleep "$seconds"
for ((round = 0; round < rounds; ++round)); do
    lateness "a timer while 4,000 poll" load || status=1
    echo "$p99" >>"$scratch/p99s"
done
limit "p99 in ms, the middle one of $rounds rounds" "$(sort -g "$scratch/p99s" | sed -n "$(((rounds + 1) / 2))p")" '<=' 5 || status=1
exit $status
