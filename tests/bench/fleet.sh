#!/usr/bin/env bash
# fleet.sh BUILD_DIRECTORY
# Reads and compares 200 pools with `qrlogin fleet diff`, beside 200 single curl calls; what one emulator more costs in a
# process; and the frame times of the page Fleet with 200 pools, offscreen. Exits with 1 if a figure is beyond its limit.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
pools=200
build="${1:?the build directory}"
bench="$build/tests/bench/FleetBench"
program="$build/app/cli/qrlogin"

start_pool "$program" serve --json
key=$(member accessKeyId <<<"$line")
secret=$(member accessKeySecret <<<"$line")
cat >"$scratch/baseline.json" <<'BASELINE'
{"schema": "qrlogin-baseline", "version": 1, "settings": {"qrcodeExpiresIn": "2m", "returnFullUserInfo": false}}
BASELINE
for ((i = 0; i < pools; ++i)); do
    export "QRLOGIN_FLEET_$i={\"name\": \"Pool $i\", \"host\": \"$address\", \"accessKeyId\": \"$key\", \"accessKeySecret\": \"$secret\"}"
done
cat >"$scratch/calls" <<CALLS
for ((i = 0; i < $pools; ++i)); do curl -s -o /dev/null "$address/api/v3/system"; done
CALLS

status=0
# Each prints processor time in milliseconds, and the most memory of one process in KiB. The first rounds warm up.
for round in warm counted; do
    read -r ours memory < <("$bench" cost "$program" fleet diff --baseline "$scratch/baseline.json") || status=1
    read -r theirs their_memory < <("$bench" cost bash "$scratch/calls")
done
echo "  200 pools: $ours ms, $memory KiB; 200 calls of curl: $theirs ms, $their_memory KiB"
limit "CPU time to that of curl's calls" "$(awk "BEGIN { print $ours / $theirs }")" '<=' 0.5 || status=1
limit "memory to that of one curl" "$(awk "BEGIN { print $memory / $their_memory }")" '<=' 4 || status=1
read -r milliseconds memory < <("$bench" pools 50) || status=1
limit "one emulator more in a process: ms" "$milliseconds" '<=' 20 || status=1
limit "its memory in KiB" "$memory" '<=' 3072 || status=1
QT_QPA_PLATFORM=offscreen "$bench" frames "$address" "$key" "$secret" "$pools" || status=1
exit $status
