#!/usr/bin/env bash
# idle.sh BUILD_DIRECTORY
# How often a console wakes the processor while nobody looks and no code is live, after its connections have ended; and
# on an X server, if one is installed with xdotool, its processor time while the Simulator shows a live code. Exits with
# 1 if a figure is beyond its limit.
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

# start_console: sets `process`; the console has written its line.
start_console() {
    local home
    home=$(mktemp -d -p "$scratch")
    HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home \
        "$console" --json --data "$home/pool" >"$scratch/ready" 2>"$scratch/errors" &
    process=$!
    started+=("$process")
    for ((i = 0; i < 200; ++i)); do
        [ -s "$scratch/ready" ] && return
        sleep 0.05
    done
    cat "$scratch/errors"
    exit 1
}

# spent PROCESS: its processor time in milliseconds.
spent() {
    awk -v tick="$(getconf CLK_TCK)" '{print ($14 + $15) * 1000 / tick}' "/proc/$1/stat"
}

status=0
QT_QPA_PLATFORM=offscreen start_console
sleep 15 # an idle connection to the emulator ends after 10
waits "$process" "$scratch/before"
sleep "$seconds"
waits "$process" "$scratch/after"
# A thread that ended meanwhile does not count.
rate=$(join "$scratch/before" "$scratch/after" | awk -v seconds="$seconds" '{sum += $3 - $2} END {print sum / seconds}')
limit "waits of an idle console a second" "$rate" "<=" 1 || status=1
kill "$process"

command -v Xvfb >/dev/null && command -v xdotool >/dev/null || exit "$status"
# The server selects a free display, and prints it when ready.
coproc X_SERVER { exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null; }
started+=("$X_SERVER_PID")
read -r display <&"${X_SERVER[0]}"
export DISPLAY=:$display
QT_QPA_PLATFORM=xcb start_console
xdotool search --sync --all --onlyvisible --pid "$process" "" windowfocus --sync >"$scratch/found" 2>&1
xdotool key ctrl+2
sleep 1
xdotool key ctrl+Return # the first act: a code
sleep 5
codes=$(curl -s -H "X-Control-Token: $(member controlToken <"$scratch/ready")" \
    "$(member baseUrl <"$scratch/ready")/_emulator/state" | grep -c '"newest":\[{') || true
[ "$codes" != 0 ] || {
    echo "  the console did not generate a code"
    exit 1
}
before=$(spent "$process")
sleep "$seconds"
used=$(awk -v before="$before" -v after="$(spent "$process")" -v seconds="$seconds" 'BEGIN {print (after - before) / seconds / 10}')
limit "percent of a core while a code is live" "$used" "<=" 1 || status=1
exit "$status"
