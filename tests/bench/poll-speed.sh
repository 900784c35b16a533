#!/usr/bin/env bash
# poll-speed.sh BUILD_DIRECTORY
# Polls of a live code by 64 connections of wrk, alternating with one nginx worker that returns the same bytes. Exits
# with 1 if a figure is beyond its limit.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=5
seconds=3

start_pool "${1:?the build directory}/app/cli/qrlogin" serve --json
target=$(new_status_target)
curl -s -D "$scratch/head" -o "$scratch/body" "$address$target"

port=$((${address##*:} == 64999 ? 64998 : 64999))
{
    cat <<CONFIGURATION
daemon off;
worker_processes 1;
pid $scratch/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 1000000000;
    default_type "application/json; charset=utf-8";
    server {
        listen 127.0.0.1:$port;
        location / {
CONFIGURATION
    # nginx writes Date, Content-Type and Content-Length itself.
    sed -n 's/\r$//; /^\(HTTP\|Date\|Content-\(Type\|Length\)\)/!s/^\([^:]*\): \(.*\)/            add_header \1 "\2";/p' "$scratch/head"
    printf "            return 200 '%s';\n        }\n    }\n}\n" "$(<"$scratch/body")"
} >"$scratch/nginx.conf"
nginx -e stderr -p "$scratch" -c "$scratch/nginx.conf" &
started+=($!)
for ((i = 0; i < 100; ++i)); do
    curl -s -o "$scratch/same" "http://127.0.0.1:$port$target" && break
    sleep 0.05
done
cmp -s "$scratch/body" "$scratch/same" || {
    echo "  nginx does not return the same"
    exit 1
}

# load ADDRESS: prints polls per second, and the 99th percentile in milliseconds.
load() {
    wrk --latency -t1 -c64 -d"${seconds}s" "$1$target" | awk '
        $1 == "99%" { unit = $2 ~ /us$/ ? 0.001 : $2 ~ /ms$/ ? 1 : 1000; p99 = $2 * unit }
        $1 == "Requests/sec:" { rate = $2 }
        /Non-2xx|Socket errors/ { print > "/dev/stderr"; rate = 0 }
        END { printf "%d %.2f\n", rate, p99 }'
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

load "$address" >"$scratch/warm"
for ((round = 0; round < rounds; ++round)); do
    read -r theirs p99_theirs < <(load "http://127.0.0.1:$port")
    read -r ours p99_ours < <(load "$address")
    echo "  nginx $theirs/s, p99 $p99_theirs ms; the pool $ours/s, p99 $p99_ours ms"
    awk "BEGIN { print $ours / $theirs }" >>"$scratch/ratios"
    echo "$p99_ours" >>"$scratch/p99s"
done
status=0
limit "the pool's polls to one of nginx's, median" "$(median <"$scratch/ratios")" '>=' 0.5 || status=1
limit "p99 in ms, median" "$(median <"$scratch/p99s")" '<=' 3 || status=1
exit $status
