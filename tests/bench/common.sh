# Functions for the benches of the emulator; they source this file.
set -euo pipefail
export LC_ALL=C # awk must use decimal points

scratch=$(mktemp -d)
started=()
clean_up() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    wait
    rm -rf "$scratch"
}
trap clean_up EXIT

# member NAME <<<LINE: prints a text of a line of JSON.
member() {
    sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"
}

# start_pool PROGRAM ARGUMENTS...: starts a program that prints a line of JSON when ready; sets `pool` to its process ID,
# `line` to the line and `address` to the address in it.
start_pool() {
    mkfifo "$scratch/line"
    "$@" >"$scratch/line" &
    pool=$!
    started+=("$pool")
    line=
    read -r -t 30 line <"$scratch/line" || true
    rm "$scratch/line"
    address=$(member baseUrl <<<"$line")
    [ -n "$address" ] || {
        echo "  the pool did not come up: $*"
        exit 1
    }
}

# Creates a code and prints the path of its status query.
new_status_target() {
    local code
    code=$(curl -s -H 'Content-Type: application/json' -d '{"type":"MOBILE_APP"}' "$address/api/v3/gene-qrcode" | member qrcodeId)
    printf '%s' "/api/v3/get-qrcode-status?qrcodeId=$code"
}

# limit NAME VALUE RELATION LIMIT: prints both; false unless VALUE RELATION (<= or >=) LIMIT holds.
limit() {
    awk -v name="$1" -v value="$2" -v relation="$3" -v limit="$4" 'BEGIN {
        reached = relation == "<=" ? value <= limit : value >= limit
        printf "  %-44s  %s (%s %s): %s\n", name, value, relation == "<=" ? "at most" : "at least", limit, reached ? "reached" : "MISSED"
        exit !reached
    }'
}
